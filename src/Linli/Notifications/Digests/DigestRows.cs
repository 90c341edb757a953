using NodaTime;

namespace Linli.Notifications.Digests;

/// <summary>待汇总: something that is to be told in the next digest, for a post or role whose holder is looked up only then.</summary>
public sealed class DigestLine
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whom it is for, as a tag.</summary>
    public required string Recipient { get; init; }

    /// <summary>The fact it comes from.</summary>
    public required Guid Cause { get; init; }

    /// <summary>What it is about.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The thing it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What it says, not yet worded.</summary>
    public required string What { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Href { get; init; }

    /// <summary>When it was gathered.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it went into a digest; null while it waits.</summary>
    public Instant? TakenAt { get; set; }
}

/// <summary>汇总: one person's list at one time of day.</summary>
public sealed class Digest
{
    /// <summary>Row id; the cause of its one notice.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Which time it is the list of: a day's 08:30 or 17:00.</summary>
    public required Instant Slot { get; init; }
}

/// <summary>One matter on it.</summary>
public sealed class DigestItem
{
    /// <summary>The digest.</summary>
    public required Guid DigestId { get; init; }

    /// <summary>Its place on the list.</summary>
    public required int Line { get; init; }

    /// <summary>What it says, not yet worded.</summary>
    public required string What { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Href { get; init; }

    /// <summary>When it came up.</summary>
    public required Instant CreatedAt { get; init; }
}
