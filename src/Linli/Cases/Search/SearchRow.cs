using Linli.Dispatch;

namespace Linli.Cases.Search;

/// <summary>Which case stands under which number in the index of words (the later it came, the greater), with what a search asks of a hit before it opens the case: who may see it, and what it is counted as.</summary>
public sealed class SearchRow
{
    /// <summary>The number in the index.</summary>
    public required long Seq { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>A digest of everything it is found by and all that stands here; as long as it stays, nothing is written.</summary>
    public required long Stamp { get; init; }

    /// <summary>Its category.</summary>
    public required string Category { get; init; }

    /// <summary>True while somebody still owes something.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whom it is about, so that they do not see it.</summary>
    public NamedParty? About { get; init; }

    /// <summary>敏感.</summary>
    public required bool Sensitive { get; init; }

    /// <summary>保密.</summary>
    public required bool Confidential { get; init; }

    /// <summary>The areas, units and persons who may see it: their numbers as the index holds them, eight bytes each.</summary>
    public required byte[] Seers { get; init; }
}
