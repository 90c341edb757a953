using Linli.Cases.Alike;
using Linli.Cases.Api;
using Linli.Cases.Asking;
using Linli.Cases.Behalf;
using Linli.Cases.Bulk;
using Linli.Cases.ByLink;
using Linli.Cases.Callback;
using Linli.Cases.Closings;
using Linli.Cases.Correct;
using Linli.Cases.Data;
using Linli.Cases.Desk;
using Linli.Cases.Domain;
using Linli.Cases.Dossier;
using Linli.Cases.Duties;
using Linli.Cases.Escalate;
using Linli.Cases.Extensions;
using Linli.Cases.Found;
using Linli.Cases.Handle;
using Linli.Cases.Handover;
using Linli.Cases.Import;
using Linli.Cases.Issues;
using Linli.Cases.Items;
using Linli.Cases.Learn;
using Linli.Cases.Ledgers;
using Linli.Cases.Lists;
using Linli.Cases.Merges;
using Linli.Cases.MyData;
using Linli.Cases.NextSteps;
using Linli.Cases.Outside;
using Linli.Cases.Paper;
using Linli.Cases.Rate;
using Linli.Cases.Report;
using Linli.Cases.Retention;
using Linli.Cases.Returns;
using Linli.Cases.Saved;
using Linli.Cases.Scores;
using Linli.Cases.Search;
using Linli.Cases.Shelvings;
using Linli.Cases.ShiftHandovers;
using Linli.Cases.Signing;
using Linli.Cases.Splits;
using Linli.Cases.Supervisions;
using Linli.Cases.TakeDown;
using Linli.Cases.Track;
using Linli.Cases.Unmask;
using Linli.Cases.Verify;
using Linli.Cases.Whistled;
using Linli.Foundation;
using Linli.Foundation.Backups;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Imports;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases;

/// <summary>案件: a matter from the report to the rated answer.</summary>
public sealed class CasesModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CaseClocks>().AddSingleton<CaseDuties>().AddSingleton<CaseNumbers>();
        services.AddSingleton<Deadlines.IFollowsDue, CaseDue>();
        services.AddSingleton<OutsideClaims>().AddSingleton<CaseAnswers>();
        services.AddSingleton(new LifeTable(CaseLife.Rows));
        services.AddSingleton<CaseVerbs>().AddSingleton<ReportCase>().AddSingleton<ICases, CasesDoor>();

        services.AddSingleton<ICaseVerb, RecordContact>();
        services.AddSingleton<ICaseVerb, AcceptCase>().AddSingleton<ICaseVerb, ReferCase>().AddSingleton<ICaseVerb, AnswerConsult>();
        services.AddSingleton<ICaseVerb, ProposeVoid>().AddSingleton<ICaseVerb, ConfirmVoid>().AddSingleton<ICaseVerb, RejectVoid>();
        services.AddSingleton<ICaseVerb, DispatchCase>().AddSingleton<ICaseVerb, RecallDispatch>().AddSingleton<ICaseVerb, TransferCase>();
        services.AddSingleton<ICaseVerb, SolveOnSpot>().AddSingleton<ICaseVerb, AssignInside>().AddSingleton<ICaseVerb, AcknowledgeCase>();
        services.AddSingleton<ICaseVerb, StartHandling>().AddSingleton<ICaseVerb, SubmitResult>();
        services.AddSingleton<ICaseVerb, PassResult>().AddSingleton<ICaseVerb, FailResult>();
        services.AddSingleton<ICaseVerb, RateCase>().AddSingleton<ICaseVerb, RecordReturnVisit>().AddSingleton<ICaseVerb, ReopenCase>();
        services.AddSingleton<ICaseVerb, ConfirmClose>().AddSingleton<ICaseVerb, CloseUnrated>();
        services.AddSingleton<ICaseVerb, WithdrawCase>().AddSingleton<ICaseVerb, AddWord>();
        services.AddSingleton<ContactErasure>().AddSingleton<ICaseVerb, EraseContact>().AddSingleton<ICaseVerb, EraseCase>();
        services.AddRetention();
        services.AddSingleton<ICaseVerb, MakeConfidential>().AddSingleton<ICaseVerb, EndConfidential>();
        services.AddSingleton<ICaseVerb, AddNote>();
        services.AddSingleton<ICaseVerb, ReclassifyCase>();
        services.AddReturns().AddExtensions().AddShelvings().AddSupervisions().AddWhistled();

        services.AddByLink();
        services.AddPaper();

        services.AddMerges().AddAsking().AddSigning().AddClosings().AddBehalf().AddScores().AddNextSteps();
        services.AddDuties().AddIssues().AddSplits().AddItemLists().AddBulk().AddShiftHandovers().AddAlike();
        services.AddSingleton<SearchKey>().AddSingleton<SearchIndex>().AddSingleton<CaseSearch>().AddSingleton<FindByPhone>().AddSingleton<ISchemaPart, SearchSchema>().AddHostedService<SearchWorker>();
        services.AddSingleton<SavedSearches>().AddSingleton<Foundation.Jobs.IJob, ForgetSavedSearches>();
        services.AddScoped<LedgerHead>().AddScoped<CaseLedger>();

        services.AddSingleton<OpenIdentity>().AddSingleton<CaseUploads>().AddSingleton<IBlobOwner, CaseBlobs>().AddSingleton<FileFound>().AddSingleton<FoundPlaces>().AddSingleton<TakeDownPlaces>();
        services.AddScoped<CaseHand>().AddScoped<ISeenCases, SeenCases>().AddScoped<CaseChoices>().AddScoped<DeskProposal>().AddSingleton<DeskPresence>();
        services.AddSingleton<CaseAudience>().AddSingleton<CaseTeller>();
        services.AddSingleton<IListener, ClockNews>().AddSingleton<IListener, ArrivalNews>().AddSingleton<IListener, ShiftNews>().AddSingleton<IListener, ActedOn>().AddSingleton<IListener, ReporterNews>();
        services.AddSingleton<Dispatch.IConfirmedCases, ConfirmedCases>().AddSingleton<IListener, SuggestionsCounted>().AddSingleton<IListener, OverrulingsKept>();
        services.AddSingleton<IHandover, CaseHandover>();
        services.AddSingleton<IImportGuard, CasesGuard>();
        services.AddSingleton<ISealedProof, PhoneProof>();

        services.AddSingleton(builder.Configuration.GetSection("Linli:Cases").Get<CasesSettings>() ?? new CasesSettings());
        ResidentLimits.Add(services);
        services.AddSingleton<DutyDesk>().AddSingleton<ReporterFiles>().AddSingleton<Milestones>().AddSingleton<HeldData>();
        services.AddScoped<TrackedCases>();

        foreach (var grant in CasesPermissions.Grants)
            services.AddSingleton(grant);
        foreach (var entry in CasesMenu.Entries)
            services.AddSingleton(entry);
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => CasesTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
        ShowFile.Map(routes);
        LinkPhotos.Map(routes);
        LinksApi.Map(routes);
        PaperDownload.Map(routes);
        TrackFiles.Map(routes);
        MyDataDownload.Map(routes);
        PromptNeighbours.Map(routes);
        ReportsApi.Map(routes);
        TrackApi.Map(routes);
        CasesApi.Map(routes);
        SearchApi.Map(routes);
        IssueLedger.Map(routes);
        ItemLedger.Map(routes);
        ScopeLedger.Map(routes);
    }
}
