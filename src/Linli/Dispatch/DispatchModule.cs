using Linli.Dispatch.Adopt;
using Linli.Dispatch.Editions;
using Linli.Dispatch.Import;
using Linli.Dispatch.Keep;
using Linli.Dispatch.Learn;
using Linli.Dispatch.Near;
using Linli.Dispatch.Rule;
using Linli.Dispatch.Suggestions;
using Linli.Foundation;
using Linli.Foundation.Checkups;
using Linli.Foundation.Files;
using Linli.Foundation.Jobs;
using Linli.Foundation.Privacy;
using Linli.Imports;
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

    /// <summary>May read the authority rules and try where something would go.</summary>
    public const string Rules = "dispatch.rules";

    /// <summary>May rule who leads in an area of one's own, and end such a ruling.</summary>
    public const string Ruling = "dispatch.ruling";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BookKeeper>();
        builder.Services.AddSingleton<UnitsAround>();
        builder.Services.AddSingleton<IDispatch, DispatchDoor>();
        builder.Services.AddSingleton<INearTexts, NearTexts>().AddSingleton<IJob, ForgetNear>();
        AddLearning(builder);
        AddRules(builder);
        builder.Services.AddHostedService<CatalogueSeed>();
        builder.Services.AddSingleton<ChangeEditions>();
        builder.Services.AddSingleton<ITableImport, CategoryTable>();
        builder.Services.AddSingleton(new PermissionGrant(Catalogue, Role.SystemAdmin, Role.CountyDispatcher));
        builder.Services.AddSingleton(new MenuEntry("Dispatch.Menu.Catalogue", "/dispatch/catalogue", "list-details", Catalogue, 840) { GroupKey = "Shell.Group.Rules" });
        builder.Services.AddSingleton(new MenuEntry("Dispatch.Menu.Suggestions", "/dispatch/suggestions", "wand", Catalogue, 842) { GroupKey = "Shell.Group.Rules" });
        builder.Services.AddSingleton<ISetupStep, CatalogueSetup>();
    }

    private static void AddRules(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MakeRuling>().AddSingleton<RulingEffects>().AddSingleton<ICheckup, RulingCheckup>();
        builder.Services.AddScoped<RuleWords>().AddScoped<RulingChoices>();
        builder.Services.AddSingleton(new PermissionGrant(Rules, Role.CountyDispatcher, Role.StreetDispatcher, Role.SystemAdmin));
        builder.Services.AddSingleton(new PermissionGrant(Ruling, Role.CountyDispatcher));
        builder.Services.AddSingleton(new MenuEntry("Dispatch.Menu.Rules", "/dispatch/rules", "gavel", Rules, 841) { GroupKey = "Shell.Group.Rules" });
    }

    private static void AddLearning(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Linli:Dispatch:Learning").Get<LearningSettings>() ?? new LearningSettings());
        // The ring is opened only when a model is: a look at the house before its keys are checked must not make a key file.
        builder.Services.AddSingleton(services => new ModelFiles(services.GetRequiredService<FileRules>(), services.GetRequiredService<ICipher>));
        builder.Services.AddSingleton<ModelKeeper>();
        builder.Services.AddSingleton<LearnFromCases>();
        builder.Services.AddSingleton<ChooseModel>();
        builder.Services.AddSingleton<IJob, LearnNightly>();
        builder.Services.AddSingleton<ICheckup, ModelCheckup>();
        builder.Services.AddHostedService<LearnWorker>();
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => DispatchTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes) => CatalogueDownload.Map(routes);
}
