using System.Data.Common;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Backups;

/// <summary>升级: brings the schema up, and takes a backup first when there is something to lose (R11).</summary>
/// <remarks>There is no way down: the way back is the old program and this backup, by <c>linli restore</c> (docs/ops/upgrade.md).</remarks>
public sealed class Upgrade(Migrator migrator, KeepBackups backups, IClock clock)
{
    /// <summary>Brings it up; how many scripts were applied and the backup taken before, if any. Refused when that backup cannot be taken.</summary>
    public async Task<Outcome<Upgraded>> Run(bool withBackup = true, CancellationToken cancel = default)
    {
        var since = clock.GetCurrentInstant();
        Outcome<MadeBackup>? made = null;
        if (withBackup && HasSomethingToLose())
        {
            made = await backups.TakeNow(null, null, "before-upgrade", cancel);
            if (made.IsRefused)
                return made.Refusals.Append(new Refusal("Backups.Refusal.NotUpgraded")).ToList();
        }
        var applied = migrator.Migrate();
        if (made is not null)
            await backups.Note(BackupWhy.BeforeUpgrade, since, made, cancel);
        return new Upgraded(applied, made?.Value);
    }

    private bool HasSomethingToLose()
    {
        try
        {
            return migrator.Standing() is { Behind: > 0 };
        }
        catch (DbException)
        {
            // No schema yet, or no database: the migration makes the one or says the other.
            return false;
        }
    }
}

/// <summary>What an upgrade did.</summary>
/// <param name="Applied">How many scripts.</param>
/// <param name="Before">The backup taken before; null when nothing was to be applied or lost.</param>
public sealed record Upgraded(int Applied, MadeBackup? Before);
