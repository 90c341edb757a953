using static Linli.Cases.CaseState;
using static Linli.Cases.Domain.ClockEffect;
using Clock = Linli.Deadlines.ClockKind;

namespace Linli.Cases.Domain;

/// <summary>案件流转表: the life of a case. Verbs, buttons, the API, docs/states/cases.md and the tests come from these rows.</summary>
/// <remarks>
/// Promises:
/// 1. Every state has a way on, and every way but the side exits leads to an answer the reporter is told.
/// 2. Whoever handled does not verify; only the reporter rates (product.md promise 3).
/// 3. Between rows of one verb at most one holds for a case; the first that holds is taken.
/// 4. One thing waits at a time, and a clock rests for one reason at a time: a step either waits for what was asked before it or ends it (ADR 0020).
/// 5. When a case is over no flag is left but its confidentiality, and no clock runs: <see cref="Case.End"/>.
/// <code>
/// Submitted ─ Accept ─▶ Accepted ─ Dispatch ─▶ Assigned ─ Acknowledge ─▶ Acknowledged ─ StartHandling ─▶ Handling
///     │                     └──── AssignInside ───▲                                                        │ SubmitResult
///     ├─ SolveOnSpot, AnswerConsult ─────────────────────▶ Replied ◀── Pass ── Verifying ◀──────────────────┘
///     └─ Refer, ConfirmVoid, Withdraw (side exits)            │ Rate good, NoAnswer, ConfirmClose        └─ Fail ─▶ Handling
///                                                             ▼
///                                                          Closed ─ Reopen ─▶ Handling
/// </code>
/// The way every case may go stands here; each side road has a file of its own, <c>CaseLife.Returns.cs</c> and its like.
/// </remarks>
public static partial class CaseLife
{
    private static readonly CaseState[] BeforeAnswer = [Submitted, Accepted, .. CaseStates.AtWork];

    // What waits for somebody while a case is at work.
    private const CaseFlags AllWaits = CaseFlags.AskingReporter | CaseFlags.ClosePending | CaseFlags.ReplyPending;

    // A question to the reporter ends without an answer: the time of the work goes on, and whoever took the question back gains nothing by it.
    private static ClockEffect[] TakeQuestionBack => [new Drop(Clock.ReporterAnswer), new Resume(Clock.Handling, 0)];

    // A result goes to somebody else's eyes: the unit's time rests, the verifier's runs.
    private static ClockEffect[] ToVerify =>
    [
        new Met(Clock.Acknowledge), new Drop(Clock.ReturnRuling), new Drop(Clock.ShelvingReview), .. TakeQuestionBack,
        new Pause(Clock.Handling, "Cases.Pause.Verifying"), new Start(Clock.Verify),
    ];

    /// <summary>Every row, in the order of a case's life.</summary>
    public static readonly LifeRow[] Rows =
    [
        new(CaseVerb.RecordContact, [.. BeforeAnswer, Verifying, Replied], null, [Who.Community, Who.GridWorker, Who.Street, Who.County, Who.LeadUnit])
        {
            // C1 ends by the verb itself, which alone knows whether the try was the last one needed.
            Must = [CaseMusts.ReporterCanBeReached],
        },
        new(CaseVerb.SolveOnSpot, [Submitted, Accepted], Replied, [Who.GridWorker, Who.Community])
        {
            If = CaseGuards.HasReporter,
            Without = CaseFlags.VoidPending,
            Must = [CaseMusts.CallbackIsDone, CaseMusts.WhistleIsAnswered],
            Clocks = [new Met(Clock.Acceptance), new Met(Clock.Handling), new Start(Clock.Rating)],
            Then = Responsible.Desk,
        },
        new(CaseVerb.SolveOnSpot, [Submitted, Accepted], Closed, [Who.GridWorker, Who.Community])
        {
            // 随手处置: found and fixed by staff; there is no reporter to rate it (domain.md 3.8 rule 2).
            If = CaseGuards.WasFoundByStaff,
            Without = CaseFlags.VoidPending,
            Must = [CaseMusts.WhistleIsAnswered],
            Clocks = [new Met(Clock.Acceptance), new Met(Clock.Handling), new DropAll()],
            Then = Responsible.Nobody,
        },
        new(CaseVerb.AnswerConsult, [Submitted], Replied, [Who.Community, Who.Street, Who.County])
        {
            If = CaseGuards.HasReporter,
            Without = CaseFlags.VoidPending,
            Must = [CaseMusts.CallbackIsDone],
            Clocks = [new Met(Clock.Acceptance), new Start(Clock.Rating)],
            Then = Responsible.Desk,
        },
        new(CaseVerb.Accept, [Submitted], Accepted, [Who.Community, Who.Street, Who.County])
        {
            Without = CaseFlags.VoidPending,
            Clocks = [new Met(Clock.Acceptance), new Start(Clock.Handling)],
            Then = Responsible.Acceptor,
        },
        new(CaseVerb.Refer, [Submitted], Referred, [Who.Community, Who.Street, Who.County])
        {
            Without = CaseFlags.VoidPending,
            Clocks = [new Met(Clock.Acceptance), new DropAll()],
            Then = Responsible.Nobody,
        },
        new(CaseVerb.ProposeVoid, [Submitted], null, [Who.Community, Who.Street, Who.County])
        {
            Without = CaseFlags.VoidPending,
            Sets = CaseFlags.VoidPending,
        },
        new(CaseVerb.ConfirmVoid, [Submitted], CaseState.Void, [Who.Community, Who.Street, Who.County])
        {
            Needs = CaseFlags.VoidPending,
            Clears = CaseFlags.VoidPending,
            Must = [CaseMusts.IsSecondPerson],
            Clocks = [new DropAll()],
            Then = Responsible.Nobody,
        },
        new(CaseVerb.RejectVoid, [Submitted], null, [Who.Community, Who.Street, Who.County])
        {
            Needs = CaseFlags.VoidPending,
            Clears = CaseFlags.VoidPending,
        },
        new(CaseVerb.Withdraw, BeforeAnswer, Withdrawn, [Who.Reporter])
        {
            Must = [CaseMusts.IsNoDanger],
            Clocks = [new DropAll()],
            Then = Responsible.Nobody,
        },
        new(CaseVerb.Dispatch, [Accepted], Assigned, [Who.Community, Who.Street, Who.County])
        {
            Clocks = [new Start(Clock.Acknowledge)],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.RecallDispatch, [Assigned], Accepted, [Who.Community, Who.Street, Who.County])
        {
            // A unit that objects is answered: by accepting the return or refusing it.
            Without = CaseFlags.ReturnPending,
            Clocks = [new Drop(Clock.Acknowledge)],
            Then = Responsible.Acceptor,
        },
        new(CaseVerb.AssignInside, [Accepted], Assigned, [Who.Community])
        {
            // The community does it itself: its own worker is told, and going there implies 签收 (domain.md 3.8 rule 1).
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.AssignInside, [Assigned], Acknowledged, [Who.LeadUnit])
        {
            Without = CaseFlags.ReturnPending,
            Clocks = [new Met(Clock.Acknowledge)],
            Then = Responsible.LeadUnit,
        },
        // Not while others decide about it: the one who answers for it now is not the unit, or may not be for long.
        new(CaseVerb.AssignInside, [Acknowledged, Handling], null, [Who.LeadUnit]) { Without = CaseFlags.ClosePending | CaseFlags.ReturnPending, Then = Responsible.LeadUnit },
        new(CaseVerb.Acknowledge, [Assigned], Acknowledged, [Who.LeadUnit])
        {
            Without = CaseFlags.ReturnPending,
            Clocks = [new Met(Clock.Acknowledge)],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.StartHandling, [Assigned, Acknowledged], Handling, [Who.LeadUnit])
        {
            // Whoever starts on it no longer says that it is not theirs.
            Clears = CaseFlags.ReturnPending,
            Clocks = [new Met(Clock.Acknowledge), new Drop(Clock.ReturnRuling)],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.Transfer, CaseStates.AtWork, Assigned, [Who.Community, Who.Street, Who.County])
        {
            // What the unit before asked for, asked the reporter or wrote falls away with it; an objection is answered, and what is shelved goes on first.
            Without = CaseFlags.ReturnPending | CaseFlags.Shelved | CaseFlags.ClosePending,
            Clears = Case.Requests | CaseFlags.ReplyPending | CaseFlags.AskingReporter,
            Clocks = [new Drop(Clock.Acknowledge), .. TakeQuestionBack, new Start(Clock.Acknowledge)],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.SubmitResult, CaseStates.AtWork, Verifying, [Who.LeadUnit])
        {
            // The first real action implies 签收 and 开始办理; nobody clicks twice (domain.md 3.8 rule 1).
            If = CaseGuards.GoesOutAtOnce,
            Without = CaseFlags.ClosePending | CaseFlags.ReplyPending,
            Must = [CaseMusts.WhistleIsAnswered],
            // What was asked meanwhile falls away; a shelved matter that could be done after all goes on without a day more or less.
            Clears = Case.Requests | CaseFlags.Shelved | CaseFlags.AskingReporter,
            Clocks = ToVerify,
            Then = Responsible.Verifier,
        },
        new(CaseVerb.Pass, [Verifying], Replied, [Who.Community, Who.GridWorker, Who.Street, Who.County])
        {
            If = CaseGuards.HasReporter,
            Must = [CaseMusts.IsNotTheHandler],
            Clocks = [new Met(Clock.Verify), new Met(Clock.Handling), new Start(Clock.Rating)],
            Then = Responsible.Desk,
        },
        new(CaseVerb.Pass, [Verifying], Closed, [Who.Community, Who.GridWorker, Who.Street, Who.County])
        {
            If = CaseGuards.WasFoundByStaff,
            Must = [CaseMusts.IsNotTheHandler],
            Clocks = [new Met(Clock.Verify), new Met(Clock.Handling), new DropAll()],
            Then = Responsible.Nobody,
        },
        new(CaseVerb.Fail, [Verifying], Handling, [Who.Community, Who.GridWorker, Who.Street, Who.County])
        {
            Must = [CaseMusts.IsNotTheHandler],
            Clocks = [new Met(Clock.Verify), new Resume(Clock.Handling)],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.Rate, [Replied], Closed, [Who.Reporter])
        {
            Without = CaseFlags.ReopenReview,
            If = CaseGuards.IsVerdictGood,
            Clocks = [new Met(Clock.Rating), new DropAll()],
            Then = Responsible.Nobody,
        },
        new(CaseVerb.Rate, [Replied], null, [Who.Reporter])
        {
            // A bad verdict does not close: the street decides between doing it again and confirming, with its reason told (domain.md 3.9).
            Without = CaseFlags.ReopenReview,
            Sets = CaseFlags.ReopenReview,
            If = CaseGuards.IsVerdictBad,
            Clocks = [new Met(Clock.Rating), new Start(Clock.ReopenReview)],
            Then = Responsible.Street,
        },
        new(CaseVerb.RecordReturnVisit, [Replied], null, [Who.Community, Who.Street, Who.County]) { Must = [CaseMusts.IsNotTheHandler] },
        new(CaseVerb.NoAnswer, [Replied], Closed, [Who.System])
        {
            Without = CaseFlags.ReopenReview,
            Clocks = [new DropAll()],
            Then = Responsible.Nobody,
        },
        new(CaseVerb.Reopen, [Replied], Handling, [Who.Street, Who.County])
        {
            Needs = CaseFlags.ReopenReview,
            Clears = CaseFlags.ReopenReview,
            // A promised call and an order of supervision outlive the answer that did not stand.
            Must = [CaseMusts.AppealGoesAbove],
            Clocks = [new Met(Clock.ReopenReview), new Drop(Clock.Rating), new Start(Clock.Handling)],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.Reopen, [Closed], Handling, [Who.Reporter, Who.Street, Who.County])
        {
            If = CaseGuards.NeedsNoConference,
            Must = [CaseMusts.IsInsideReopenWindow],
            Clocks = [new Start(Clock.Handling)],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.Reopen, [Closed], Replied, [Who.Reporter])
        {
            // Done again twice, and still not solved: the street confers and decides, with its reason told (domain.md 3.3).
            If = CaseGuards.NeedsConference,
            Sets = CaseFlags.ReopenReview,
            Must = [CaseMusts.IsInsideReopenWindow, CaseMusts.IsNotConferred],
            Clocks = [new Start(Clock.ReopenReview)],
            Then = Responsible.Street,
        },
        new(CaseVerb.ConfirmClose, [Replied], Closed, [Who.Street, Who.County])
        {
            Needs = CaseFlags.ReopenReview,
            Clears = CaseFlags.ReopenReview,
            Must = [CaseMusts.AppealGoesAbove],
            Clocks = [new Met(Clock.ReopenReview), new DropAll()],
            Then = Responsible.Nobody,
        },
        // Protecting somebody is never too late, and every desk may; taking it away is the reporter's alone.
        new(CaseVerb.MakeConfidential, Enum.GetValues<CaseState>(), null, [Who.Reporter, Who.Community, Who.Street, Who.County]) { Without = CaseFlags.Confidential, Sets = CaseFlags.Confidential },
        new(CaseVerb.EndConfidential, Enum.GetValues<CaseState>(), null, [Who.Reporter])
        {
            Needs = CaseFlags.Confidential,
            Clears = CaseFlags.Confidential,
            Must = [CaseMusts.IsNotSensitive],
        },
        new(CaseVerb.AddWord, CaseStates.Open, null, [Who.Reporter]),
        new(CaseVerb.AddNote, CaseStates.Open, null, [Who.Community, Who.GridWorker, Who.Street, Who.County, Who.LeadUnit]),
        // PIPL art. 47: the number goes at once; nobody can call a number that is no more, so that duty falls away.
        new(CaseVerb.EraseContact, Enum.GetValues<CaseState>(), null, [Who.Reporter, Who.System])
        {
            Must = [CaseMusts.IsNotHeld],
            Clocks = [new Drop(Clock.CallBack)],
        },
        // A matter in hand cannot be wiped from under those who do it: withdraw it first.
        new(CaseVerb.EraseCase, [Closed, Referred, CaseState.Void, Withdrawn, Merged], null, [Who.Reporter, Who.System]) { Must = [CaseMusts.IsNotHeld] },
        // Again while it stands: a new day, with a new reason. It ends by itself on its day.
        new(CaseVerb.HoldErasure, Enum.GetValues<CaseState>(), null, [Who.County]),
        new(CaseVerb.LiftHold, Enum.GetValues<CaseState>(), null, [Who.County]) { If = CaseGuards.IsHeld },
        new(CaseVerb.Reclassify, [Accepted, .. CaseStates.AtWork, Verifying, Replied], null, [Who.Community, Who.Street, Who.County]),
        // Afterwards a correction moves what was counted: not for those who handled it.
        new(CaseVerb.Reclassify, [Closed], null, [Who.Street, Who.County]),
        .. Returns,
        .. Extensions,
        .. Shelvings,
        .. Supervisions,
        .. Whistles,
        .. ByLink,
        .. Paper,
        .. Merges,
        .. Asking,
        .. Signing,
        .. Closings,
        .. Behalf,
        .. Scores,
        .. NextSteps,
        .. Duties,
        .. Issues,
        .. Splits,
        .. Items,
    ];

    // Every button of every page asks; the rows lie in files of their own, so this waits until all of them are there.
    private static readonly Lazy<ILookup<CaseVerb, LifeRow>> ByVerb = new(() => Rows.ToLookup(row => row.Verb));

    /// <summary>The rows of a verb.</summary>
    public static IEnumerable<LifeRow> Of(CaseVerb verb) => ByVerb.Value[verb];
}
