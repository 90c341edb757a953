using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Linli.Notifications.Outbox;

/// <summary>安静时段: the hours in which only urgent messages leave, in the deployment's zone: what was set last on the page, else the settings.</summary>
internal sealed class QuietHours(NotificationsSettings settings, DeploymentZone zone, DatabaseOptions database, TimeProvider time)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(5);
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private volatile Held? _held;

    /// <summary>From when until when; equal times mean no quiet hours.</summary>
    public (LocalTime From, LocalTime Until) Now
    {
        get
        {
            if (_held is { } held && time.GetElapsedTime(held.At) < LookAgainAfter)
                return (held.From, held.Until);
            using var db = database.Read();
            var set = db.QuietHoursSet.AsNoTracking().OrderByDescending(row => row.SetAt).FirstOrDefault();
            var (from, until) = (Read(set?.From ?? settings.QuietFrom)!.Value, Read(set?.Until ?? settings.QuietUntil)!.Value);
            _held = new Held(from, until, time.GetTimestamp());
            return (from, until);
        }
    }

    /// <summary>True when routine messages wait.</summary>
    public bool At(Instant now)
    {
        var (from, until) = Now;
        var local = zone.Local(now).TimeOfDay;
        // From 22:00 until 07:00 passes midnight.
        return from <= until ? local >= from && local < until : local >= from || local < until;
    }

    /// <summary>Looks again at the next question.</summary>
    public void Forget() => _held = null;

    /// <summary>A time as written, or null.</summary>
    public static LocalTime? Read(string? text) => Pattern.Parse(text?.Trim() ?? "") is { Success: true } parsed ? parsed.Value : null;

    private sealed record Held(LocalTime From, LocalTime Until, long At);
}

/// <summary>安静时段的一版: what was set, when; the latest counts.</summary>
public sealed class QuietHoursRow : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "quiet-hours";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>They begin, e.g. <c>22:00</c>.</summary>
    public required string From { get; init; }

    /// <summary>They end.</summary>
    public required string Until { get; init; }

    /// <summary>Since when it counts.</summary>
    public required Instant SetAt { get; init; }
}

/// <summary>定安静时段.</summary>
internal sealed class SetQuietHours(IUnitOfWork unitOfWork, QuietHours quiet)
{
    /// <summary>Sets them.</summary>
    public Task<Outcome<QuietHoursRow>> Run(string? from, string? until, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<QuietHoursRow>>(work =>
    {
        var reasons = new List<Refusal>();
        if (QuietHours.Read(from) is null)
            reasons.Add(new Refusal("Notifications.Refusal.QuietTime", "quiet-from"));
        if (QuietHours.Read(until) is null)
            reasons.Add(new Refusal("Notifications.Refusal.QuietTime", "quiet-until"));
        if (reasons.Count > 0)
            return reasons;
        var set = new QuietHoursRow { Id = Ids.New(act.At), From = from!.Trim(), Until = until!.Trim(), SetAt = act.At };
        work.Append(act, set, new QuietHoursChanged(set.From, set.Until));
        work.Insert(set);
        work.AfterCommit(quiet.Forget);
        return set;
    }, cancel);
}
