using System.Security.Cryptography;
using Linli.Areas.Boundaries;
using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas.Buildings;

/// <summary>导入楼栋: estates and buildings from a CSV; a building with a point and no grid is laid into the micro-grid around it.</summary>
internal sealed class ImportBuildings(DatabaseOptions database, MapKeeper keeper, Batches batches)
{
    public async Task<Outcome<ImportReport>> Run(ReadOnlyMemory<byte> file, BuildingOptions options, Act act, ImportRun run)
    {
        keeper.Forget();
        var map = keeper.Current;
        var read = BuildingFile.Read(file.Span, map, options.Datum);
        if (read.IsRefused)
            return read.Refusals.ToList();
        var entries = read.Value.Entries;
        await using var db = database.Read();
        if (options.Datum is { } datum && await Outside(db, map, entries, datum, run.Cancel) is { } outside)
            return outside;
        var communities = entries.Select(entry => entry.Community).Distinct().ToList();
        var estates = await db.Estates.Where(estate => communities.Contains(estate.CommunityId)).ToListAsync(run.Cancel);
        var buildings = await db.Buildings.Where(building => communities.Contains(building.CommunityId)).ToListAsync(run.Cancel);
        var plan = new BuildingPlan(map, estates, buildings, entries, options.Datum, act.At);
        if (!run.IsPreview && !plan.IsEmpty)
        {
            var import = Ids.New(act.At);
            var record = new ImportRecord
            {
                Id = import,
                Kind = ImportKind.Buildings,
                At = act.At,
                Who = act.Who,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Span)),
                Added = plan.Added,
                Changed = plan.Changed,
                Ended = 0,
            };
            var parts = plan.Parts(record);
            if (await batches.Write(map.Version, [.. parts.Select(part => part.Do)],
                part => new BuildingsImported(import, part + 1, parts.Count, parts[part].Added, parts[part].Changed), act, run) is { } refused)
                return refused;
        }
        return new ImportReport(entries.Count, plan.Added, plan.Changed, 0, entries.Count - plan.Added - plan.Changed, [.. plan.Findings()]);
    }

    private static async Task<Refusal?> Outside(LinliDb db, AreaMap map, IReadOnlyList<BuildingFile.Entry> entries, Datum datum, CancellationToken cancel)
    {
        var areas = new AreaLookup(map);
        foreach (var county in entries.Where(entry => entry.Point is not null).GroupBy(entry => areas.CountyOf(entry.Community)))
        {
            var border = await db.Divisions.Where(division => division.Id == county.Key).Select(division => division.Boundary).SingleAsync(cancel);
            if (border is not null && CountyCheck.Check(
                map.LabelOf(county.Key)!, Boundary.Parse(border), [.. county.Select(entry => (entry.Point!.Value.To(datum), entry.Row))], datum) is { } refusal)
                return refusal;
        }
        return null;
    }
}
