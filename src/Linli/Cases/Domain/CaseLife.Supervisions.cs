using static Linli.Cases.CaseState;
using static Linli.Cases.Domain.ClockEffect;
using Clock = Linli.Deadlines.ClockKind;

namespace Linli.Cases.Domain;

/// <content>督办、催办、催一催.</content>
/// <remarks>An order of supervision asks for an answer in writing; it moves no due date and takes nothing from whoever handles the case.
/// While the answer waits for whoever gave the order, its clock rests: what is left is not the unit's to lose.</remarks>
public static partial class CaseLife
{
    private static CaseState[] Answerable => [.. CaseStates.AtWork, Verifying, Replied];

    private static LifeRow[] Supervisions =>
    [
        new(CaseVerb.Supervise, CaseStates.AtWork, null, [Who.Leader, Who.Street, Who.County])
        {
            Without = CaseFlags.UnderSupervision,
            Sets = CaseFlags.UnderSupervision,
            Must = [CaseMusts.IsAboveTheUnit],
            Clocks = [new Start(Clock.Supervision)],
        },
        new(CaseVerb.AnswerSupervision, Answerable, null, [Who.LeadUnit])
        {
            If = CaseGuards.AnswerIsOwed,
            Needs = CaseFlags.UnderSupervision,
            Clocks = [new Pause(Clock.Supervision, "Cases.Pause.AnswerWaits")],
        },
        new(CaseVerb.AcceptAnswer, [Accepted, .. Answerable], null, [Who.Leader, Who.Street, Who.County])
        {
            If = CaseGuards.AnswerWaits,
            Needs = CaseFlags.UnderSupervision,
            Clears = CaseFlags.UnderSupervision,
            Must = [CaseMusts.IsIssuer],
            Clocks = [new Met(Clock.Supervision)],
        },
        new(CaseVerb.SendAnswerBack, Answerable, null, [Who.Leader, Who.Street, Who.County])
        {
            If = CaseGuards.AnswerWaits,
            Needs = CaseFlags.UnderSupervision,
            Must = [CaseMusts.IsIssuer],
            Clocks = [new Resume(Clock.Supervision)],
        },
        new(CaseVerb.Remind, CaseStates.AtWork, null, [Who.Community, Who.Street, Who.County])
        {
            Must = [CaseMusts.IsAboveTheUnit, CaseMusts.IsNotRemindedToday],
        },
        new(CaseVerb.Nudge, [Submitted, Accepted, .. CaseStates.AtWork, Verifying], null, [Who.Reporter])
        {
            Must = [CaseMusts.IsNotNudgedToday],
        },
    ];
}
