using Linli.Areas;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Demo.Land;

/// <summary>Lays the county out through the imports that any office would use, and has plates made for every building.</summary>
internal sealed class MakeLand(IAreaImports imports, IAreas areas)
{
    /// <summary>Makes it; the plates by community code.</summary>
    public async Task<Dictionary<string, IReadOnlyList<PlateRow>>> Run(LandPlan plan, Act act, Action<double> progress)
    {
        Must(await imports.Divisions(LandFiles.Divisions(plan), new DivisionOptions(), act, new ImportRun()));
        progress(0.1);
        Must(await imports.Grids(LandFiles.Grids(plan), new GridOptions(Datum.Wgs84), act, new ImportRun()));
        progress(0.5);
        Must(await imports.Buildings(LandFiles.Buildings(plan), new BuildingOptions(Datum.Wgs84), act, new ImportRun()));
        progress(0.7);
        var plates = new Dictionary<string, IReadOnlyList<PlateRow>>();
        var ids = plan.Communities.ToDictionary(community => community.Code, community => areas.AreaByCode(community.Code)!.Id);
        foreach (var community in plan.Communities)
        {
            var id = ids[community.Code];
            Must(await areas.SetDutyPhone(id, community.DutyPhone, act));
            plates[community.Code] = Must(await areas.MakePlates(new PlateOrder(id), act)).Plates;
            Must(await areas.MakePlates(new PlateOrder(id, $"{community.ShortName}便民服务大厅"), act));
            progress(0.7 + (0.3 * plates.Count / plan.Communities.Count));
        }
        return plates;
    }

    private static T Must<T>(Outcome<T> outcome) => DemoCounty.Must(outcome);
}
