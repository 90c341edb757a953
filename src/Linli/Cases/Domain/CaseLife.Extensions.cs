using static Linli.Cases.CaseState;
using static Linli.Cases.Domain.ClockEffect;
using Clock = Linli.Deadlines.ClockKind;

namespace Linli.Cases.Domain;

/// <content>延期.</content>
/// <remarks>
/// 1. Asking stops no clock. Granted, the due date moves and the old one stays on record; the reporter reads both and why.
/// 2. It is asked while the time runs: not while the reporter is asked something, and not while a result or a closing waits for a signature.
/// 3. A request that nobody has decided when the due date comes lapses by itself: the due date stands, and the case is late by it.
/// </remarks>
public static partial class CaseLife
{
    private static LifeRow[] Extensions =>
    [
        new(CaseVerb.RequestExtension, CaseStates.AtWork, Handling, [Who.LeadUnit])
        {
            // Whoever knows that it takes longer has begun.
            Without = CaseFlags.ExtensionPending | CaseFlags.Shelved,
            Sets = CaseFlags.ExtensionPending,
            Must = [CaseMusts.IsNoEmergency, CaseMusts.NothingWaits, CaseMusts.ReporterIsNotAsked, CaseMusts.IsBeforeHandlingDue, CaseMusts.IsNotExtendedTooOften],
            Clocks = [new Met(Clock.Acknowledge)],
            Then = Responsible.LeadUnit,
        },
        new(CaseVerb.ApproveExtension, CaseStates.AtWork, null, [Who.Street, Who.County])
        {
            Needs = CaseFlags.ExtensionPending,
            Clears = CaseFlags.ExtensionPending,
            Must = [CaseMusts.IsAboveTheUnit, CaseMusts.IsAnotherPerson, CaseMusts.IsBeforeHandlingDue],
            Clocks = [new Extend(Clock.Handling, "Cases.Clock.Extended")],
        },
        new(CaseVerb.RefuseExtension, CaseStates.AtWork, null, [Who.Street, Who.County])
        {
            Needs = CaseFlags.ExtensionPending,
            Clears = CaseFlags.ExtensionPending,
            Must = [CaseMusts.IsAboveTheUnit, CaseMusts.IsAnotherPerson],
        },
        new(CaseVerb.LapseExtension, CaseStates.AtWork, null, [Who.System])
        {
            Needs = CaseFlags.ExtensionPending,
            Clears = CaseFlags.ExtensionPending,
        },
    ];
}
