using Linli.Cases;
using Linli.Foundation;
using Linli.Foundation.Web;
using Linli.Imports;
using Linli.OneStop.Edit;
using Linli.OneStop.Find;
using Linli.OneStop.Import;
using Linli.Organizations;
using Linli.Shell;
using Microsoft.EntityFrameworkCore;

namespace Linli.OneStop;

/// <summary>帮您办事, first step: matters from a list, found from the plate, and an appointment for somebody to help, which is a case like any other.</summary>
public sealed class OneStopModule : IModule
{
    /// <summary>May change matters and import them.</summary>
    public const string Edit = "onestop.edit";

    /// <summary>The limit of appointments.</summary>
    internal const string AskLimit = "onestop.ask";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ChangeMatter>().AddSingleton<MattersThere>();
        services.AddSingleton<ITableImport, MatterTable>();
        services.AddSingleton(provider => new PlateOffer("OneStop.Offer", "file-text", token => $"/q/{token}/services")
        {
            IsOffered = place => provider.GetRequiredService<MattersThere>().AnyIn([place.County, place.Street, place.Community]),
        });
        services.PerBrowser(AskLimit, http => http.RequestServices.GetRequiredService<CasesSettings>().ReportsPerBrowser, http => http.Request.RouteValues["code"]?.ToString() ?? "services");
        services.AddSingleton(new PermissionGrant(Edit, Role.StreetDispatcher, Role.CountyDispatcher));
        services.AddSingleton(new MenuEntry("OneStop.Title", "/onestop", "file-text", Edit, 650) { GroupKey = "Shell.Group.Rules" });
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => OneStopTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
