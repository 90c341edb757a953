using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Dispatch.Near;

/// <summary>Takes away each night the samples of texts too old to be the same matter.</summary>
internal sealed class ForgetNear : IJob
{
    private const int MostAtOnce = 500;

    public string Name => "dispatch.forget-near";

    public Instant NextAfter(Instant now, DateTimeZone zone) => Timetable.DailyAt(new LocalTime(3, 40), now, zone);

    public bool Do(Work work)
    {
        // Ids grow with time: the key that finds a subject finds the old ones, too.
        var before = Ids.First(work.Now - INearTexts.Remembered);
        var old = work.Db.NearSketches.Where(sketch => sketch.SubjectId.CompareTo(before) < 0).OrderBy(sketch => sketch.SubjectId).Select(sketch => sketch.SubjectId).Take(MostAtOnce).ToList();
        work.Db.NearSketches.Where(sketch => old.Contains(sketch.SubjectId)).ExecuteDelete();
        return old.Count == MostAtOnce;
    }
}
