namespace Linli.Cases.Search;

/// <summary>Which case stands under which number in the index of words; the later it came, the greater.</summary>
public sealed class SearchRow
{
    /// <summary>The number in the index.</summary>
    public required long Seq { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>A digest of everything it is found by; as long as it stays, nothing is written.</summary>
    public required long Stamp { get; set; }
}
