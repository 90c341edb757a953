using System.Security.Cryptography;
using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Areas.Divisions;

/// <summary>导入区划: works out what a file changes (<see cref="DivisionChanges"/>) and writes it, parents first.</summary>
internal sealed class ImportDivisions(DatabaseOptions database, Batches batches, DeploymentZone zone)
{
    private const int MostNamed = 20;

    public async Task<Outcome<ImportReport>> Run(ReadOnlyMemory<byte> file, DivisionOptions options, Act act, ImportRun run)
    {
        var today = zone.Day(act.At);
        if (!LevelRange.TryParse(options.Levels, out var levels))
            return new Refusal("Areas.Divisions.NotLevels", "levels", options.Levels);
        if (options.Edition is { } year && (year < 1983 || year > today.Year + 1))
            return new Refusal("Areas.Divisions.NotAnEdition", "edition", year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var read = DivisionFile.Read(file.Span);
        if (read.IsRefused)
            return read.Refusals.ToList();
        await using var db = database.Read();
        var version = MapReading.Version(db);
        if (options.Edition is { } edition && await db.AreaImports.MaxAsync(import => import.Edition, run.Cancel) is { } newest && edition < newest)
            return new Refusal("Areas.Divisions.OlderEdition", "edition", $"{edition}", $"{newest}");
        var known = (await db.Divisions.Where(division => division.ValidTo == null).Select(division => new { division.Id, division.Code, division.Name }).ToListAsync(run.Cancel))
            .ConvertAll(division => new DivisionChanges.Known(division.Id, AreaCode.Parse(division.Code), division.Name));
        var worked = DivisionChanges.Work(read.Value, known, levels, options.Edition is not null);
        if (worked.IsRefused)
            return worked.Refusals.ToList();
        var changes = worked.Value;
        if (!run.IsPreview && !changes.IsEmpty)
        {
            var import = Ids.New(act.At);
            var record = new ImportRecord
            {
                Id = import,
                Kind = ImportKind.Divisions,
                At = act.At,
                Who = act.Who,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Span)),
                Edition = options.Edition,
                Added = changes.Added.Count,
                Changed = changes.Renamed.Count,
                Ended = changes.Ended.Count,
            };
            var day = options.Edition is { } first ? new LocalDate(first, 1, 1) : (LocalDate?)null;
            var parts = Parts(changes, known, day, today, act, record);
            var refused = await batches.Write(version, [.. parts.Select(part => part.Do)], part => new DivisionsImported(
                import, part + 1, parts.Count, options.Edition, parts[part].Added, parts[part].Renamed, parts[part].Ended), act, run);
            if (refused is not null)
                return refused;
        }
        return new ImportReport(read.Value.Count, changes.Added.Count, changes.Renamed.Count, changes.Ended.Count, changes.Same, [.. Findings(changes)]);
    }

    private sealed record Part(Action<Work> Do, int Added, int Renamed, int Ended);

    /// <summary>What is new below a division that was known is new since then; a whole new county has simply not been told before.</summary>
    internal static LocalDate From(AreaCode code, IReadOnlySet<AreaCode> known, LocalDate since) =>
        code.Parent is { } parent && known.Contains(parent) ? since : Division.FromTheStart;

    private static List<Part> Parts(
        DivisionChanges changes, List<DivisionChanges.Known> known, LocalDate? edition, LocalDate today, Act act, ImportRecord record)
    {
        var ids = known.ToDictionary(division => division.Code, division => division.Id);
        var before = ids.Keys.ToHashSet();
        foreach (var entry in changes.Added)
            ids[entry.Code] = Ids.New(act.At);
        var parts = changes.Added.Chunk(Batches.Size).Select(chunk => new Part(work => work.Db.AddRange(chunk.Select(entry => new Division
        {
            Id = ids[entry.Code],
            Code = entry.Code.Text,
            Name = entry.Name,
            Level = entry.Code.Level,
            ParentId = entry.Code.Parent is { } parent ? ids[parent] : null,
            ValidFrom = From(entry.Code, before, edition ?? today),
        })), chunk.Length, 0, 0)).ToList();
        parts.AddRange(changes.Renamed.Chunk(Batches.Size).Select(chunk => new Part(work => Rename(work, chunk, edition ?? today), 0, chunk.Length, 0)));
        parts.AddRange(changes.Ended.Chunk(Batches.Size).Select(chunk => new Part(work => End(work, chunk, edition ?? today), 0, 0, chunk.Length)));
        var last = parts[^1];
        parts[^1] = last with
        {
            Do = work =>
            {
                last.Do(work);
                work.Db.Add(record);
            },
        };
        return parts;
    }

    internal static void Rename(Work work, DivisionChanges.Renaming[] renamings, LocalDate from)
    {
        var names = renamings.ToDictionary(renaming => renaming.Division.Id, renaming => renaming.Name);
        foreach (var division in work.Db.Divisions.AsTracking().Where(division => names.Keys.Contains(division.Id)))
        {
            work.Db.Add(new FormerName { Id = Ids.New(work.Now), DivisionId = division.Id, Code = division.Code, Name = division.Name, Until = from });
            division.Name = names[division.Id];
        }
    }

    private static void End(Work work, DivisionChanges.Known[] ended, LocalDate from)
    {
        var ids = ended.Select(division => division.Id).ToList();
        foreach (var division in work.Db.Divisions.AsTracking().Where(division => ids.Contains(division.Id)))
            division.ValidTo = from;
    }

    private static IEnumerable<Phrase> Findings(DivisionChanges changes)
    {
        foreach (var renamed in changes.Renamed.Take(MostNamed))
            yield return new Phrase("Areas.Finding.Renamed", renamed.Division.Code.Text, renamed.Division.Name, renamed.Name);
        foreach (var added in changes.Added.Take(changes.Added.Count <= MostNamed ? MostNamed : 0))
            yield return new Phrase("Areas.Finding.New", added.Code.Text, added.Name);
        foreach (var ended in changes.Ended.Take(MostNamed))
            yield return new Phrase(DivisionChanges.IsPlaceholder(ended.Code) ? "Areas.Finding.PlaceholderGone" : "Areas.Finding.Ended", ended.Code.Text, ended.Name);
        foreach (var excerpted in changes.Excerpted.Take(MostNamed))
            yield return new Phrase("Areas.Finding.Excerpted", excerpted.Text);
        foreach (var left in changes.LeftBehind.Take(MostNamed))
            yield return new Phrase("Areas.Finding.LeftBehind", left.Code.Text, left.Name);
    }
}
