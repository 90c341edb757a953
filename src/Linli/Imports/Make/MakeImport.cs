using System.Security.Cryptography;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Imports.Make;

/// <summary>导入: a table goes in whole or not at all.</summary>
/// <remarks>
/// 1. The plan is made again inside the work that writes it; what changed since the preview shows as other counts, never as a half import.
/// 2. One work, one fact for the import, and the rooms' own facts for what they made.
/// 3. What the columns meant is remembered with it, for this kind and deployment.
/// </remarks>
public sealed class MakeImport(IUnitOfWork works, DatabaseOptions database)
{
    /// <summary>How much of a file is read: a larger list (a whole county's buildings) goes in by the command line, in parts.</summary>
    public static readonly TableLimits Limits = new();

    /// <summary>Reads what was sent and guesses its columns, or takes them as they were chosen.</summary>
    public Outcome<ImportDraft> Draft(ITableImport kind, byte[] file, int sheet, Func<TableHead, IReadOnlyDictionary<string, int>?> chosen)
    {
        var read = TableFile.Read(file, Limits);
        if (read.IsRefused)
            return read.Refusals.ToList();
        sheet = Math.Clamp(sheet, -1, read.Value.Count - 1);
        if (sheet < 0)
            sheet = LikeliestSheet(kind, read.Value);
        var head = TableHead.Find(read.Value[sheet], kind.Columns);
        using var db = database.Read();
        var remembered = db.RememberedHeadings.Where(one => one.Kind == kind.Kind).ToDictionary(one => one.Heading, one => one.Column);
        return new ImportDraft(kind, file, read.Value, sheet, head, chosen(head) ?? head.Guess(kind.Columns, remembered));
    }

    /// <summary>What it would change; writes nothing.</summary>
    public ImportPreview Look(ImportDraft draft, Act act)
    {
        using var db = database.Read();
        var table = draft.Mapped();
        return new ImportPreview(draft, table, draft.Kind.Plan(db, table, act, null));
    }

    /// <summary>Imports it.</summary>
    public async Task<Outcome<ImportMade>> Run(ImportDraft draft, Act act, CancellationToken cancel = default)
    {
        var looked = Look(draft, act);
        if (looked.Table.Faults.Count > 0)
            return looked.Table.Faults.ToList();
        if (looked.Plan.IsEmpty)
            return new Refusal("Imports.Refusal.NothingNew");
        var prepared = await draft.Kind.Prepare(looked.Plan, cancel);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(draft.File));
        return await works.Run<Outcome<ImportMade>>(work =>
        {
            var table = draft.Mapped();
            var plan = draft.Kind.Plan(work.Db, table, act, prepared);
            if (table.Faults.Count > 0)
                return table.Faults.ToList();
            if (plan.IsEmpty)
                return new Refusal("Imports.Refusal.NothingNew");
            var written = plan.Write(work);
            if (written.IsRefused)
                return written.Refusals.ToList();
            var run = new MadeImport
            {
                Id = Ids.New(act.At),
                Kind = draft.Kind.Kind,
                At = act.At,
                Who = act.Who,
                Sha256 = sha256,
                Rows = plan.Lines.Count,
                Added = plan.Count(ImportChange.New),
                Changed = plan.Count(ImportChange.Changed),
            };
            work.Db.Add(run);
            work.Append(act, run, new TableImported(run.Kind, run.Rows, run.Added, run.Changed));
            work.Db.AddRange(written.Value.Select((thing, line) => new ImportedRow
            {
                RunId = run.Id,
                Line = line,
                Thing = thing.Thing,
                ThingId = thing.Id,
                IsNew = thing.IsNew,
                Before = thing.Before,
                After = thing.After,
            }));
            Remember(work, draft);
            return new ImportMade(run.Id, plan.Secrets);
        }, cancel);
    }

    private static int LikeliestSheet(ITableImport kind, IReadOnlyList<Table> sheets) =>
        Enumerable.Range(0, sheets.Count).MaxBy(index => TableHead.Find(sheets[index], kind.Columns).Score(kind.Columns));

    private static void Remember(Work work, ImportDraft draft)
    {
        var known = work.Db.RememberedHeadings.AsTracking().Where(one => one.Kind == draft.Kind.Kind).ToDictionary(one => one.Heading);
        var means = draft.Map.ToDictionary(one => one.Value, one => one.Key);
        foreach (var (heading, index) in draft.Head.Headings.Select((heading, index) => (CellText.Heading(heading), index)).Where(one => one.Item1.Length is > 0 and <= 40).DistinctBy(one => one.Item1))
        {
            var column = means.GetValueOrDefault(index, "");
            if (known.TryGetValue(heading, out var before))
                before.Column = column;
            else
                work.Db.Add(new RememberedHeading { Kind = draft.Kind.Kind, Heading = heading, Column = column });
        }
    }
}
