using System.Diagnostics;
using Linli.Cases;
using Linli.Cases.Data;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Linli.Bench.Crash;

/// <summary>Looks through a deployment after the kills, against the list of acknowledged answers that was kept outside.</summary>
internal sealed class CrashAudit(CrashPlan plan, IReadOnlyDictionary<int, Acknowledged> answers)
{
    private readonly List<string> _faults = [];
    private int _photos;

    /// <summary>Waits until everything committed is placed and heard by every listener, read from outside.</summary>
    public static async Task Settled(string[] settings, TimeSpan most)
    {
        await using var app = Quiet(settings);
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < most)
        {
            using var db = app.Services.GetRequiredService<DatabaseOptions>().Read();
            var last = await db.FactsSealed.MaxAsync(s => (long?)s.Position) ?? 0;
            if (!await db.FactsPending.AnyAsync() && await db.Listeners.AnyAsync() && await db.Listeners.AllAsync(l => l.Position == last))
                return;
            await Task.Delay(50);
        }
    }

    /// <summary>All faults, and how many photos were compared.</summary>
    public async Task<(IReadOnlyList<string> Faults, int Photos)> Look(string[] settings)
    {
        await using var app = Quiet(settings);
        using var db = app.Services.GetRequiredService<DatabaseOptions>().Read();
        await Cases(db, app.Services);
        await Record(db, app.Services);
        return (_faults, _photos);
    }

    private async Task Cases(LinliDb db, IServiceProvider services)
    {
        var (cases, ring, blobs, rules) = (services.GetRequiredService<ICases>(), services.GetRequiredService<KeyRing>(), services.GetRequiredService<BlobStore>(), services.GetRequiredService<FileRules>());
        Must(answers.Count == plan.Reports, $"{answers.Count} of {plan.Reports} reports were acknowledged.");
        var byIndex = (await db.Cases.ToListAsync()).ToDictionary(c => Convert.ToHexString(c.TrackingIndex));
        var secrets = await db.CasePrivates.ToDictionaryAsync(s => s.CaseId);
        var files = (await db.CaseFiles.ToListAsync()).ToLookup(f => f.CaseId);
        Must(byIndex.Count == plan.Reports, $"{byIndex.Count} cases came of {plan.Reports} forms.");
        foreach (var (number, answer) in answers)
        {
            if (cases.Tracked(answer.Code)?.TrackingIndex is not { } index || !byIndex.TryGetValue(Convert.ToHexString(index), out var found) || (answer.Number is { } told && told != found.Number))
            {
                _faults.Add($"Report {number} was acknowledged and is not there.");
                continue;
            }
            var words = secrets.TryGetValue(found.Id, out var sealed_) ? CaseSecrets.Report(sealed_, ring) : null;
            Must(words == Sender.Words(number), $"The words of report {number} do not open.");
            Must(files[found.Id].Count() == (CrashPhoto.IsDue(plan, number) ? 1 : 0), $"Report {number} has {files[found.Id].Count()} photos.");
            foreach (var file in files[found.Id])
                await Photo(number, file, sealed_!, ring, blobs, rules);
        }
        var orphans = await cases.Orphans(db).CountAsync();
        Must(orphans == 0, $"{orphans} open cases are nobody's or have no clock (promise 1).");
    }

    private async Task Photo(int number, CaseFile file, CasePrivate secrets, KeyRing ring, BlobStore blobs, FileRules rules)
    {
        _photos++;
        var sent = FileIntake.Check(CrashPhoto.Of(number), FileFamily.Photo, rules).Value;
        try
        {
            var kept = await blobs.Get(file.Blob, CaseSecrets.KeyOf(secrets, ring));
            Must(file.Sha256 == sent.Sha256 && kept.AsSpan().SequenceEqual(sent.Content), $"The photo of report {number} differs.");
        }
        catch (Exception missing) when (missing is FileNotFoundException or SealBrokenException)
        {
            _faults.Add($"The photo of report {number} does not open: {missing.Message}");
        }
    }

    private async Task Record(LinliDb db, IServiceProvider services)
    {
        if (services.GetRequiredService<ChainCheck>().FirstFault() is { } fault)
            _faults.Add(fault.In(Language.En));
        var reported = await db.Facts.Where(f => f.Kind == FactKinds.Name<CaseReported>()).Select(f => f.Id).ToListAsync();
        // The product's own notice to the desk that must call back (Cases/Escalate/ArrivalNews).
        var notices = (await db.NotificationsInbox.Select(row => row.Cause).ToListAsync()).ToLookup(cause => cause);
        Must(reported.Count == plan.Reports, $"{reported.Count} facts say that something was reported.");
        Must(!await db.FactsPending.AnyAsync(), "Facts are waiting for their place.");
        Must(await db.FactsSealed.LongCountAsync() == await db.Facts.LongCountAsync(), "Facts and places differ in number.");
        var last = await db.FactsSealed.MaxAsync(s => (long?)s.Position) ?? 0;
        foreach (var listener in await db.Listeners.Where(l => l.Position != last).ToListAsync())
            _faults.Add($"Listener {listener.Name} has heard {listener.Position} of {last} facts.");
        Must(!await db.DeadLetters.AnyAsync(), "There are dead letters.");
        var (lost, doubled) = (reported.Count(id => !notices.Contains(id)), reported.Count(id => notices[id].Count() > 1));
        Must(lost == 0 && doubled == 0, $"{lost} notices were lost and {doubled} doubled.");
    }

    private void Must(bool holds, string fault)
    {
        if (!holds)
            _faults.Add(fault);
    }

    private static WebApplication Quiet(string[] settings) => LinliApp.Build(settings, builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
}
