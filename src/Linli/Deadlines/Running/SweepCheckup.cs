using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Deadlines.Running;

/// <summary>Looks whether clocks turn yellow, red and late in time: the sweeper comes every few seconds (P13: 5 s late running, 30 s after a restart).</summary>
internal sealed class SweepCheckup(DatabaseOptions database, IClock clock) : ICheckup
{
    private static readonly Duration Patience = Duration.FromMinutes(5);

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        using var db = database.Read();
        var now = clock.GetCurrentInstant();
        var late = now - Patience;
        var waiting = db.Clocks.Where(row => row.NextAttention != null && row.NextAttention < late);
        yield return waiting.Min(row => row.NextAttention) is not { } oldest
            ? Finding.Well("sweeper", "Deadlines.Checkup.Swept")
            : new Finding("sweeper", Health.Fail, new Phrase("Deadlines.Checkup.Unswept", waiting.Count(), (int)(now - oldest).TotalMinutes), new Phrase("Health.NotRunning.ToDo"));
    }
}
