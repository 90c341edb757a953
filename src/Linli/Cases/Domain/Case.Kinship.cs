namespace Linli.Cases.Domain;

/// <summary>Kin of a case: the cause it shares with others, the report it was split from, and the one its reporter chose to follow.</summary>
public sealed partial class Case
{
    /// <summary>共性问题 it belongs to now.</summary>
    public Guid? IssueId { get; set; }

    /// <summary>拆自: the case whose report this one is a part of.</summary>
    public Guid? SplitFrom { get; init; }

    /// <summary>跟进: the neighbours' case that its reporter says is the same. Her word, not a merge: that is a deed of the desk.</summary>
    public Guid? FollowsId { get; init; }
}
