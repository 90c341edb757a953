using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Organizations.Rosters;

/// <summary>接班: sees shifts begin and records it, so that rooms above hand what waits to the person who is on duty now.</summary>
internal sealed class BeginShifts : IJob
{
    private const int MostAtOnce = 100;
    private static readonly Duration Pace = Duration.FromMinutes(1);

    public string Name => "organizations.begin-shifts";

    public Instant NextAfter(Instant now, DateTimeZone zone) => now + Pace;

    public bool Do(Work work)
    {
        var begun = work.Db.Shifts.AsTracking().Where(shift => shift.BegunAt == null && shift.DroppedAt == null && shift.BeginsAt <= work.Now).OrderBy(shift => shift.BeginsAt).Take(MostAtOnce).ToList();
        foreach (var shift in begun)
        {
            shift.BegunAt = work.Now;
            // One that was over before anybody looked hands nothing on.
            if (shift.EndsAt > work.Now)
                work.Append(Act.BySystem(work.Now), shift, new ShiftBegun(shift.UnitId, shift.AccountId, shift.Rank, shift.EndsAt));
        }
        return begun.Count == MostAtOnce;
    }
}
