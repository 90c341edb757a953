using System.Security.Cryptography;
using Linli.Areas.Boundaries;
using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas.Grids;

/// <summary>导入网格: grids and micro-grids, or borders of divisions, from GeoJSON; says where they overlap and what they leave out.</summary>
internal sealed class ImportGrids(DatabaseOptions database, MapKeeper keeper, Batches batches, DeploymentZone zone)
{
    public async Task<Outcome<ImportReport>> Run(ReadOnlyMemory<byte> file, GridOptions options, Act act, ImportRun run)
    {
        keeper.Forget();
        var map = keeper.Current;
        var features = GeoJsonFile.Read(file);
        if (features.IsRefused)
            return features.Refusals.ToList();
        var read = GridFile.Read(features.Value, map, options.Datum);
        if (read.IsRefused)
            return read.Refusals.ToList();
        await using var db = database.Read();
        var standing = await db.Grids.Where(grid => grid.ValidTo == null).ToListAsync(run.Cancel);
        var borders = await Borders(db, map, read.Value, run.Cancel);
        var (untested, refused) = CheckDatum(map, read.Value, borders, options.Datum);
        if (refused is not null)
            return refused;
        var plan = new GridPlan(map, standing, borders, read.Value, options.Datum, act.At, zone.Day(act.At));
        var after = After(standing, plan);
        if (options.IsStrict && GridFindings.Overlaps(after).Take(20).Select(overlap => new Refusal(
            "Areas.Finding.Overlap", null, overlap.First, overlap.Second, overlap.SquareMetres, overlap.At.Lon, overlap.At.Lat)).ToList() is { Count: > 0 } overlaps)
            return overlaps;
        if (!run.IsPreview && !plan.IsEmpty)
        {
            var import = Ids.New(act.At);
            var record = new ImportRecord
            {
                Id = import,
                Kind = ImportKind.Grids,
                At = act.At,
                Who = act.Who,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Span)),
                Added = plan.Added,
                Changed = plan.Changed,
                Ended = 0,
            };
            var parts = plan.Parts(record);
            if (await batches.Write(map.Version, [.. parts.Select(part => part.Do)],
                part => new GridsImported(import, part + 1, parts.Count, options.Datum, parts[part].Added, parts[part].Changed), act, run) is { } conflict)
                return conflict;
        }
        List<Phrase> findings = [.. GridFindings.Of(after, borders)];
        if (untested is not null)
            findings.Insert(0, untested);
        if (read.Value.BordersElsewhere > 0)
            findings.Insert(0, new Phrase("Areas.Finding.BordersElsewhere", read.Value.BordersElsewhere));
        var rows = features.Value.Count;
        return new ImportReport(rows, plan.Added, plan.Changed, 0, rows - plan.Added - plan.Changed - read.Value.BordersElsewhere, findings);
    }

    /// <summary>Borders of the counties and communities concerned, those of the file on top of those known.</summary>
    private static async Task<Dictionary<Guid, string?>> Borders(LinliDb db, AreaMap map, GridFile.Content file, CancellationToken cancel)
    {
        var ids = file.Grids.Select(grid => grid.Community).Distinct().SelectMany(community => map.Up(community).Select(area => area.Id))
            .Concat(file.Borders.Select(border => border.Division)).Distinct().ToList();
        return await db.Divisions.Where(division => ids.Contains(division.Id)).ToDictionaryAsync(division => division.Id, division => division.Boundary, cancel);
    }

    private static (Phrase? Unchecked, Refusal? Refused) CheckDatum(AreaMap map, GridFile.Content file, Dictionary<Guid, string?> borders, Datum datum)
    {
        var areas = new AreaLookup(map);
        Phrase? unknown = null;
        foreach (var county in file.Grids.Where(grid => grid.Feature.Boundary is not null).GroupBy(grid => areas.CountyOf(grid.Community)))
        {
            var border = file.Borders.FirstOrDefault(border => border.Division == county.Key)?.Boundary
                ?? (borders.GetValueOrDefault(county.Key) is { } text ? Boundary.Parse(text) : null);
            if (border is null)
                unknown = new Phrase("Areas.Finding.DatumUnchecked", map.LabelOf(county.Key), CountyCheck.Name(datum));
            else if (CountyCheck.Check(map.LabelOf(county.Key)!, border,
                [.. county.SelectMany(grid => grid.Feature.Boundary!.Corners.Select(corner => (corner, grid.Feature.Number)))], datum) is { } refused)
                return (null, refused);
        }
        return (unknown, null);
    }

    /// <summary>The grids of the communities concerned as they will stand.</summary>
    private static List<Grid> After(List<Grid> standing, GridPlan plan)
    {
        var (redrawn, communities) = (plan.Drawn.Select(grid => grid.Id).ToHashSet(), plan.Drawn.Select(grid => grid.CommunityId).ToHashSet());
        return [.. plan.Drawn, .. standing.Where(grid => !redrawn.Contains(grid.Id) && communities.Contains(grid.CommunityId))];
    }
}
