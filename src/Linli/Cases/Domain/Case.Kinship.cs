namespace Linli.Cases.Domain;

/// <summary>Kin of a case: the cause it shares with others, and the report it was split from.</summary>
public sealed partial class Case
{
    /// <summary>共性问题 it belongs to now.</summary>
    public Guid? IssueId { get; set; }

    /// <summary>拆自: the case whose report this one is a part of.</summary>
    public Guid? SplitFrom { get; init; }
}
