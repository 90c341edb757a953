using static Linli.Cases.CaseState;
using static Linli.Cases.Domain.ClockEffect;
using Clock = Linli.Deadlines.ClockKind;

namespace Linli.Cases.Domain;

/// <summary>Side roads on the way to an answer: asking the reporter, a second signature, explaining why not, answering for others, what comes next.</summary>
public static partial class CaseLife
{
    private static LifeRow[] Asking =>
    [
        new(CaseVerb.AskReporter, [Assigned], Acknowledged, [Who.LeadUnit])
        {
            Sets = CaseFlags.AskingReporter,
            Must = [CaseMusts.ThereIsAReporter, CaseMusts.NothingWaits],
            Clocks = [new Met(Clock.Acknowledge), new Pause(Clock.Handling, "Cases.Pause.Asking"), new Start(Clock.ReporterAnswer)],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.AskReporter, [Acknowledged, Handling], null, [Who.LeadUnit])
        {
            Without = CaseFlags.AskingReporter | CaseFlags.Shelved,
            Sets = CaseFlags.AskingReporter,
            Must = [CaseMusts.ThereIsAReporter, CaseMusts.NothingWaits],
            Clocks = [new Pause(Clock.Handling, "Cases.Pause.Asking"), new Start(Clock.ReporterAnswer)],
        },
        new(CaseVerb.ReporterAnswered, CaseStates.AtWork, null, [Who.Reporter])
        {
            Needs = CaseFlags.AskingReporter,
            Clears = CaseFlags.AskingReporter,
            Clocks = [new Met(Clock.ReporterAnswer), new Resume(Clock.Handling)],
        },
        new(CaseVerb.LapseAsking, CaseStates.AtWork, null, [Who.System])
        {
            Needs = CaseFlags.AskingReporter,
            Clears = CaseFlags.AskingReporter,
            Clocks = [new Drop(Clock.ReporterAnswer), new Resume(Clock.Handling)],
        },
    ];

    private static LifeRow[] Signing =>
    [
        new(CaseVerb.SubmitResult, CaseStates.AtWork, Handling, [Who.LeadUnit])
        {
            // Still inside the unit: its time goes on until a second person lets the result go out.
            If = CaseGuards.NeedsSigning,
            Without = CaseFlags.ClosePending | CaseFlags.ReplyPending,
            Must = [CaseMusts.WhistleIsAnswered],
            Clears = Case.Requests | CaseFlags.Shelved | CaseFlags.AskingReporter,
            Sets = CaseFlags.ReplyPending,
            Clocks = [new Met(Clock.Acknowledge), new Drop(Clock.ReturnRuling), new Drop(Clock.ShelvingReview), .. TakeQuestionBack],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.ApproveReply, [Handling], Verifying, [Who.LeadUnit, Who.UnitHead])
        {
            // Nothing else waits or rests beside it: whatever would, asks NothingWaits first.
            Needs = CaseFlags.ReplyPending,
            Clears = CaseFlags.ReplyPending,
            Must = [CaseMusts.IsSecondOfTheUnit, CaseMusts.WhistleIsAnswered],
            Clocks = [new Pause(Clock.Handling, "Cases.Pause.Verifying"), new Start(Clock.Verify)],
            Then = Responsible.Verifier,
        },
        new(CaseVerb.ReturnDraft, [Handling], null, [Who.LeadUnit, Who.UnitHead])
        {
            Needs = CaseFlags.ReplyPending,
            Clears = CaseFlags.ReplyPending,
        },
    ];

    private static LifeRow[] Closings =>
    [
        new(CaseVerb.ProposeExplainedClose, CaseStates.AtWork, Handling, [Who.LeadUnit])
        {
            // What the unit itself asked falls away; what the street asked the county is decided first, and departments that were called are heard.
            Without = CaseFlags.ClosePending | CaseFlags.ReplyPending | CaseFlags.Shelved,
            Clears = CaseFlags.ReturnPending | CaseFlags.ExtensionPending | CaseFlags.AskingReporter,
            Sets = CaseFlags.ClosePending,
            Must = [CaseMusts.ShelvingIsDecided, CaseMusts.WhistleIsAnswered],
            Clocks = [new Met(Clock.Acknowledge), new Drop(Clock.ReturnRuling), .. TakeQuestionBack, new Pause(Clock.Handling, "Cases.Pause.Closing"), new Start(Clock.Verify)],
            Then = Responsible.Street,
        },
        new(CaseVerb.ApproveExplainedClose, [Handling], Replied, [Who.Street, Who.County])
        {
            If = CaseGuards.HasReporter,
            Needs = CaseFlags.ClosePending,
            Clears = CaseFlags.ClosePending,
            Must = [CaseMusts.IsNotTheHandler],
            Clocks = [new Met(Clock.Verify), new Met(Clock.Handling), new Start(Clock.Rating)],
            Then = Responsible.Desk,
        },
        new(CaseVerb.ApproveExplainedClose, [Handling], Closed, [Who.Street, Who.County])
        {
            If = CaseGuards.WasFoundByStaff,
            Needs = CaseFlags.ClosePending,
            Clears = CaseFlags.ClosePending,
            Must = [CaseMusts.IsNotTheHandler],
            Clocks = [new Met(Clock.Verify), new Met(Clock.Handling), new DropAll()],
            Then = Responsible.Nobody,
        },
        new(CaseVerb.RefuseExplainedClose, [Handling], null, [Who.Street, Who.County])
        {
            Needs = CaseFlags.ClosePending,
            Clears = CaseFlags.ClosePending,
            Must = [CaseMusts.IsNotTheHandler],
            Clocks = [new Met(Clock.Verify), new Resume(Clock.Handling)],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.Rate, [Replied], null, [Who.Reporter])
        {
            // The street agreed that it cannot be done: whoever does not accept that is heard by the county.
            Without = CaseFlags.ReopenReview,
            Sets = CaseFlags.ReopenReview,
            If = CaseGuards.IsExplanationRejected,
            Clocks = [new Met(Clock.Rating), new Start(Clock.ReopenReview)],
            Then = Responsible.County,
        },
    ];

    private static LifeRow[] Behalf =>
    [
        new(CaseVerb.AnswerOnBehalf, CaseStates.AtWork, Verifying, [Who.Community, Who.Street, Who.County])
        {
            Without = CaseFlags.ClosePending | CaseFlags.ReplyPending,
            Must = [CaseMusts.WhistleIsAnswered],
            Clears = Case.Requests | CaseFlags.Shelved | CaseFlags.AskingReporter,
            Clocks = ToVerify,
            Then = Responsible.Verifier,
        },
    ];

    private static LifeRow[] Scores =>
    [
        new(CaseVerb.ExcludeFromScore, [.. CaseStates.Open, Closed], null, [Who.County]) { If = CaseGuards.IsCounted },
        new(CaseVerb.IncludeInScore, [.. CaseStates.Open, Closed], null, [Who.County]) { If = CaseGuards.IsExcluded },
    ];

    private static LifeRow[] NextSteps =>
    [
        new(CaseVerb.FinishNextStep, [Replied, Closed], null, [Who.Community, Who.Street, Who.County]) { If = CaseGuards.HasOpenStep },
    ];
}
