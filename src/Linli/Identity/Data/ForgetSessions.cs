using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Identity.Data;

/// <summary>Takes away each night the rows of sessions long over, and forms nobody came back for. Who signed in and when stays in the record.</summary>
internal sealed class ForgetSessions(IdentitySettings settings) : IJob
{
    private const int MostAtOnce = 500;
    private static readonly Duration FormsLast = Duration.FromHours(12);

    public string Name => "identity.forget-sessions";

    public Instant NextAfter(Instant now, DateTimeZone zone) => Timetable.DailyAt(new LocalTime(3, 10), now, zone);

    public bool Do(Work work)
    {
        var (over, late) = (work.Now - Duration.FromDays(settings.KeepSessionsDays), work.Now - FormsLast);
        work.Db.KeptForms.Where(form => form.KeptAt < late).ExecuteDelete();
        work.Db.RememberedDevices.Where(device => device.EndsAt < work.Now).ExecuteDelete();
        var old = work.Db.Sessions.Where(session => session.EndsAt < over).OrderBy(session => session.EndsAt).Select(session => session.Id).Take(MostAtOnce).ToList();
        work.Db.Sessions.Where(session => old.Contains(session.Id)).ExecuteDelete();
        return old.Count == MostAtOnce;
    }
}
