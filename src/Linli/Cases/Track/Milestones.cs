using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using Linli.Shell.Parts;
using NodaTime;
using NodaTime.Text;

namespace Linli.Cases.Track;

/// <summary>One thing that happened, as the reporter reads it.</summary>
/// <param name="Says">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Icon">Its drawing.</param>
/// <param name="Tone">What its colour says.</param>
/// <param name="Who">The office that did it; null for the reporter's own acts.</param>
/// <param name="Words">What was said.</param>
/// <param name="Files">Photos and voice.</param>
public sealed record Milestone(Phrase Says, Instant At, string Icon, Tone Tone, string? Who, string? Words, IReadOnlyList<CaseFile> Files);

/// <summary>办理经过: the facts of a case in plain words, like a parcel's way. The facts themselves, nothing retold (product.md promise 5).</summary>
/// <remarks>A kind of fact that is not worded here is not shown: a room above that tells residents of its own steps adds them with its own page part.</remarks>
public sealed class Milestones(IOrganizations organizations, IDispatch dispatch, ICipher ring, DeploymentZone zone)
{
    private static readonly CaseTextKind[] ForReporter = [CaseTextKind.Reply, CaseTextKind.Addition, CaseTextKind.RatingWord, CaseTextKind.Told, CaseTextKind.Question, CaseTextKind.StepWord];

    // What the offices did, the same for everybody who waits for it; nothing that a reporter said, rated or was asked.
    private static readonly HashSet<string> ForAll =
    [
        FactKinds.Name<CaseAccepted>(), FactKinds.Name<CaseDispatched>(), FactKinds.Name<CaseAssignedInside>(), FactKinds.Name<CaseAcknowledged>(), FactKinds.Name<HandlingStarted>(),
        FactKinds.Name<CaseTransferred>(), FactKinds.Name<ResultSubmitted>(), FactKinds.Name<ReplyApproved>(), FactKinds.Name<AnsweredOnBehalf>(), FactKinds.Name<ResultPassed>(),
        FactKinds.Name<ResultFailed>(), FactKinds.Name<CaseSolvedOnSpot>(), FactKinds.Name<ConsultAnswered>(), FactKinds.Name<ExplainedCloseApproved>(), FactKinds.Name<NextStepFinished>(), FactKinds.Name<ItemsTicked>(),
        // What makes it take longer is their date, too.
        FactKinds.Name<ExtensionApproved>(), FactKinds.Name<CaseShelved>(), FactKinds.Name<ShelvingReviewed>(), FactKinds.Name<CaseUnshelved>(), FactKinds.Name<WhistleBlown>(),
        FactKinds.Name<DepartmentCheckedIn>(), FactKinds.Name<ConferenceHeld>(), FactKinds.Name<DutiesAnswered>(),
    ];

    /// <summary>What happened, newest first.</summary>
    public IReadOnlyList<Milestone> Of(TrackedStory story) =>
        [.. story.Facts.Where(fact => fact.Audience == Audience.Resident).Select(fact => Of(story, fact)).OfType<Milestone>().Reverse()];

    /// <summary>What the offices did about a case that others follow: without its reporter's words and files, numbers taken out of what was answered.</summary>
    public IReadOnlyList<Milestone> ForFollowers(TrackedStory story) =>
        [.. story.Facts.Where(fact => ForAll.Contains(fact.Kind)).Select(fact => Of(story, fact)).OfType<Milestone>().Reverse()
            .Select(stone => stone with { Words = stone.Words is null ? null : Scrub.Text(stone.Words), Files = [] })];

    private Milestone? Of(TrackedStory story, Fact fact)
    {
        if (Worded(story, fact) is not var (says, icon, tone))
            return null;
        var own = fact.ActorKind == ActorKind.Resident;
        // With an answer goes what it stands on, once the answer is out: a clause can be checked, a claim cannot.
        var isOut = fact.Is<ResultPassed>();
        var words = string.Join("\n", story.Texts.Where(text => text.FactVersion == fact.Version && (ForReporter.Contains(text.Kind) || (own && text.Kind == CaseTextKind.Reason) || (isOut && text.Kind == CaseTextKind.Ground)))
            .Select(text => CaseSecrets.Words(text, story.Tracked.Secrets, ring)).OfType<string>());
        return new Milestone(says, fact.At, icon, tone, own ? null : OfficeOf(fact),
            words.Length > 0 ? words : (fact.Is<CaseReported>() || fact.Is<CaseSplitOff>()) && !story.Case.Sensitive ? CaseSecrets.Report(story.Tracked.Secrets, ring) : null,
            story.Shows(fact) ? [.. story.Files.Where(file => file.FactVersion == fact.Version)] : []);
    }

    private (Phrase Says, string Icon, Tone Tone)? Worded(TrackedStory story, Fact fact) => fact.Kind switch
    {
        _ when fact.Is<CaseReported>() => (Say(fact.Read<CaseReported>().CallbackOwed ? "Reported" : "ReportedQuietly"), "message-report", Tone.Plain),
        _ when fact.Is<ContactRecorded>() => Contact(fact.Read<ContactRecorded>()),
        _ when fact.Is<CaseSolvedOnSpot>() => (Say("SolvedOnSpot"), "circle-check", Tone.Good),
        _ when fact.Is<ConsultAnswered>() => (Say("Answered"), "message", Tone.Good),
        _ when fact.Is<CaseAccepted>() => (Say("Accepted", dispatch.Current.Find(fact.Read<CaseAccepted>().Category)?.Name), "clipboard-check", Tone.Plain),
        _ when fact.Is<CaseReferred>() => (new Phrase("Dispatch.Referral." + fact.Read<CaseReferred>().To), "external-link", Tone.Soon),
        _ when fact.Is<CaseVoided>() => (Say("Voided"), "circle-x", Tone.Plain),
        _ when fact.Is<CaseWithdrawn>() => (Say("Withdrawn"), "arrow-back-up", Tone.Plain),
        _ when fact.Is<CaseDispatched>() && fact.Read<CaseDispatched>() is { Co.Count: > 0 } sent =>
            (Say("DispatchedWithCo", NameOf(sent.Lead), string.Join("、", sent.Co.Select(NameOf))), "send", Tone.Plain),
        _ when fact.Is<DutyAnswered>() => (Say("DutyAnswered", NameOf(fact.Read<DutyAnswered>().Unit)), "check", Tone.Plain),
        _ when fact.Is<CaseDispatched>() => (Say("Dispatched", NameOf(fact.Read<CaseDispatched>().Lead)), "send", Tone.Plain),
        _ when fact.Is<CaseAssignedInside>() => (Say("AssignedInside"), "user-check", Tone.Plain),
        _ when fact.Is<CaseAcknowledged>() => (Say("Acknowledged"), "check", Tone.Plain),
        _ when fact.Is<HandlingStarted>() => (Say("Started"), "tools", Tone.Plain),
        _ when fact.Is<CaseTransferred>() => (Say("Transferred", NameOf(fact.Read<CaseTransferred>().To)), "send", Tone.Plain),
        _ when fact.Is<ResultSubmitted>() => (Say("ResultSubmitted"), "hourglass", Tone.Plain),
        _ when fact.Is<ResultPassed>() && fact.Read<ResultPassed>().Next is { } next => (Say("PassedWithNext", new Phrase("Cases.Outcome." + next), new Phrase("Cases.Outcome." + next + ".Means")), "route", Tone.Soon),
        _ when fact.Is<ResultPassed>() => (Say("Passed"), "circle-check", Tone.Good),
        _ when fact.Is<ResultFailed>() => (Say("Failed"), "refresh", Tone.Soon),
        _ when fact.Is<CaseRated>() => (Say(IsThirdBad(story, fact) ? "RatedThird" : "Rated", CaseWords.Grade(fact.Read<CaseRated>().Grade)), "star", Tone.Plain),
        _ when fact.Is<ReturnVisitRecorded>() => (Say("ReturnVisit"), "phone-call", Tone.Plain),
        _ when fact.Is<ClosedUnrated>() => (Say("ClosedUnrated"), "lock", Tone.Plain),
        _ when fact.Is<CaseReopened>() => (Say(fact.Read<CaseReopened>().ByReporter ? "ReopenedByYou" : "Reopened"), "refresh", Tone.Soon),
        _ when fact.Is<CloseConfirmed>() => (Say("CloseConfirmed"), "lock", Tone.Plain),
        _ when fact.Is<CaseDueMoved>() => DueMoved(fact.Read<CaseDueMoved>()),
        _ when fact.Is<WordAdded>() => (Say("WordAdded"), "message-circle", Tone.Plain),
        _ when fact.Is<IdentityUnmasked>() => (Say(fact.Read<IdentityUnmasked>().ByDialling ? "Dialled" : "Looked"), "eye", Tone.Plain),
        _ when fact.Is<ReturnAccepted>() => (fact.Read<ReturnAccepted>().To is { } to ? Say("Transferred", NameOf(to)) : Say("Returned"), "send", Tone.Plain),
        _ when fact.Is<ReturnRuled>() => (Say("Ruled", NameOf(fact.Read<ReturnRuled>().To)), "gavel", Tone.Plain),
        _ when fact.Is<ExtensionApproved>() => (Say("Extended", fact.Read<ExtensionApproved>().Days, Moment(fact.Read<ExtensionApproved>().OldDue), Moment(fact.Read<ExtensionApproved>().NewDue)), "clock", Tone.Soon),
        _ when fact.Is<CaseShelved>() => (Say("Shelved", Day(fact.Read<CaseShelved>().ReviewOn)), "clock-pause", Tone.Soon),
        _ when fact.Is<ShelvingReviewed>() => (Say("ShelvedOn", Day(fact.Read<ShelvingReviewed>().ReviewOn)), "clock-pause", Tone.Soon),
        _ when fact.Is<CaseUnshelved>() => (Say("Unshelved"), "player-play", Tone.Plain),
        _ when fact.Is<CaseNudged>() => (Say("Nudged"), "bell-ringing", Tone.Plain),
        _ when fact.Is<ConferenceAsked>() => (Say("Conference"), "users-group", Tone.Soon),
        _ when fact.Is<WhistleBlown>() => (Say("WhistleBlown", string.Join("、", fact.Read<WhistleBlown>().Units.Select(NameOf))), "speakerphone", Tone.Plain),
        _ when fact.Is<DepartmentCheckedIn>() => (Say("DepartmentCheckedIn", NameOf(fact.Read<DepartmentCheckedIn>().Unit)), "user-check", Tone.Good),
        _ when fact.Is<ConferenceHeld>() => Conferred(fact.Read<ConferenceHeld>()),
        _ when fact.Is<DutiesAnswered>() => (Say("DutiesAnswered"), "checks", Tone.Good),
        _ when fact.Is<LinkGiven>() => (Say("LinkGiven"), "share", Tone.Plain),
        _ when fact.Is<ItemsAdded>() => (Say("ItemsAdded", fact.Read<ItemsAdded>().Total), "list-check", Tone.Plain),
        _ when fact.Is<ItemsTicked>() => (Say("ItemsTicked", fact.Read<ItemsTicked>().Done, fact.Read<ItemsTicked>().Total), "list-check", Tone.Good),
        _ when fact.Is<CaseSplit>() => (Say("Split", fact.Read<CaseSplit>().Parts.Count + 1), "list-details", Tone.Plain),
        _ when fact.Is<CaseSplitOff>() => (Say("SplitOff", dispatch.Current.Find(fact.Read<CaseSplitOff>().Category)?.Name), "clipboard-check", Tone.Plain),
        _ when fact.Is<CaseMerged>() => (Say("Merged"), "git-merge", Tone.Plain),
        _ when fact.Is<CaseUnmerged>() => (Say(fact.Read<CaseUnmerged>().ByReporter ? "UnmergedByYou" : "Unmerged"), "git-merge", Tone.Plain),
        _ when fact.Is<MasterAnswered>() => (Say("MasterAnswered"), "circle-check", Tone.Good),
        _ when fact.Is<ReporterAsked>() => (Say("Asked"), "message-circle", Tone.Soon),
        _ when fact.Is<AnswerOfReporter>() => (Say("YouAnswered"), "message", Tone.Plain),
        _ when fact.Is<AskingLapsed>() => (Say("AskingLapsed"), "hourglass", Tone.Plain),
        _ when fact.Is<ReplyDrafted>() => (Say("Drafted"), "hourglass", Tone.Plain),
        _ when fact.Is<ReplyApproved>() => (Say("ResultSubmitted"), "hourglass", Tone.Plain),
        _ when fact.Is<AnsweredOnBehalf>() => (Say("AnsweredOnBehalf", fact.Read<AnsweredOnBehalf>().Unit is { } unit ? NameOf(unit) : null), "file-text", Tone.Plain),
        _ when fact.Is<ExplainedCloseProposed>() => (Say("CloseProposed"), "hourglass", Tone.Plain),
        _ when fact.Is<ExplainedCloseRefused>() => (Say("CloseRefused"), "refresh", Tone.Plain),
        _ when fact.Is<ExplainedCloseApproved>() => (Say("Explained"), "message", Tone.Soon),
        _ when fact.Is<NextStepFinished>() => (Say("StepFinished", new Phrase("Cases.Outcome." + fact.Read<NextStepFinished>().Step)), "circle-check", Tone.Good),
        _ when fact.Is<ContactErased>() => (Say("ContactErased"), "eye-off", Tone.Plain),
        _ when fact.Is<FilesErased>() => (Say("FilesErased"), "trash", Tone.Plain),
        _ when fact.Is<ErasureHeld>() => (Say("ErasureHeld", LocalDatePattern.Iso.Format(fact.Read<ErasureHeld>().Through)), "gavel", Tone.Plain),
        _ when fact.Is<HoldLifted>() => (Say("HoldLifted"), "gavel", Tone.Plain),
        _ when fact.Is<CaseErased>() => (Say("CaseErased"), "trash", Tone.Plain),
        _ => null,
    };

    // Done again as often as may be, and still bad: the reporter is told that the street confers now.
    private static bool IsThirdBad(TrackedStory story, Fact fact) =>
        fact.Read<CaseRated>() is { } rated && new Verdict(rated.Grade, rated.Solved).IsBad
        && story.Facts.Count(earlier => earlier.Version < fact.Version && earlier.Is<CaseReopened>()) >= Case.ReopeningsEnough;

    private static (Phrase, string, Tone)? DueMoved(CaseDueMoved moved) => TrackClocks.OfReporter.Contains(moved.Clock)
        ? (Say("DueMoved", new Phrase("Deadlines.Kind." + moved.Clock), moved.OldDue, moved.NewDue, new Phrase(moved.Cause)), "calendar", Tone.Soon)
        : null;

    private (Phrase, string, Tone) Conferred(ConferenceHeld held) => held is { OldDue: { } old, NewDue: { } agreed }
        ? (Say("ConferenceMovedDue", Moment(old), Moment(agreed)), "users-group", Tone.Soon)
        : (Say("ConferenceHeld"), "users-group", Tone.Plain);

    private static (Phrase, string, Tone) Contact(ContactRecorded tried) => tried.Result switch
    {
        ContactResult.Reached or ContactResult.Declined => (Say("Reached"), "phone-call", Tone.Good),
        ContactResult.WrongNumber => (Say("WrongNumber"), "phone-off", Tone.Soon),
        _ => (Say("NotReached", tried.Try), "phone-off", Tone.Soon),
    };

    private Phrase Moment(Instant at) => Say("At", zone.Local(at));

    private static Phrase Day(LocalDate day) => Say("On", day);

    private string? OfficeOf(Fact fact) => fact.Post is { } post && organizations.FindPost(post) is { } held ? NameOf(held.UnitId) : null;

    private string? NameOf(Guid unit) => organizations.FindUnit(unit)?.ShortName;

    private static Phrase Say(string key, params object?[] args) => new("Cases.Track.Milestone." + key, args);
}
