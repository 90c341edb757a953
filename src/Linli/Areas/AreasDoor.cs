using System.Collections.Concurrent;
using Linli.Areas.Boundaries;
using Linli.Areas.Divisions;
using Linli.Areas.Grids;
using Linli.Areas.Locate;
using Linli.Areas.Sketch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas;

/// <summary>The room's door: questions from the map in memory, changes through the unit of work.</summary>
internal sealed class AreasDoor(MapKeeper keeper, IUnitOfWork works, DatabaseOptions database) : IAreas
{
    // One small sheet a community; drawn again when the map has changed.
    private readonly ConcurrentDictionary<Guid, (int Version, AreaSketch? Drawn)> _sketches = new();

    private AreaMap Map => keeper.Current;

    public int Version => Map.Version;

    public Outcome<Place> Locate(Whereabouts clues) => Locator.Find(Map, clues);

    public PlateRow? Plate(string tokenOrShortCode) => Locator.PlateOf(Map, tokenOrShortCode);

    public AreaRow? Area(Guid id) => Map.Areas.GetValueOrDefault(id);

    public AreaRow? AreaByCode(string code) => Map.ByCode.GetValueOrDefault(code);

    public IReadOnlyList<AreaRow> Path(Guid id) => [.. Map.Up(id).Where(area => area.Kind >= AreaKind.County).Reverse()];

    public IReadOnlyList<AreaRow> Below(Guid? id) => id is { } area ? Map.Below.GetValueOrDefault(area, []) : All(AreaKind.County);

    public IReadOnlyList<AreaRow> All(AreaKind kind) =>
        [.. Map.ByCode.Values.Where(area => area.Kind == kind).OrderBy(area => area.Code, StringComparer.Ordinal)];

    public bool Holds(Guid outer, Guid inner) => Map.Up(inner).Any(area => area.Id == outer);

    public IReadOnlyList<Guid> BuildingsIn(Guid grid) =>
        [.. Map.Buildings.Values.Where(spot => spot.Grid is { } own && Holds(grid, own)).OrderBy(spot => spot.Estate).ThenBy(spot => spot.SortKey, StringComparer.Ordinal).Select(spot => spot.Id)];

    public string? Label(Guid areaOrBuilding) => Map.LabelOf(areaOrBuilding);

    public async Task<IReadOnlyDictionary<Guid, string>> Borders(IReadOnlyCollection<Guid> areas, CancellationToken cancel = default)
    {
        await using var db = database.Read();
        var grids = await db.Grids.Where(grid => areas.Contains(grid.Id) && grid.Boundary != null)
            .Select(grid => new { grid.Id, grid.Boundary }).ToListAsync(cancel);
        var divisions = await db.Divisions.Where(division => areas.Contains(division.Id) && division.Boundary != null)
            .Select(division => new { division.Id, division.Boundary }).ToListAsync(cancel);
        return grids.Concat(divisions).ToDictionary(one => one.Id, one => one.Boundary!);
    }

    public async Task<AreaSketch?> Sketch(Guid community, CancellationToken cancel = default)
    {
        var version = Version;
        if (_sketches.TryGetValue(community, out var kept) && kept.Version == version)
            return kept.Drawn;
        List<AreaRow> grids = [.. Below(community).Where(area => area.Kind is AreaKind.Grid or AreaKind.Special)];
        List<AreaRow> drawn = [.. grids, .. grids.SelectMany(grid => Below(grid.Id)).Where(area => area.Kind == AreaKind.Micro)];
        var borders = await Borders([.. drawn.Select(area => area.Id)], cancel);
        var sketch = SketchDrawing.Of([.. drawn.Where(area => borders.ContainsKey(area.Id)).Select(area => (area.Id, area.Kind == AreaKind.Micro, Boundary.Parse(borders[area.Id])))]);
        _sketches[community] = (version, sketch);
        return sketch;
    }

    public Task<Outcome<Guid>> Entrust(Guid grid, Guid? unit, Act act, CancellationToken cancel = default) =>
        Change(work => EntrustGrid.Run(work, grid, unit, act), cancel);

    public Task<Outcome<Guid>> SetDutyPhone(Guid division, string phone, Act act, CancellationToken cancel = default) =>
        Change(work => SetDutyNumber.Run(work, division, phone, act), cancel);

    public Task<Outcome<PlateBatch>> MakePlates(PlateOrder order, Act act, CancellationToken cancel = default) =>
        Change(work => Plates.MakePlates.Run(work, order, act), cancel);

    public Task<Outcome<Guid>> RevokePlate(Guid plate, string reason, Act act, CancellationToken cancel = default) =>
        Change(work => Plates.RevokePlate.Run(work, plate, reason, act), cancel);

    private Task<T> Change<T>(Func<Work, T> change, CancellationToken cancel) => works.Run(work =>
    {
        work.AfterCommit(keeper.Forget);
        return change(work);
    }, cancel);
}
