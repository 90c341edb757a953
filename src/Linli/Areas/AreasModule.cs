using Linli.Areas.Buildings;
using Linli.Areas.Divisions;
using Linli.Areas.Grids;
using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Areas.Pages;
using Linli.Foundation;
using Linli.Imports;
using Linli.Shell;
using Linli.Shell.Setup;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas;

/// <summary>区域: divisions, grids, estates, buildings, plates; where a place is.</summary>
public sealed class AreasModule : IModule
{
    /// <summary>May look at areas and print plates.</summary>
    public const string View = "areas.view";

    /// <summary>May import, make and revoke plates, set duty numbers.</summary>
    public const string Edit = "areas.edit";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MapKeeper>();
        builder.Services.AddSingleton<IAreas, AreasDoor>();
        builder.Services.AddSingleton<IAreaImports, ImportDoor>();
        builder.Services.AddSingleton<KeptUploads>();
        builder.Services.AddSingleton<ITableImport, DivisionTable>().AddSingleton<ITableImport, GridTable>().AddSingleton<ITableImport, BuildingTable>();
        builder.Services.AddSingleton<IImportGuard, AreasGuard>();
        builder.Services.AddScoped<AreaLists>();
        builder.Services.AddSingleton(new MenuEntry("Areas.Menu", "/areas", "map-2", View, 700) { GroupKey = "Shell.Group.Places" });
        builder.Services.AddSingleton<ISetupStep, AreasSetup>();
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => AreasTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
