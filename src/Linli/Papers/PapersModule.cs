using Linli.Foundation;
using Linli.Foundation.Web;
using Linli.Organizations;
using Linli.Papers.Templates;
using Linli.Shell;
using Microsoft.EntityFrameworkCore;

namespace Linli.Papers;

/// <summary>文书: papers with number, date, signature and seal, from templates that a deployment may change.</summary>
public sealed class PapersModule : IModule
{
    /// <summary>May change templates.</summary>
    public const string KeepTemplates = "papers.templates";

    /// <summary>The limit of asking for check codes.</summary>
    public const string CheckLimit = "papers.check";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IPapers, PapersDoor>().AddSingleton<KeepTemplate>();
        builder.Services.AddSingleton(new PermissionGrant(KeepTemplates, Role.CountyDispatcher, Role.SystemAdmin));
        builder.Services.AddSingleton(new MenuEntry("Papers.Templates.Title", "/papers/templates", "file-text", KeepTemplates, 870));
        builder.Services.PerBrowser(CheckLimit, _ => 30, _ => "paper-check");
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => PapersTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
