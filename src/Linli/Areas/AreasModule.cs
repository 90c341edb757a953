using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas;

/// <summary>区域: divisions, grids, estates, buildings, plates; where a place is.</summary>
public sealed class AreasModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MapKeeper>();
        builder.Services.AddSingleton<IAreas, AreasDoor>();
        builder.Services.AddSingleton<IAreaImports, ImportDoor>();
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => AreasTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
