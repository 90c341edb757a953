using NodaTime;

namespace Linli.Notifications.Inbox;

/// <summary>A notice as it lies in someone's inbox.</summary>
public sealed class InboxRow
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its place among all notices: grows in the order of commits, without gaps. A live stream resumes behind it.</summary>
    public required long Position { get; init; }

    /// <summary>Whom it is for, as a tag.</summary>
    public required string Recipient { get; init; }

    /// <summary>The fact it comes from.</summary>
    public required Guid Cause { get; init; }

    /// <summary>What it is about.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The thing it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What it says, not yet worded (see <see cref="StoredPhrase"/>).</summary>
    public required string What { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Href { get; init; }

    /// <summary>How soon.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>When it was put here.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When somebody it is for read it.</summary>
    public Instant? ReadAt { get; set; }

    /// <summary>Who read it.</summary>
    public Guid? ReadBy { get; set; }

    /// <summary>How many steps of carrying on were taken or passed over because nobody read it (data/unread.json).</summary>
    public int Carried { get; set; }

    /// <summary>When the next step is due while nobody has read it; null when there is none: not urgent, read, settled, or carried to the end.</summary>
    public Instant? CarryAt { get; set; }

    /// <summary>What may be said outside when it stays unread; null when nothing may.</summary>
    public OutsideTemplate? OutsideTemplate { get; init; }

    /// <summary>The place of that message.</summary>
    public string? OutsidePlace { get; init; }

    /// <summary>The deadline of that message.</summary>
    public Instant? OutsideDeadline { get; init; }

    /// <summary>The link of that message.</summary>
    public string? OutsideLink { get; init; }

    internal OutsideMessage? Outside => OutsideTemplate is { } template ? new OutsideMessage(template, OutsidePlace ?? "", OutsideDeadline, OutsideLink ?? "") : null;
}
