using static Linli.Whistles.Domain.WhistleClock;
using static Linli.Whistles.WhistleState;
using Clock = Linli.Deadlines.ClockKind;

namespace Linli.Whistles.Domain;

/// <summary>吹哨流转表: the life of a whistle (domain.md 3.7). Verbs, buttons, the API and the tests come from these rows.</summary>
/// <remarks>
/// Promises:
/// 1. A department is called only by the street (or the county), never by a community alone, and never a community (off-list work is not pushed down).
/// 2. From the request on until the end at least one clock runs; each department's report-in clock is its own.
/// 3. Declining takes a leader's name and a reason. Only the county rules on an objection, a department's or that of a community whose request was refused,
///    within four working hours, and its ruling ends the matter.
/// 4. Marks are given by both sides before either is shown.
/// <code>
/// Drafted ─ Request ─▶ Requested ─ Issue ─▶ Issued ─ CheckIn ─▶ PartlyCheckedIn ─ HoldConference ─▶ Conferred
///    └───────── Issue (drafted by the street) ─▲ │                                                     │ AnswerDuty
///                          │ Refuse ─▶ Refused   └ Cancel ─▶ Cancelled                                 ▼
///                                                Closed ◀─ Close ─ Scored ◀─ the last mark ────── Executing
/// Refused ─ Appeal ─▶ Appealed ─ Issue ─▶ Issued; Appealed ─ Refuse ─▶ Refused for good (both by the county)
/// </code>
/// </remarks>
public static class WhistleLife
{
    private static readonly WhistleState[] BeforeConference = [Issued, PartlyCheckedIn];
    private static readonly WhistleState[] AtWork = [Conferred, Executing];

    /// <summary>Every row, in the order of a whistle's life.</summary>
    public static readonly WhistleLifeRow[] Rows =
    [
        new(WhistleVerb.Revise, [Drafted], null, [WhistleWho.Author]),
        // The street may put a request right before it blows it.
        new(WhistleVerb.Revise, [Requested], null, [WhistleWho.Street, WhistleWho.County]),
        new(WhistleVerb.Request, [Drafted], Requested, [WhistleWho.Community])
        {
            If = WhistleGuards.IsByCommunity,
            Must = [WhistleMusts.CasesAreOpen],
            Clocks = [new Start(Clock.WhistleRequest, ClockOf.Whistle)],
        },
        new(WhistleVerb.Issue, [Drafted], Issued, [WhistleWho.Street, WhistleWho.County])
        {
            If = WhistleGuards.IsByStreet,
            Must = [WhistleMusts.CasesAreOpen],
            Clocks = [new Start(Clock.ReportIn, ClockOf.Called), new Start(Clock.WhistleConference, ClockOf.Whistle)],
        },
        new(WhistleVerb.Issue, [Requested], Issued, [WhistleWho.Street, WhistleWho.County])
        {
            Must = [WhistleMusts.CasesAreOpen],
            Clocks = [new Met(Clock.WhistleRequest, ClockOf.Whistle), new Start(Clock.ReportIn, ClockOf.Called), new Start(Clock.WhistleConference, ClockOf.Whistle)],
        },
        new(WhistleVerb.Refuse, [Requested], Refused, [WhistleWho.Street, WhistleWho.County])
        {
            Clocks = [new Met(Clock.WhistleRequest, ClockOf.Whistle), new DropAll()],
        },
        new(WhistleVerb.Appeal, [Refused], Appealed, [WhistleWho.Community])
        {
            Must = [WhistleMusts.RefusalIsNotRuled],
            Clocks = [new Start(Clock.WhistleObjection, ClockOf.Whistle)],
        },
        new(WhistleVerb.Issue, [Appealed], Issued, [WhistleWho.County])
        {
            Must = [WhistleMusts.CasesAreOpen],
            Clocks = [new Met(Clock.WhistleObjection, ClockOf.Whistle), new Start(Clock.ReportIn, ClockOf.Called), new Start(Clock.WhistleConference, ClockOf.Whistle)],
        },
        new(WhistleVerb.Refuse, [Appealed], Refused, [WhistleWho.County])
        {
            Clocks = [new Met(Clock.WhistleObjection, ClockOf.Whistle), new DropAll()],
        },
        new(WhistleVerb.Cancel, [Drafted, Requested, Appealed], Cancelled, [WhistleWho.Author, WhistleWho.System]) { Clocks = [new DropAll()] },
        new(WhistleVerb.Cancel, [.. BeforeConference, .. AtWork], Cancelled, [WhistleWho.Street, WhistleWho.County, WhistleWho.System]) { Clocks = [new DropAll()] },
        new(WhistleVerb.Invite, [.. BeforeConference, Conferred], null, [WhistleWho.Street, WhistleWho.County]),
        new(WhistleVerb.AddCase, [Drafted, Requested, .. BeforeConference, .. AtWork], null, [WhistleWho.Author, WhistleWho.Street, WhistleWho.County]),
        // On paper for a department that works by paper; nothing moves by it.
        new(WhistleVerb.IssueNotice, [.. BeforeConference, .. AtWork], null, [WhistleWho.Street, WhistleWho.County]),
        new(WhistleVerb.CheckIn, [Issued], PartlyCheckedIn, [WhistleWho.Department])
        {
            Of = [InvitationState.Invited],
            Becomes = InvitationState.CheckedIn,
            Clocks = [new Met(Clock.ReportIn, ClockOf.One)],
        },
        new(WhistleVerb.CheckIn, [PartlyCheckedIn, .. AtWork], null, [WhistleWho.Department])
        {
            // Late is better than never: the clock says that it was late.
            Of = [InvitationState.Invited],
            Becomes = InvitationState.CheckedIn,
            Clocks = [new Met(Clock.ReportIn, ClockOf.One)],
        },
        new(WhistleVerb.Decline, [.. BeforeConference, Conferred], null, [WhistleWho.Department])
        {
            Of = [InvitationState.Invited],
            Becomes = InvitationState.Declined,
            Must = [WhistleMusts.IsNotRuled, WhistleMusts.OwesNoDuty],
            Clocks = [new Met(Clock.ReportIn, ClockOf.One)],
        },
        new(WhistleVerb.Object, BeforeConference, null, [WhistleWho.Department])
        {
            Of = [InvitationState.Invited],
            Becomes = InvitationState.Objecting,
            Must = [WhistleMusts.IsNotRuled],
            Clocks = [new Pause(Clock.ReportIn, ClockOf.One, "Whistles.Pause.Objection"), new Start(Clock.WhistleObjection, ClockOf.One)],
        },
        new(WhistleVerb.Escalate, [.. BeforeConference, Conferred], null, [WhistleWho.Street])
        {
            Of = [InvitationState.Declined],
            Becomes = InvitationState.Objecting,
            Must = [WhistleMusts.IsNotRuled],
            Clocks = [new Start(Clock.WhistleObjection, ClockOf.One)],
        },
        new(WhistleVerb.Uphold, [.. BeforeConference, .. AtWork], null, [WhistleWho.County])
        {
            Of = [InvitationState.Objecting],
            Becomes = InvitationState.Excused,
            Clocks = [new Met(Clock.WhistleObjection, ClockOf.One), new Drop(Clock.ReportIn, ClockOf.One)],
        },
        new(WhistleVerb.Overrule, [.. BeforeConference, .. AtWork], null, [WhistleWho.County])
        {
            Of = [InvitationState.Objecting],
            Becomes = InvitationState.Invited,
            Clocks = [new Met(Clock.WhistleObjection, ClockOf.One), new Start(Clock.ReportIn, ClockOf.One)],
        },
        new(WhistleVerb.ProposeVisit, BeforeConference, null, [WhistleWho.Street, WhistleWho.County]),
        new(WhistleVerb.ProposeVisit, BeforeConference, null, [WhistleWho.Department]) { Of = [InvitationState.Invited, InvitationState.CheckedIn] },
        new(WhistleVerb.AgreeVisit, BeforeConference, null, [WhistleWho.Street, WhistleWho.County]) { If = WhistleGuards.VisitWaitsForStreet },
        new(WhistleVerb.AgreeVisit, BeforeConference, null, [WhistleWho.Department])
        {
            Of = [InvitationState.Invited, InvitationState.CheckedIn],
            If = WhistleGuards.VisitWaitsForDepartment,
        },
        new(WhistleVerb.HoldConference, [PartlyCheckedIn], Conferred, [WhistleWho.Street, WhistleWho.County])
        {
            Clocks = [new Met(Clock.WhistleConference, ClockOf.Whistle), new Start(Clock.WhistleDuty, ClockOf.Owing)],
        },
        new(WhistleVerb.HoldConference, AtWork, null, [WhistleWho.Street, WhistleWho.County])
        {
            // Confers again: minutes are added and duties that are still owed may be set anew.
            If = WhistleGuards.DutiesAreOwed,
            Clocks = [new Start(Clock.WhistleDuty, ClockOf.Owing)],
        },
        new(WhistleVerb.AnswerDuty, AtWork, Executing, [WhistleWho.Department])
        {
            Of = [InvitationState.CheckedIn],
            If = WhistleGuards.OthersOweToo,
            Clocks = [new Met(Clock.WhistleDuty, ClockOf.One)],
        },
        new(WhistleVerb.AnswerDuty, AtWork, Executing, [WhistleWho.Department])
        {
            // The last one: from here both sides mark each other.
            Of = [InvitationState.CheckedIn],
            If = WhistleGuards.IsTheLastDuty,
            Clocks = [new Met(Clock.WhistleDuty, ClockOf.One), new Start(Clock.WhistleScoring, ClockOf.Whistle)],
        },
        new(WhistleVerb.SpeakForCommunity, [Executing], null, [WhistleWho.Community])
        {
            Of = [InvitationState.CheckedIn, InvitationState.Declined, InvitationState.Invited],
            If = WhistleGuards.VoiceIsWanted,
        },
        new(WhistleVerb.ScoreDepartment, [Executing], null, [WhistleWho.Street, WhistleWho.County])
        {
            Of = [InvitationState.CheckedIn, InvitationState.Declined, InvitationState.Invited],
            If = WhistleGuards.StreetOwesMark,
        },
        new(WhistleVerb.ScoreStreet, [Executing], null, [WhistleWho.Department])
        {
            Of = [InvitationState.CheckedIn],
            If = WhistleGuards.DepartmentOwesMark,
        },
        new(WhistleVerb.Close, [Scored], Closed, [WhistleWho.Street, WhistleWho.County]) { Clocks = [new Met(Clock.WhistleScoring, ClockOf.Whistle), new DropAll()] },
        new(WhistleVerb.Close, [Executing], Closed, [WhistleWho.Street, WhistleWho.County])
        {
            // One side may not hold the other up for ever: once the time for marks is over it may be closed with those that came.
            If = WhistleGuards.IsAnswered,
            Must = [WhistleMusts.MarksAreInOrOverdue],
            Clocks = [new Met(Clock.WhistleScoring, ClockOf.Whistle), new DropAll()],
        },
    ];

    /// <summary>The rows of a verb.</summary>
    public static IEnumerable<WhistleLifeRow> Of(WhistleVerb verb) => Rows.Where(row => row.Verb == verb);

    /// <summary>What a verb is about, for this actor's part.</summary>
    public static About AboutOf(WhistleVerb verb) => verb switch
    {
        WhistleVerb.CheckIn or WhistleVerb.Decline or WhistleVerb.Object or WhistleVerb.AnswerDuty or WhistleVerb.ScoreStreet or WhistleVerb.ProposeVisit or WhistleVerb.AgreeVisit => About.Own,
        WhistleVerb.Escalate or WhistleVerb.Uphold or WhistleVerb.Overrule or WhistleVerb.SpeakForCommunity or WhistleVerb.ScoreDepartment
            or WhistleVerb.IssueNotice => About.One,
        _ => About.Whistle,
    };
}
