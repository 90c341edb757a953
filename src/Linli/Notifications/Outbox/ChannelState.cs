using Linli.Foundation.Data;
using Linli.Shell.Parts;
using NodaTime;

namespace Linli.Notifications.Outbox;

/// <summary>How a channel fares: the last day's tries, what waits, what was given up, and what the month cost, in yuan.</summary>
internal sealed record ChannelState(string Name, int Delivered, int Failed, int Waiting, int Dead, decimal Cost)
{
    /// <summary>In words.</summary>
    public string Key => (Delivered, Failed) switch
    {
        (0, 0) => "Notifications.State.Idle",
        (0, _) => "Notifications.State.Failing",
        (_, 0) => "Notifications.State.Well",
        _ => "Notifications.State.Shaky",
    };

    /// <summary>In colour.</summary>
    public Tone Tone => (Delivered, Failed) switch { (0, 0) => Tone.Plain, (0, _) => Tone.Bad, (_, 0) => Tone.Good, _ => Tone.Soon };
}

/// <summary>Counts for the page of channels, in three queries however many channels there are.</summary>
internal static class ChannelStates
{
    extension(LinliDb db)
    {
        /// <summary>The state of each channel.</summary>
        public List<ChannelState> StatesOf(IEnumerable<string> names, Instant now, Instant month)
        {
            var yesterday = now - Duration.FromHours(24);
            var tries = db.NotificationsDeliveries.Where(d => d.At > yesterday)
                .GroupBy(d => new { d.Channel, d.Result }).Select(g => new { g.Key.Channel, g.Key.Result, Count = g.Count() }).ToList();
            var open = db.NotificationsOutgoing.Where(o => o.State == OutgoingState.Waiting || o.State == OutgoingState.Dead)
                .GroupBy(o => new { o.Channel, o.State }).Select(g => new { g.Key.Channel, g.Key.State, Count = g.Count() }).ToList();
            var costs = db.NotificationsDeliveries.Where(d => d.At >= month)
                .GroupBy(d => d.Channel).Select(g => new { Channel = g.Key, Cost = g.Sum(d => d.Cost) }).ToList();
            return [.. names.Select(name => new ChannelState(
                name,
                tries.Where(t => t.Channel == name && t.Result == DeliveryOutcome.Delivered).Sum(t => t.Count),
                tries.Where(t => t.Channel == name && t.Result != DeliveryOutcome.Delivered).Sum(t => t.Count),
                open.Where(o => o.Channel == name && o.State == OutgoingState.Waiting).Sum(o => o.Count),
                open.Where(o => o.Channel == name && o.State == OutgoingState.Dead).Sum(o => o.Count),
                costs.Where(c => c.Channel == name).Sum(c => c.Cost) / 1000m))];
        }
    }
}
