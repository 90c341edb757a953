using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Jobs;

/// <summary>Looks whether recurring work is done in time: overdue jobs mean that no program runs, or that one of them fails again and again.</summary>
internal sealed class JobsCheckup(DatabaseOptions database, IClock clock) : ICheckup
{
    private static readonly Duration Patience = Duration.FromHours(2);

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        using var db = database.Read();
        var late = clock.GetCurrentInstant() - Patience;
        var overdue = db.Jobs.Where(job => job.NextDue < late).OrderBy(job => job.NextDue).Select(job => job.Name).ToList();
        yield return overdue.Count == 0
            ? Finding.Well("jobs", "Health.Jobs")
            : new Finding("jobs", Health.Warn, new Phrase("Health.JobsLate", string.Join(", ", overdue)), new Phrase("Health.NotRunning.ToDo"));
    }
}
