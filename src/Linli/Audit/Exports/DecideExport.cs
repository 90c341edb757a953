using Linli.Audit.Record;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace Linli.Audit.Exports;

/// <summary>导出留痕: one auditor asks, another releases or refuses; each is a fact.</summary>
internal sealed class DecideExport(IUnitOfWork unitOfWork, DatabaseOptions database, ExportFile file)
{
    /// <summary>The shortest reason that says something.</summary>
    public const int ShortestReason = 4;

    /// <summary>The longest.</summary>
    public const int LongestReason = 200;

    /// <summary>Asks for one.</summary>
    public async Task<Outcome<AuditExport>> Ask(Sought sought, string why, Act act, CancellationToken cancel = default)
    {
        var reasons = new List<Refusal>();
        if (sought.IsUnknown)
            reasons.Add(new Refusal("Audit.Refusal.NothingSought", "find"));
        if (why.Trim().Length is < ShortestReason or > LongestReason)
            reasons.Add(new Refusal("Audit.Refusal.WhyMissing", "why", ShortestReason, LongestReason));
        if (reasons.Count > 0)
            return reasons;
        return await unitOfWork.Run<Outcome<AuditExport>>(work =>
        {
            var asked = new AuditExport
            {
                Id = Ids.New(act.At),
                AskedBy = act.Who!.Value,
                AskedAt = act.At,
                Why = why.Trim(),
                SoughtSubject = sought.Subject,
                SoughtWho = sought.Who,
                SoughtKind = sought.Kind,
                SoughtFrom = sought.From,
                SoughtUntil = sought.Until,
                UpTo = work.Db.FactsSealed.Max(placed => (long?)placed.Position) ?? 0,
            };
            work.Db.Add(asked);
            work.Append(act, asked, new ExportAsked(sought.Subject, sought.Who, sought.Kind, Iso(sought.From), Iso(sought.Until), asked.UpTo));
            return asked;
        }, cancel);
    }

    /// <summary>Releases it: the file is made once to be counted and hashed.</summary>
    public async Task<Outcome<AuditExport>> Release(Guid id, Act act, CancellationToken cancel = default)
    {
        if (Find(id) is not { } asked)
            return new Refusal("Audit.Refusal.NoExport") { IsMissing = true };
        if (asked.AskedBy == act.Who)
            return new Refusal("Audit.Refusal.OwnExport");
        var (sha256, rows) = await file.Write(asked, Stream.Null, cancel);
        return await Decide(id, act, (work, export) =>
        {
            (export.Sha256, export.Rows) = (sha256, rows);
            return new ExportReleased(sha256, rows);
        }, cancel);
    }

    /// <summary>Refuses it.</summary>
    public Task<Outcome<AuditExport>> Refuse(Guid id, Act act, CancellationToken cancel = default) => Decide(id, act, (_, _) => new ExportRefused(), cancel);

    /// <summary>The released file, for those who asked or decided; a record that no longer gives the same bytes is not handed out.</summary>
    public async Task<Outcome<FileStream>> Fetch(Guid id, Act act, CancellationToken cancel = default)
    {
        if (Find(id) is not { Sha256: { } told } export || (export.AskedBy != act.Who && export.DecidedBy != act.Who))
            return new Refusal("Audit.Refusal.NoExport") { IsMissing = true };
        var content = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        var (sha256, _) = await file.Write(export, content, cancel);
        if (sha256 != told)
        {
            await content.DisposeAsync();
            return new Refusal("Audit.Refusal.ExportDiffers");
        }
        await unitOfWork.Run(work => work.Append(act, work.Db.AuditExports.Find(id)!, new ExportFetched()), cancel);
        content.Position = 0;
        return content;
    }

    private AuditExport? Find(Guid id)
    {
        using var db = database.Read();
        return db.AuditExports.AsNoTracking().SingleOrDefault(export => export.Id == id);
    }

    private Task<Outcome<AuditExport>> Decide(Guid id, Act act, Func<Work, AuditExport, IFact> how, CancellationToken cancel) => unitOfWork.Run<Outcome<AuditExport>>(work =>
    {
        if (work.Db.AuditExports.Find(id) is not { } export)
            return new Refusal("Audit.Refusal.NoExport") { IsMissing = true };
        if (export.AskedBy == act.Who)
            return new Refusal("Audit.Refusal.OwnExport");
        if (export.DecidedAt is not null)
            return new Refusal("Audit.Refusal.ExportDecided") { IsConflict = true };
        var fact = how(work, export);
        (export.DecidedBy, export.DecidedAt) = (act.Who, act.At);
        work.Append(act, export, fact);
        return export;
    }, cancel);

    private static string? Iso(NodaTime.LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
