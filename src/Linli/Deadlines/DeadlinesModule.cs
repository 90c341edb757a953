using Linli.Deadlines.Reading;
using Linli.Deadlines.Running;
using Linli.Deadlines.Sweep;
using Linli.Foundation;
using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Organizations;
using Linli.Shell;
using Linli.Shell.Setup;
using Microsoft.EntityFrameworkCore;

namespace Linli.Deadlines;

/// <summary>时限: working calendar, clocks, policies and escalation chains.</summary>
public sealed class DeadlinesModule : IModule
{
    /// <summary>May see calendar, limits and chains, and try them: everybody on the staff.</summary>
    public const string View = "deadlines.view";

    /// <summary>May import holiday lists.</summary>
    public const string Edit = "deadlines.edit";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Linli:Deadlines").Get<DeadlinesSettings>() ?? new DeadlinesSettings();
        // Read now, so that a slip in a setting or a file stops the start and not the first clock.
        _ = (OfficeHours.Parse(settings.Hours), DaySpan.Parse(settings.Window));
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Policies is { } policies ? PolicyFile.Read(File.ReadAllText(policies)) : ClockPolicies.Default);
        builder.Services.AddSingleton(settings.Escalation is { } chains ? ChainFile.Read(File.ReadAllText(chains)) : EscalationChains.Default);
        builder.Services.AddSingleton<CalendarInForce>();
        builder.Services.AddSingleton<IDeadlines, RunningClocks>();
        builder.Services.AddSingleton<Sweeper>();
        builder.Services.AddSingleton<Recalculation>();
        builder.Services.AddSingleton(services => new ImportHolidays(services.GetRequiredService<IUnitOfWork>(), services.GetRequiredService<CalendarInForce>()));
        builder.Services.AddHostedService<SweepWorker>();
        builder.Services.AddSingleton<ICheckup, CalendarCheckup>();
        builder.Services.AddSingleton<ICheckup, SweepCheckup>();
        builder.Services.AddSingleton<ISetupStep, CalendarSetup>();
        builder.Services.AddSingleton<IMenuNote, CalendarSetup>();
        builder.Services.AddSingleton(new PermissionGrant(View, [.. Enum.GetValues<Role>()]));
        builder.Services.AddSingleton(new PermissionGrant(Edit, Role.SystemAdmin, Role.CountyDispatcher));
        builder.Services.AddSingleton(new MenuEntry("Deadlines.Menu", "/deadlines", "clock", View, 830) { GroupKey = "Shell.Group.Rules" });
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => DeadlinesTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
