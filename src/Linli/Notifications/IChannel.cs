using NodaTime;

namespace Linli.Notifications;

/// <summary>渠道: one way out of the house. Further ones are registered as singletons.</summary>
public interface IChannel
{
    /// <summary>The stored name: <c>sms</c>, <c>webhook:duty</c>.</summary>
    string Name { get; }

    /// <summary>The most it may send in a minute; the group bots allow 20.</summary>
    int PerMinute { get; }

    /// <summary>Sends one message and says what became of it. Whatever it throws counts as unreachable.</summary>
    Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken cancel);
}

/// <summary>One message on its way. A repeated one carries the same id, so that a receiver can drop it.</summary>
/// <param name="Id">The message id.</param>
/// <param name="Address">The phone for a text message or call, the address for a mail; for a group the phones of staff to be mentioned, between commas.</param>
/// <param name="Message">All that may be said.</param>
/// <param name="Urgency">How soon.</param>
/// <param name="QueuedAt">When it was queued.</param>
/// <param name="Attempt">1 for the first.</param>
public sealed record OutgoingMessage(Guid Id, string Address, OutsideMessage Message, Urgency Urgency, Instant QueuedAt, int Attempt)
{
    // An address must not slip into a log with the record.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Id}, attempt {Attempt}");
        return true;
    }
}

/// <summary>What became of a message.</summary>
public enum DeliveryOutcome
{
    /// <summary>The gateway took it.</summary>
    Delivered,

    /// <summary>The gateway could not be reached or was busy: tried again.</summary>
    Unreachable,

    /// <summary>The gateway will never take it as it is: straight to the dead letters.</summary>
    Refused,
}

/// <summary>What became of a message, with what the gateway said.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="GatewayId">The gateway's own number for it.</param>
/// <param name="Answer">A status or error code for the administrator; never a message body.</param>
/// <param name="Cost">What it cost, in thousandths of a yuan.</param>
public sealed record DeliveryResult(DeliveryOutcome Outcome, string? GatewayId = null, string Answer = "", int Cost = 0)
{
    /// <summary>限流: the gateway asks for so much rest; that is no failure of the message, and nothing is sent there before.</summary>
    public Duration? Rest { get; init; }
}
