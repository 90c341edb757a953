using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Checkups;

/// <summary>The house looked at from inside: each room registers its own <see cref="ICheckup"/>.</summary>
public sealed class CheckupsModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder) =>
        builder.Services.AddSingleton<Doctor>().AddSingleton<ICheckup, MachineCheckup>();

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model)
    {
    }

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
