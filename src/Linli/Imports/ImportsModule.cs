using Linli.Foundation;
using Linli.Imports.Keep;
using Linli.Imports.Make;
using Linli.Imports.Pages;
using Linli.Imports.Template;
using Linli.Imports.Undo;
using Linli.Shell;
using Microsoft.EntityFrameworkCore;

namespace Linli.Imports;

/// <summary>导入: tables as offices keep them go in: choose, map, look, confirm, take back. What they hold is the rooms' matter (<see cref="ITableImport"/>).</summary>
public sealed class ImportsModule : IModule
{
    /// <summary>May open the page; which lists one may import is each list's own permission.</summary>
    public const string Use = "imports.use";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KeptTables>().AddSingleton<MakeImport>().AddSingleton<UndoImport>().AddSingleton<IImports, ImportsDoor>();
        builder.Services.AddScoped<OpenKinds>();
        builder.Services.AddSingleton(new MenuEntry("Imports.Title", "/imports", "upload", Use, 690) { GroupKey = "Shell.Group.Places" });
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => ImportsTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes) => TemplateDownload.Map(routes);
}
