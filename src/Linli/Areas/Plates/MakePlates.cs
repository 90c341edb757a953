using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Areas.Plates;

/// <summary>制作牌码: one plate for each building that has none, or one for a named place (an office, thirty village households).</summary>
internal static class MakePlates
{
    /// <summary>More plates than this are made in several orders, so that no other writer waits long.</summary>
    public const int Most = 600;

    public static Outcome<PlateBatch> Run(Work work, PlateOrder order, Act act)
    {
        var batch = Ids.New(act.At);
        var wanted = order.Named is { } name ? Named(work.Db, order.In, name.Trim(), batch, act) : Bare(work.Db, order.In, batch, act);
        if (wanted.IsRefused)
            return wanted.Refusals.ToList();
        // Two codes in seventeen thousand million may be the same; among fifty thousand plates that is no longer never.
        var codes = wanted.Value.ConvertAll(plate => plate.ShortCode);
        if (codes.Distinct().Count() < codes.Count || work.Db.Plates.Any(plate => codes.Contains(plate.ShortCode)))
            return Run(work, order, act);
        var map = MapVersion.In(work);
        foreach (var made in wanted.Value.GroupBy(plate => plate.CommunityId))
            work.Append(act, map, new PlatesMade(batch, made.Key, made.Count()));
        work.Db.AddRange(wanted.Value);
        return new PlateBatch(batch, [.. wanted.Value.Select(MapReading.Row)]);
    }

    private static Outcome<List<Plate>> Named(LinliDb db, Guid area, string name, Guid batch, Act act)
    {
        var faults = new Faults();
        if (!Plain.IsName(name, faults, 0, ""))
            return new Refusal("Areas.Plate.NameWrong", "named", Plain.LongestName);
        var community = db.Divisions.Where(division => division.Id == area && division.Level == DivisionLevel.Community && division.ValidTo == null)
            .Select(division => (Guid?)division.Id).SingleOrDefault();
        var grid = community is null
            ? db.Grids.Where(known => known.Id == area && known.ValidTo == null).Select(known => new { known.Id, known.CommunityId }).SingleOrDefault()
            : null;
        if ((community ?? grid?.CommunityId) is not { } home)
            return new Refusal("Areas.Place.UnknownArea", "in") { IsMissing = true };
        return new List<Plate> { New(home, null, grid?.Id, name, batch, act) };
    }

    private static Outcome<List<Plate>> Bare(LinliDb db, Guid area, Guid batch, Act act)
    {
        var (grids, plates) = (db.Grids, db.Plates);
        var buildings = from building in db.Buildings
                        join estate in db.Estates on building.EstateId equals estate.Id
                        where building.CommunityId == area || building.EstateId == area || building.GridId == area || building.Id == area
                            || grids.Any(grid => grid.Id == building.GridId && grid.ParentId == area)
                        where !plates.Any(plate => plate.BuildingId == building.Id && plate.RevokedAt == null)
                        orderby estate.Name, estate.Id, building.SortKey
                        select new { building.Id, building.CommunityId, Label = estate.Name + " " + building.Number };
        var bare = buildings.Take(Most).ToList();
        return bare.Count == 0
            ? new Refusal("Areas.Plate.NothingToMake", "in")
            : bare.ConvertAll(building => New(building.CommunityId, building.Id, null, building.Label, batch, act));
    }

    private static Plate New(Guid community, Guid? building, Guid? grid, string label, Guid batch, Act act) => new()
    {
        Id = Ids.New(act.At),
        Token = PlateToken.New(),
        ShortCode = ShortCode.New(),
        CommunityId = community,
        BuildingId = building,
        GridId = grid,
        Label = label,
        BatchId = batch,
        MadeAt = act.At,
    };
}
