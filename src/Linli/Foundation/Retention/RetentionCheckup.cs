using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Retention;

/// <summary>Looks whether what residents were promised is kept: the night's erasing was done, and not days ago.</summary>
internal sealed class RetentionCheckup(DatabaseOptions database, IClock clock) : ICheckup
{
    private static readonly Duration Late = Duration.FromHours(26);
    private static readonly Duration TooLate = Duration.FromDays(7);

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        using var db = database.Read();
        var job = db.Jobs.SingleOrDefault(row => row.Name == EraseDue.JobName);
        if (job is null)
            return [Finding.Well("retention", "Retention.Checkup.Begins")];
        // Never done yet counts from the night it should have been done first.
        var age = clock.GetCurrentInstant() - (job.DoneAt ?? job.NextDue - Duration.FromDays(1));
        return [age > Late
            ? new Finding("retention", age > TooLate ? Health.Fail : Health.Warn, new Phrase("Retention.Checkup.Late", (int)age.TotalHours), new Phrase("Retention.Checkup.Late.ToDo"))
            : job.DoneAt is null ? Finding.Well("retention", "Retention.Checkup.Begins") : Finding.Well("retention", "Retention.Checkup.Done", (int)age.TotalHours)];
    }
}
