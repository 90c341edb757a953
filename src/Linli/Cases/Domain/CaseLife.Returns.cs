using static Linli.Cases.CaseState;
using static Linli.Cases.Domain.ClockEffect;
using Clock = Linli.Deadlines.ClockKind;

namespace Linli.Cases.Domain;

/// <content>退回与裁定.</content>
/// <remarks>
/// 1. Handling runs on while a return waits: whose matter it is, is not the resident's trouble.
/// 2. The first objection is decided by the street within four working hours; the second, of whatever unit, is ruled by the county and binds.
/// 3. Whoever starts on it takes the objection back; whoever objects takes back what the unit asked the reporter: the time of the work no longer rests,
///    and nobody waits for an answer to a unit that may be gone tomorrow (ADR 0020).
/// </remarks>
public static partial class CaseLife
{
    private static CaseState[] Returnable => [Assigned, Acknowledged];

    private static LifeRow[] Returns =>
    [
        new(CaseVerb.RequestReturn, Returnable, null, [Who.LeadUnit])
        {
            Without = CaseFlags.ReturnPending,
            Sets = CaseFlags.ReturnPending,
            Clears = CaseFlags.AskingReporter,
            Must = [CaseMusts.WasSentByAnother, CaseMusts.IsNotRuled, CaseMusts.IsInsideReturnWindow, CaseMusts.NothingWaits],
            Clocks = [new Met(Clock.Acknowledge), .. TakeQuestionBack, new Start(Clock.ReturnRuling)],
        },
        new(CaseVerb.AcceptReturn, Returnable, Accepted, [Who.Street, Who.County])
        {
            If = CaseGuards.GoesBackToTheDesk,
            Needs = CaseFlags.ReturnPending,
            Clears = CaseFlags.ReturnPending,
            Must = [CaseMusts.IsAboveTheUnit, CaseMusts.IsFirstObjection],
            Clocks = [new Met(Clock.ReturnRuling)],
            Then = Responsible.Taker,
        },
        new(CaseVerb.AcceptReturn, Returnable, Assigned, [Who.Street, Who.County])
        {
            // In one step to the suggested unit, or to another one.
            If = CaseGuards.GoesOnToAUnit,
            Needs = CaseFlags.ReturnPending,
            Clears = CaseFlags.ReturnPending,
            Must = [CaseMusts.IsAboveTheUnit, CaseMusts.IsFirstObjection],
            Clocks = [new Met(Clock.ReturnRuling), new Start(Clock.Acknowledge)],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.RefuseReturn, Returnable, Acknowledged, [Who.Street, Who.County])
        {
            // Whoever objected has seen it: nothing is left to acknowledge.
            Needs = CaseFlags.ReturnPending,
            Clears = CaseFlags.ReturnPending,
            Must = [CaseMusts.IsAboveTheUnit, CaseMusts.IsFirstObjection],
            Clocks = [new Met(Clock.ReturnRuling)],
        },
        new(CaseVerb.RuleReturn, Returnable, Acknowledged, [Who.County])
        {
            If = CaseGuards.StaysAfterObjections,
            Needs = CaseFlags.ReturnPending,
            Clears = CaseFlags.ReturnPending,
            Must = [CaseMusts.IsAboveTheUnit],
            Clocks = [new Met(Clock.ReturnRuling)],
        },
        new(CaseVerb.RuleReturn, Returnable, Assigned, [Who.County])
        {
            If = CaseGuards.MovesAfterObjections,
            Needs = CaseFlags.ReturnPending,
            Clears = CaseFlags.ReturnPending,
            Must = [CaseMusts.IsAboveTheUnit],
            Clocks = [new Met(Clock.ReturnRuling), new Start(Clock.Acknowledge)],
            Then = Responsible.LeadUnit,
        },
    ];
}
