using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Foundation.Backups;

/// <summary>The backups of this deployment: asked for, taken one at a time, thinned out.</summary>
/// <remarks>A backup takes minutes and must not hold the lane: the job only asks, and a worker beside it takes what is asked for.
/// Of two nodes one takes it up; one that was killed with it is called interrupted after six hours.</remarks>
public sealed class KeepBackups(IUnitOfWork unitOfWork, BackUp backUp, BackupSettings settings, LinliSettings house, DeploymentZone zone, IClock clock, ILogger<KeepBackups> log)
{
    private static readonly Duration LongestRun = Duration.FromHours(6);

    /// <summary>The folder of this deployment's backups.</summary>
    public string Folder => Path.GetFullPath(Path.Combine(house.Folder, settings.Folder));

    private string? KeysFolder => settings.KeysFolder.Length > 0 ? settings.KeysFolder : null;

    /// <summary>Asks for one, unless one waits already.</summary>
    public static bool Ask(Work work, BackupWhy why, Guid? who = null)
    {
        if (work.Db.Backups.Any(backup => backup.State == BackupState.Due))
            return false;
        work.Db.Add(new BackupRow { Id = Ids.New(work.Now), Why = why, State = BackupState.Due, AskedAt = work.Now, AskedBy = who });
        return true;
    }

    /// <summary>Asks for one.</summary>
    public Task<bool> Ask(BackupWhy why, Act act, CancellationToken cancel = default) => unitOfWork.Run(work => Ask(work, why, act.Who), cancel);

    /// <summary>Takes what is asked for; the row as it ended, or null when nothing was.</summary>
    public async Task<BackupRow?> TakeDue(CancellationToken cancel = default)
    {
        if (await unitOfWork.Run(Claim, cancel) is not { } claimed)
            return null;
        var made = await backUp.Run(Folder, KeysFolder, cancel: cancel);
        var ended = await unitOfWork.Run(work => End(work.Db.Backups.AsTracking().Single(row => row.Id == claimed), made, work.Now), CancellationToken.None);
        if (made.IsRefused)
            log.LogError("The backup failed: {Fault}", made.Refusals[0].In(Language.En));
        else
            Thin();
        return ended;
    }

    /// <summary>Takes one now and waits for it; for the command line and before an upgrade.</summary>
    public Task<Outcome<MadeBackup>> TakeNow(string? path, string? keysFolder, string label, CancellationToken cancel = default) =>
        backUp.Run(path ?? Folder, keysFolder ?? KeysFolder, label, cancel);

    /// <summary>Notes one that was taken outside the worker.</summary>
    public Task<BackupRow> Note(BackupWhy why, Instant since, Outcome<MadeBackup> made, CancellationToken cancel = default) => unitOfWork.Run(work =>
    {
        var row = new BackupRow { Id = Ids.New(work.Now), Why = why, State = BackupState.Running, AskedAt = since, StartedAt = since };
        work.Db.Add(row);
        return End(row, made, work.Now);
    }, cancel);

    /// <summary>Takes away the nightly backups that retention lets go; how many.</summary>
    public int Thin()
    {
        if (!Directory.Exists(Folder))
            return 0;
        var today = zone.Day(clock.GetCurrentInstant());
        var nightly = Directory.EnumerateDirectories(Folder, "linli-*").Select(path => (Path: path, Day: DayOf(path))).Where(backup => backup.Day is not null).ToList();
        var going = BackupRetention.ToGo(nightly, backup => backup.Day!.Value, today, settings);
        foreach (var (path, _) in going)
        {
            Directory.Delete(path, recursive: true);
            if (KeysFolder is { } keys && Path.Combine(keys, Path.GetFileName(path) + "-keys") is var apart && Directory.Exists(apart))
                Directory.Delete(apart, recursive: true);
        }
        return going.Count;
    }

    private static Guid? Claim(Work work)
    {
        var stale = work.Now - LongestRun;
        foreach (var lost in work.Db.Backups.AsTracking().Where(backup => backup.State == BackupState.Running && backup.StartedAt < stale).ToList())
            (lost.State, lost.EndedAt, lost.FaultKey) = (BackupState.Failed, work.Now, BackupRefusals.Interrupted.Key);
        if (work.Db.Backups.Where(backup => backup.State == BackupState.Due).OrderBy(backup => backup.AskedAt).Select(backup => (Guid?)backup.Id).FirstOrDefault() is not { } due)
            return null;
        var mine = work.Db.Backups.Where(backup => backup.Id == due && backup.State == BackupState.Due)
            .ExecuteUpdate(set => set.SetProperty(backup => backup.State, BackupState.Running).SetProperty(backup => backup.StartedAt, work.Now));
        return mine == 1 ? due : null;
    }

    private static BackupRow End(BackupRow row, Outcome<MadeBackup> made, Instant now)
    {
        (row.State, row.EndedAt) = (made.IsRefused ? BackupState.Failed : BackupState.Done, now);
        if (made.IsRefused)
            (row.FaultKey, row.FaultDetail) = (made.Refusals[0].Key, Cut(made.Refusals[0].Args.FirstOrDefault()?.ToString()));
        else
            (row.Path, row.Bytes, row.Rows) = (Cut(made.Value.Path), made.Value.Bytes, made.Value.Manifest.Rows());
        return row;
    }

    private static string? Cut(string? text) => text is { Length: > 400 } ? text[..400] : text;

    private static LocalDate? DayOf(string path) =>
        Path.GetFileName(path) is { Length: 21 } name && NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(name[6..14]).TryGetValue(default, out var day) ? day : null;
}
