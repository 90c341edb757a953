using Linli.Audit.Exports;
using Linli.Audit.Letters;
using Linli.Audit.Record;
using Linli.Audit.Syslog;
using Linli.Cases;
using Linli.Foundation;
using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Organizations;
using Linli.Shell;
using Microsoft.EntityFrameworkCore;

namespace Linli.Audit;

/// <summary>审计: the record of facts for the auditor's eyes, and what listeners could not take in. Of its own it keeps who exported what.</summary>
public sealed class AuditModule : IModule
{
    /// <summary>May read the whole record: the auditor, and nobody who could change what it tells of.</summary>
    public const string Facts = "facts.audit";

    /// <summary>May see what was not heard.</summary>
    public const string Letters = "facts.letters";

    /// <summary>May let it be heard again.</summary>
    public const string Mend = "facts.mend";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<FactsQuery>();
        builder.Services.AddSingleton<ExportFile>().AddSingleton<DecideExport>();
        builder.AddSyslog();
        builder.Services.AddSingleton<HearAgain>();
        builder.Services.AddSingleton<IMenuNote, LettersNote>();
        // Cases' door opens the key ring, which must not be opened before its own checkup allows it.
        builder.Services.AddSingleton<ICheckup>(services => new OrphansCheckup(services.GetRequiredService<DatabaseOptions>(), services.GetRequiredService<ICases>));
        builder.Services.AddSingleton(new PermissionGrant(Facts, Role.Auditor));
        builder.Services.AddSingleton(new PermissionGrant(Letters, Role.Auditor, Role.SystemAdmin));
        builder.Services.AddSingleton(new PermissionGrant(Mend, Role.SystemAdmin));
        builder.Services.AddSingleton(new MenuEntry("Audit.Menu.Facts", "/facts", "fingerprint", Facts, 900));
        builder.Services.AddSingleton(new MenuEntry("Audit.Menu.Letters", "/facts/letters", "mail", Letters, 910));
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => AuditTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes) => ExportDownload.Map(routes);
}
