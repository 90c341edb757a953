using Linli.Cases;
using Linli.Foundation;
using Linli.Foundation.Facts;
using Linli.Hotline.Answer;
using Linli.Hotline.Import;
using Linli.Hotline.Lists;
using Linli.Hotline.News;
using Linli.Hotline.Return;
using Linli.Imports;
using Linli.Organizations;
using Linli.Shell;
using Microsoft.EntityFrameworkCore;

namespace Linli.Hotline;

/// <summary>12345 热线工单: orders come in by file or paste, each becomes a case, and the answer goes back in the platform's wording.</summary>
/// <remarks>Exchange is by file first (domain.md §7.9): province platforms have private interfaces.</remarks>
public sealed class HotlineModule : IModule
{
    /// <summary>See the orders of one's area.</summary>
    public const string View = "hotline.view";

    /// <summary>Import, answer and return them.</summary>
    public const string Handle = "hotline.handle";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(builder.Configuration.GetSection("Linli:Hotline").Get<HotlineSettings>() ?? new HotlineSettings());
        services.AddSingleton<OrderClock>().AddSingleton<TakeOrders>();
        services.AddSingleton<ITableImport, OrderTable>().AddSingleton<ITableImport, RatingTable>();
        services.AddSingleton<AnswerWords>().AddSingleton<MarkAnswered>().AddSingleton<ReturnOrder>().AddSingleton<KeepAnswerTemplate>();
        services.AddScoped<HotlineHand>();
        services.AddSingleton<IListener, OrderClockNews>().AddSingleton<IListener, FollowCase>();
        services.AddSingleton(new CasePanel(typeof(OrderPanel), 5));
        services.AddSingleton(new PermissionGrant(View, Role.StreetDispatcher, Role.CountyDispatcher, Role.Leader));
        services.AddSingleton(new PermissionGrant(Handle, Role.StreetDispatcher, Role.CountyDispatcher));
        services.AddSingleton(new MenuEntry("Hotline.Title", "/hotline", "phone-incoming", View, 16));
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => HotlineTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes) => AnswersDownload.Map(routes);
}

/// <summary>What a deployment sets of this room (section <c>Linli:Hotline</c>).</summary>
public sealed record HotlineSettings
{
    /// <summary>临期: an order is soon due so many hours before the platform's date.</summary>
    public int SoonHours { get; init; } = 24;

    /// <summary>Another report from the same number within so many days and near is hinted at.</summary>
    public int SameMatterDays { get; init; } = 15;
}
