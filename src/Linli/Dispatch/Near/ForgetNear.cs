using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Dispatch.Near;

/// <summary>Takes away each night the pieces of texts too old to be the same matter.</summary>
internal sealed class ForgetNear : IJob
{
    private const int MostAtOnce = 500;

    public string Name => "dispatch.forget-near";

    public Instant NextAfter(Instant now, DateTimeZone zone) => Timetable.DailyAt(new LocalTime(3, 40), now, zone);

    public bool Do(Work work)
    {
        // Ids grow with time: the index that finds a subject finds the old ones, too.
        var before = Ids.First(work.Now - INearTexts.Remembered);
        var old = work.Db.NearPieces.Where(piece => piece.SubjectId.CompareTo(before) < 0).OrderBy(piece => piece.SubjectId).Select(piece => piece.SubjectId).Take(MostAtOnce).ToList();
        var gone = old.Distinct().ToList();
        work.Db.NearPieces.Where(piece => gone.Contains(piece.SubjectId)).ExecuteDelete();
        return old.Count == MostAtOnce;
    }
}
