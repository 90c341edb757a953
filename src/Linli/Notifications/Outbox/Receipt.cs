using NodaTime;

namespace Linli.Notifications.Outbox;

/// <summary>What a gateway tells later.</summary>
public enum ReceiptKind
{
    /// <summary>It arrived at the phone.</summary>
    Arrived,

    /// <summary>It did not.</summary>
    Failed,

    /// <summary>接下: the key was pressed, or "1" was answered: the person has taken it.</summary>
    Taken,

    /// <summary>Answered with another number of the choices offered.</summary>
    Answered,

    /// <summary>退订: no more messages, please.</summary>
    Stopped,
}

/// <summary>回执: one thing a gateway told about a message after it took it. It holds no words of anybody.</summary>
public sealed class Receipt
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message.</summary>
    public required Guid OutgoingId { get; init; }

    /// <summary>What was told.</summary>
    public required ReceiptKind What { get; init; }

    /// <summary>The gateway's code, or the number answered.</summary>
    public required string Code { get; init; }

    /// <summary>When it was told.</summary>
    public required Instant At { get; init; }
}

/// <summary>退订: a phone whose owner answered TD. Residents' messages to it are not sent; staff on duty are rung all the same.</summary>
public sealed class OptOut
{
    /// <summary>The blind index of the phone.</summary>
    public required byte[] PhoneIndex { get; init; }

    /// <summary>Since when.</summary>
    public required Instant Since { get; init; }
}
