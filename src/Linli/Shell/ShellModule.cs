using System.Text.Encodings.Web;
using System.Text.Unicode;
using Linli.Foundation;
using Linli.Foundation.Web;
using Linli.Shell.Backups;
using Linli.Shell.Privacy;
using Linli.Shell.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Linli.Shell;

/// <summary>界面: what all pages share: layouts, parts, words for times, error pages and the style sheets.</summary>
public sealed class ShellModule : IModule
{
    /// <summary>May see the checklist of the first run; granted by Organizations, which knows the roles.</summary>
    public const string Setup = "shell.setup";

    /// <summary>May see how the backups stand and ask for one; granted by Organizations.</summary>
    public const string Backups = "shell.backups";

    /// <summary>May see how long data is kept and what is due, and set periods; granted by Organizations.</summary>
    public const string Retention = "shell.retention";

    /// <inheritdoc />
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddCascadingAuthenticationState();
        // Without this every Chinese character leaves as an eight-byte entity.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<PlainTrouble>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.TryAddSingleton<IMenuGate, OpenMenuGate>();
        builder.Services.AddScoped<PageContext>();
        builder.Services.AddSingleton<ISetupStep, SiteSetup>();
        builder.Services.AddSingleton<ISetupStep, LegalBasisSetup>();
        builder.Services.AddSingleton<ISetupStep, BackupsSetup>();
        builder.Services.AddSingleton<KeepLegalBasis>();
        builder.Services.AddSingleton<IMenuNote, SetupNote>();
        builder.Services.AddSingleton<IMenuNote, BackupsNote>();
        builder.Services.AddSingleton(new MenuEntry("Shell.Backups.Title", "/backups", "database", Backups, 795) { GroupKey = "Shell.Group.Running" });
        builder.Services.AddSingleton(new MenuEntry("Shell.Retention.Menu", "/retention", "hourglass", Retention, 797) { GroupKey = "Shell.Group.Running" });
        builder.Services.AddSingleton(new MenuEntry("Shell.Setup.Menu", "/setup", "list-check", Setup, 790) { GroupKey = "Shell.Group.Running" });
        builder.Services.AddOptions<Site>().Bind(builder.Configuration.GetSection("Linli:Shell"));
    }

    /// <inheritdoc />
    public static void MapTables(ModelBuilder model) => ShellTables.Map(model);

    /// <inheritdoc />
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
        routes.MapStaticAssets().Open();
        routes.MapRazorComponents<App>();
    }
}
