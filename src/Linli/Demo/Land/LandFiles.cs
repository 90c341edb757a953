using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Linli.Demo.Land;

/// <summary>The county as the files an office would hand in: divisions, grids with borders, buildings with points.</summary>
internal static class LandFiles
{
    /// <summary>区划.</summary>
    public static byte[] Divisions(LandPlan plan) => Lines(
        ["code,name", "990000000000,示范省", "990200000000,示范市", $"{LandPlan.CountyCode},{LandPlan.County}",
            .. plan.Streets.Select(street => $"{street.Code},{street.Name}"), .. plan.Communities.Select(community => $"{community.Code},{community.Name}")]);

    /// <summary>网格 and the borders of the divisions.</summary>
    public static byte[] Grids(LandPlan plan)
    {
        List<string> features =
        [
            Border(LandPlan.CountyCode, plan.Ground), .. plan.Streets.Select(street => Border(street.Code, street.Ground)),
            .. plan.Communities.Select(community => Border(community.Code, community.Ground)),
        ];
        foreach (var community in plan.Communities)
            foreach (var grid in community.Grids)
            {
                features.Add(Feature(grid.Ground, ("code", grid.Code), ("name", grid.Name), ("kind", "grid"), ("community", community.Code)));
                features.AddRange(grid.MicroGrids.Select(micro =>
                    Feature(micro.Ground, ("code", micro.Code), ("name", micro.Name), ("kind", "micro"), ("community", community.Code), ("parent", grid.Code))));
            }
        return Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""");
    }

    /// <summary>楼栋.</summary>
    public static byte[] Buildings(LandPlan plan) => Lines(
        ["community,estate,building,grid,lon,lat", .. from community in plan.Communities
                                                      from grid in community.Grids
                                                      from micro in grid.MicroGrids
                                                      from building in micro.Buildings
                                                      select string.Create(CultureInfo.InvariantCulture, $"{community.Code},{grid.Estate},{building.Number},{micro.Code},{building.Lon:F7},{building.Lat:F7}")]);

    private static string Border(string code, Ground ground) => Feature(ground, ("code", code));

    private static string Feature(Ground ground, params (string Key, string Value)[] properties) =>
        $$$"""{"type":"Feature","properties":{{{JsonSerializer.Serialize(properties.ToDictionary(one => one.Key, one => one.Value))}}},"geometry":{"type":"Polygon","coordinates":{{{ground.Coordinates()}}}}}""";

    private static byte[] Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));
}
