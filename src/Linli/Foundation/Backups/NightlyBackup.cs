using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using NodaTime;
using NodaTime.Text;

namespace Linli.Foundation.Backups;

/// <summary>每晚备份: asks for the night's backup at its hour.</summary>
internal sealed class NightlyBackup(BackupSettings settings) : IJob
{
    private static readonly LocalTime Usual = new(2, 0);

    public string Name => "backups.nightly";

    public Instant NextAfter(Instant now, DateTimeZone zone) =>
        Timetable.DailyAt(LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(settings.At) is { Success: true } hour ? hour.Value : Usual, now, zone);

    public bool Do(Work work)
    {
        if (settings.IsScheduled)
            KeepBackups.Ask(work, BackupWhy.Nightly);
        return false;
    }
}
