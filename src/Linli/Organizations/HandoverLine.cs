using NodaTime;

namespace Linli.Organizations;

/// <summary>交接清单的一行: one open matter that hung on a post when it ended, kept so that the list can be printed and signed. No words of anybody.</summary>
public sealed class HandoverLine
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The post that ended.</summary>
    public required Guid PostId { get; init; }

    /// <summary>Its place on the list.</summary>
    public required int Line { get; init; }

    /// <summary>Key of what kind of matter it is.</summary>
    public required string KindKey { get; init; }

    /// <summary>The matter's number as people see it.</summary>
    public required string Number { get; init; }

    /// <summary>Where, building level at most.</summary>
    public required string Place { get; init; }

    /// <summary>Key of its state.</summary>
    public required string StateKey { get; init; }

    /// <summary>When its nearest duty is due.</summary>
    public Instant? Due { get; init; }

    /// <summary>The person it stood in the name of goes to this one; null when it stays with the post's unit.</summary>
    public Guid? ToAccount { get; init; }

    /// <summary>The matter.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>When it was handed over.</summary>
    public required Instant At { get; init; }
}

/// <summary>A matter that hangs on a post, as the room it lies in says.</summary>
public sealed record HandoverItem(string KindKey, string Number, string Place, string StateKey, Instant? Due, Guid? ToAccount, Guid SubjectId);
