using Linli.Cases;
using Linli.Foundation;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Retention;
using Linli.Whistles.Api;
using Linli.Whistles.Close;
using Linli.Whistles.Confer;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;
using Linli.Whistles.Draft;
using Linli.Whistles.Execute;
using Linli.Whistles.Issue;
using Linli.Whistles.Join;
using Linli.Whistles.Lists;
using Linli.Whistles.News;
using Linli.Whistles.OnPaper;
using Linli.Whistles.ReportIn;
using Linli.Whistles.Score;
using Linli.Whistles.Sheet;
using Linli.Whistles.Visit;
using Microsoft.EntityFrameworkCore;

namespace Linli.Whistles;

/// <summary>吹哨报到: departments called to a place, each with a duty, a clock and marks both ways.</summary>
public sealed class WhistlesModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<WhistleClocks>().AddSingleton<WhistleVerbs>().AddSingleton<WhistleForm>().AddSingleton<DraftWhistle>();
        services.AddSingleton<IWhistles, WhistlesDoor>().AddSingleton<Cases.IWhistlesDue, WhistlesDue>();

        services.AddSingleton<IWhistleVerb, ReviseWhistle>().AddSingleton<IWhistleVerb, RequestWhistle>().AddSingleton<IWhistleVerb, IssueWhistle>();
        services.AddSingleton<IWhistleVerb, RefuseWhistle>().AddSingleton<IWhistleVerb, AppealRefusal>().AddSingleton<IWhistleVerb, CancelWhistle>().AddSingleton<IWhistleVerb, InviteUnit>();
        services.AddSingleton<IWhistleVerb, AddCase>().AddSingleton<IWhistleVerb, IssueNotice>().AddSingleton<AttachNoticeScan>().AddSingleton<IBlobOwner, WhistleBlobs>();
        services.AddSingleton<IWhistleVerb, CheckIn>().AddSingleton<IWhistleVerb, DeclineWhistle>().AddSingleton<IWhistleVerb, ObjectToWhistle>();
        services.AddSingleton<IWhistleVerb, EscalateDecline>().AddSingleton<IWhistleVerb, UpholdObjection>().AddSingleton<IWhistleVerb, OverruleObjection>();
        services.AddSingleton<IWhistleVerb, ProposeVisit>().AddSingleton<IWhistleVerb, AgreeVisit>();
        services.AddSingleton<IWhistleVerb, HoldConference>().AddSingleton<IWhistleVerb, AnswerDuty>();
        services.AddSingleton<IWhistleVerb, SpeakForCommunity>().AddSingleton<IWhistleVerb, ScoreDepartment>().AddSingleton<IWhistleVerb, ScoreStreet>();
        services.AddSingleton<IWhistleVerb, CloseWhistle>();

        services.AddScoped<WhistleHand>();
        services.AddSingleton<IRetained, ArrivalsRetained>();
        services.AddSingleton<WhistleAudience>();
        services.AddSingleton<IListener, StepNews>().AddSingleton<IListener, ClockNews>().AddSingleton<IListener, EndedCases>();
        services.AddSingleton(new CasePanel(typeof(WhistlePanel), 10));

        foreach (var grant in WhistlesPermissions.Grants)
            services.AddSingleton(grant);
        foreach (var entry in WhistlesMenu.Entries)
            services.AddSingleton(entry);
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => WhistlesTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
        WhistlesApi.Map(routes);
        VisitFile.Map(routes);
        NoticePapers.Map(routes);
        NoticeScans.Map(routes);
    }
}
