using Linli.Foundation;
using Microsoft.EntityFrameworkCore;

namespace Linli.Demo;

/// <summary>示范数据: the made-up county.</summary>
public sealed class DemoModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder) => builder.Services.AddSingleton<DemoCounty>();

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model)
    {
    }

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
