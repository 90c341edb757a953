using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Shell.Setup;

namespace Linli.Areas.Pages;

/// <summary>区域和楼栋码: divisions, grids, buildings, duty numbers, plates.</summary>
internal sealed class AreasSetup(IAreas areas, DatabaseOptions database) : ISetupStep
{
    public int Order => 30;

    public string TitleKey => "Areas.Setup";

    public string Icon => "map-2";

    public IEnumerable<SetupLine> Lines()
    {
        var (streets, communities) = (areas.All(AreaKind.Street), areas.All(AreaKind.Community));
        yield return SetupLine.Of(communities.Count > 0, "Areas.Setup.Divisions", "/imports", streets.Count, communities.Count);
        if (communities.Count == 0)
            yield break;
        var bare = communities.Where(community => areas.Below(community.Id).Count == 0).ToList();
        yield return bare.Count == 0
            ? new SetupLine(SetupState.Done, new Phrase("Areas.Setup.Grids", areas.All(AreaKind.Grid).Count, areas.All(AreaKind.Micro).Count), "/areas?show=grids")
            : new SetupLine(SetupState.ToDo, new Phrase("Areas.Setup.Grids.Not", bare.Count, bare[0].Label), "/imports");
        using var db = database.Read();
        var buildings = db.Buildings.Count();
        yield return SetupLine.Of(buildings > 0, "Areas.Setup.Buildings", "/imports", buildings);
        var withPlates = db.Plates.Where(plate => plate.RevokedAt == null).Select(plate => plate.CommunityId).Distinct().ToHashSet();
        var unplated = communities.Where(community => !withPlates.Contains(community.Id)).ToList();
        yield return SetupLine.Of(unplated.Count == 0, "Areas.Setup.Plates", "/areas/plates", unplated.Count, unplated.FirstOrDefault()?.Label);
    }
}
