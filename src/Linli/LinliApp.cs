using Linli.Demo;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Time;
using Linli.Foundation.Web;
using Linli.Identity.Web;
using Linli.Shell;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Linli;

/// <summary>The program put together: the same for serving, for a command and for a test.</summary>
public static class LinliApp
{
    /// <summary>Builds it, not yet started and not yet migrated.</summary>
    /// <param name="args">Settings as on the command line, e.g. <c>--Linli:Folder=…</c>.</param>
    /// <param name="with">Last changes to the container: tests put a clock of their own here.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? with = null)
    {
        // A published program finds its pages' files beside itself, whatever folder it was started from (systemd, cron).
        var home = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = "linli", ContentRootPath = home });
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        var settings = LinliSettings.Of(builder.Configuration);
        Directory.CreateDirectory(settings.Folder);
        // The people of the demo county are made up, their numbers may not be: nothing leaves a house that holds it. Its password is public
        // anyway, and a second factor would only keep visitors out.
        if (DemoSheet.In(settings.Folder) is not null)
            (builder.Configuration["Linli:Notifications:Silent"], builder.Configuration["Linli:Identity:SecondFactorForAdministrators"]) = ("true", "false");
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.DatabaseSettings());
        builder.Services.AddSingleton(House.Tables);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IClock, SystemClockAdapter>();
        builder.Services.AddSingleton(new DeploymentZone(settings.Zone));
        builder.Services.AddSingleton(services => new ChainHead(Path.Combine(settings.Folder, "chain"), services.GetRequiredService<ILogger<ChainHead>>()));
        builder.Services.AddSingleton(services => new ChainKey(services.GetRequiredService<KeyRing>().ChainKey));
        // Standard output belongs to the commands: what they print may be piped into a file.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.AddRooms();
        with?.Invoke(builder);
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseShell();
        app.UseTroubles();
        app.UseRouting();
        app.UseEntrances();
        app.UseTooLargeForms();
        app.UseSameOrigin();
        app.UseIdentity();
        app.UseForms();
        app.UseLimits();
        app.MapRooms();
        return app;
    }
}
