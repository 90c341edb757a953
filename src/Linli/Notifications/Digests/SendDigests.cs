using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Linli.Notifications.Digests;

/// <summary>早晚汇总: at 08:30 and 17:00 every person gets one notice with all that was gathered for the posts he holds or stands in for (domain.md 3.8 rule 13).</summary>
/// <remarks>
/// 1. Taking a line and putting it on a list are one transaction under the job's locked row: exactly once, whatever is killed.
/// 2. Who holds a post is asked when the list is made, not when the line was gathered.
/// 3. What is for a vacant post waits until somebody sits there.
/// </remarks>
internal sealed class SendDigests(INotifications notifications, Holding holding, NotificationsSettings settings, DeploymentZone zone) : IJob
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private readonly LocalTime[] _times = [.. settings.DigestAt.Select(time => Pattern.Parse(time).GetValueOrThrow()).Order()];

    public string Name => "notifications.digest";

    public Instant NextAfter(Instant now, DateTimeZone zone) => _times.Min(time => Timetable.DailyAt(time, now, zone));

    public bool Do(Work work)
    {
        var waiting = work.Db.DigestLines.AsTracking().Where(line => line.TakenAt == null).OrderBy(line => line.CreatedAt).ThenBy(line => line.Id).ToList();
        var lists = new Dictionary<Guid, List<DigestLine>>();
        foreach (var tag in waiting.GroupBy(line => line.Recipient))
        {
            var people = holding.Accounts(Recipient.Stored(tag.Key), work.Now);
            foreach (var person in people)
                (lists.TryGetValue(person, out var list) ? list : lists[person] = []).AddRange(tag);
            foreach (var line in tag.Where(_ => people.Count > 0))
                line.TakenAt = work.Now;
        }
        foreach (var (person, lines) in lists)
            Tell(work, person, lines);
        return false;
    }

    private void Tell(Work work, Guid person, List<DigestLine> lines)
    {
        // Of a matter that climbed two steps since the last list, the latest counts.
        var items = lines.GroupBy(line => line.SubjectId).Select(same => same.MaxBy(line => line.CreatedAt)!).OrderBy(line => line.CreatedAt).ToList();
        // Times that were changed meanwhile may meet a list already made: it grows, and its one notice stays one.
        var slot = Slot(work.Now);
        var digest = work.Db.Digests.SingleOrDefault(one => one.AccountId == person && one.Slot == slot);
        var before = digest is null ? 0 : work.Db.DigestItems.Count(item => item.DigestId == digest.Id);
        if (digest is null)
            work.Db.Add(digest = new Digest { Id = Ids.New(work.Now), AccountId = person, Slot = slot });
        foreach (var (item, line) in items.Select((item, index) => (item, before + index + 1)))
            work.Db.Add(new DigestItem { DigestId = digest.Id, Line = line, What = item.What, Href = item.Href, CreatedAt = item.CreatedAt });
        notifications.Tell(work, new Notice(digest.Id, Recipient.Account(person), "digest", digest.Id, new Phrase("Notifications.Digest.Notice", items.Count), $"/notifications/digests/{digest.Id}"));
    }

    private Instant Slot(Instant now)
    {
        var local = zone.Local(now);
        var today = _times.Where(time => time <= local.TimeOfDay).ToList();
        return zone.At(today.Count > 0 ? local.Date + today[^1] : local.Date.PlusDays(-1) + _times[^1]);
    }
}
