using NodaTime;

namespace Linli.Notifications.Outbox;

/// <summary>Where a message to the outside stands.</summary>
public enum OutgoingState
{
    /// <summary>To be sent, or sent again.</summary>
    Waiting,

    /// <summary>A gateway took it.</summary>
    Sent,

    /// <summary>Given up; an administrator decides.</summary>
    Dead,

    /// <summary>Given up for good by an administrator.</summary>
    Dropped,
}

/// <summary>A message that is to leave the house: one for each cause, recipient and channel.</summary>
public sealed class Outgoing
{
    /// <summary>The message id, the same at every try.</summary>
    public required Guid Id { get; init; }

    /// <summary>The fact it comes from.</summary>
    public required Guid Cause { get; init; }

    /// <summary>Whom it is for, as a tag.</summary>
    public required string Recipient { get; init; }

    /// <summary>By which channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The phone number, sealed; taken away as soon as it is sent.</summary>
    public byte[]? Address { get; set; }

    /// <summary>The blind index of the phone, kept to know what a reply or a stop word answers; gone when the number itself is erased.</summary>
    public byte[]? PhoneIndex { get; set; }

    /// <summary>The unit it is paid for.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Which sentence.</summary>
    public required OutsideTemplate Template { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Until when.</summary>
    public Instant? Deadline { get; init; }

    /// <summary>Where to look; empty for a resident, whose link opens the matter to whoever has it.</summary>
    public required string Link { get; init; }

    /// <summary>Where a resident looks, sealed; taken away as soon as it is sent.</summary>
    public byte[]? SealedLink { get; set; }

    /// <summary>How soon.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>When it was queued.</summary>
    public required Instant QueuedAt { get; init; }

    /// <summary>When it is tried next; while a node has it in hand, when another may take it.</summary>
    public required Instant DueAt { get; set; }

    /// <summary>How often it was taken in hand.</summary>
    public int Attempts { get; set; }

    /// <summary>How often it failed since it was queued or revived.</summary>
    public int Failures { get; set; }

    /// <summary>Where it stands.</summary>
    public OutgoingState State { get; set; }

    internal OutsideMessage Message => new(Template, Place, Deadline, Link);
}

/// <summary>One try to send a message: the delivery log. It names no address.</summary>
public sealed class Delivery
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message.</summary>
    public required Guid OutgoingId { get; init; }

    /// <summary>By which channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The call it went with: several messages to one group go in one.</summary>
    public required Guid CallId { get; init; }

    /// <summary>The number of the try.</summary>
    public required int Attempt { get; init; }

    /// <summary>When it ended.</summary>
    public required Instant At { get; init; }

    /// <summary>What became of it.</summary>
    public required DeliveryOutcome Result { get; init; }

    /// <summary>The gateway's own number for it.</summary>
    public string? GatewayId { get; init; }

    /// <summary>A status or error code.</summary>
    public required string Answer { get; init; }

    /// <summary>What it cost, in thousandths of a yuan.</summary>
    public required int Cost { get; init; }
}
