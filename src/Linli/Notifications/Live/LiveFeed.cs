using System.Text.Json.Nodes;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Notifications.Inbox;

namespace Linli.Notifications.Live;

/// <summary>Reads new notices by their place, whichever node wrote them, and hands them to the streams of this node.</summary>
internal sealed class LiveFeed(DatabaseOptions database, LiveHub hub, EndedSessions ended, LiveSignal signal, ILogger<LiveFeed> log) : BackgroundService
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private long? _heard;

    /// <summary>Reads on; true when there may be more. The first time it only finds out where now is.</summary>
    public bool ReadOn()
    {
        using var db = database.Read();
        ended.ReadOn(db);
        if (_heard is not { } heard)
        {
            _heard = db.NotificationsInbox.Max(row => (long?)row.Position) ?? 0;
            return false;
        }
        var rows = db.NotificationsInbox.Where(row => row.Position > heard).OrderBy(row => row.Position).Take(MostAtOnce).ToList();
        foreach (var row in rows)
            hub.Publish(Event(row));
        if (rows.Count > 0)
            _heard = rows[^1].Position;
        return rows.Count == MostAtOnce;
    }

    /// <summary>What a page is told of a notice: where to look, not what it says.</summary>
    public static LiveEvent Event(InboxRow row) => new(LiveEvent.Notice, [row.Recipient], new JsonObject
    {
        ["kind"] = LiveEvent.Notice,
        ["id"] = row.Id.ToString("N"),
        ["urgent"] = row.Urgency == Urgency.Urgent,
        ["href"] = row.Href,
        ["subject"] = row.SubjectKind,
    }.ToJsonString(FactKinds.Json))
    {
        Position = row.Position,
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                if (ReadOn())
                    continue;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The live feed stumbled; it tries again.");
            }
            await Task.WhenAny(next, Task.Delay(Poll, stoppingToken));
        }
    }
}
