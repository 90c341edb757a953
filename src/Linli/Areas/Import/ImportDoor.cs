using Linli.Areas.Buildings;
using Linli.Areas.Divisions;
using Linli.Areas.Grids;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;

namespace Linli.Areas.Import;

/// <summary>The imports of this room behind their door.</summary>
internal sealed class ImportDoor(DatabaseOptions database, MapKeeper keeper, IUnitOfWork works, DeploymentZone zone) : IAreaImports
{
    private readonly Batches _batches = new(works, keeper);

    public Task<Outcome<ImportReport>> Divisions(ReadOnlyMemory<byte> file, DivisionOptions options, Act act, ImportRun run) =>
        new ImportDivisions(database, _batches, zone).Run(file, options, act, run);

    public Task<Outcome<ImportReport>> Grids(ReadOnlyMemory<byte> file, GridOptions options, Act act, ImportRun run) =>
        new ImportGrids(database, keeper, _batches, zone).Run(file, options, act, run);

    public Task<Outcome<ImportReport>> Buildings(ReadOnlyMemory<byte> file, BuildingOptions options, Act act, ImportRun run) =>
        new ImportBuildings(database, keeper, _batches).Run(file, options, act, run);
}
