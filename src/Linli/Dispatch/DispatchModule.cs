using Linli.Dispatch.Adopt;
using Linli.Dispatch.Keep;
using Linli.Dispatch.Near;
using Linli.Foundation;
using Linli.Foundation.Jobs;
using Linli.Organizations;
using Linli.Shell;
using Linli.Shell.Setup;
using Microsoft.EntityFrameworkCore;

namespace Linli.Dispatch;

/// <summary>分派: the case catalogue, authority rules, route decisions.</summary>
public sealed class DispatchModule : IModule
{
    /// <summary>May see and change the catalogue and the rulings.</summary>
    public const string Catalogue = "dispatch.catalogue";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BookKeeper>();
        builder.Services.AddSingleton<UnitsAround>();
        builder.Services.AddSingleton<IDispatch, DispatchDoor>();
        builder.Services.AddSingleton<INearTexts, NearTexts>().AddSingleton<IJob, ForgetNear>();
        builder.Services.AddHostedService<CatalogueSeed>();
        builder.Services.AddSingleton(new PermissionGrant(Catalogue, Role.SystemAdmin, Role.CountyDispatcher));
        builder.Services.AddSingleton(new MenuEntry("Dispatch.Menu.Catalogue", "/dispatch/catalogue", "list-details", Catalogue, 840) { GroupKey = "Shell.Group.Rules" });
        builder.Services.AddSingleton<ISetupStep, CatalogueSetup>();
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => DispatchTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
