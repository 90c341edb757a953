using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Facts;

/// <summary>Looks whether every fact was heard, and whether the clock stands after the last one.</summary>
internal sealed class RecordCheckup(DatabaseOptions database, IClock clock) : ICheckup
{
    // Two nodes' clocks may differ a little; more is a clock set back.
    private static readonly Duration Leeway = Duration.FromMinutes(2);
    private static readonly Duration LongestPending = Duration.FromMinutes(5);

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        using var db = database.Read();
        var now = clock.GetCurrentInstant();
        var letters = db.DeadLetters.Where(letter => letter.ResolvedAt == null).GroupBy(letter => letter.Listener)
            .Select(group => new { group.Key, Count = group.Count() }).ToList();
        yield return letters.Count == 0
            ? Finding.Well("listeners", "Facts.Checkup.Heard")
            : new Finding("listeners", Health.Fail, new Phrase("Facts.Checkup.Letters", letters.Sum(l => l.Count), string.Join(", ", letters.Select(l => l.Key).Order())), new Phrase("Facts.Checkup.Letters.ToDo"));
        var waiting = (from pending in db.FactsPending join fact in db.Facts on pending.FactId equals fact.Id orderby fact.At select (Instant?)fact.At).FirstOrDefault();
        yield return waiting is { } oldest && now - oldest > LongestPending
            ? new Finding("sealer", Health.Warn, new Phrase("Facts.Checkup.Pending", (int)(now - oldest).TotalMinutes), new Phrase("Facts.Checkup.Pending.ToDo"))
            : Finding.Well("sealer", "Facts.Checkup.Sealed");
        var last = (from placed in db.FactsSealed join fact in db.Facts on placed.FactId equals fact.Id orderby placed.Position descending select (Instant?)fact.At).FirstOrDefault();
        yield return last is { } at && at - now > Leeway
            ? new Finding("clock", Health.Fail, new Phrase("Facts.Checkup.ClockBehind", (int)(at - now).TotalMinutes), new Phrase("Facts.Checkup.ClockBehind.ToDo"))
            : Finding.Well("clock", "Facts.Checkup.Clock");
    }
}
