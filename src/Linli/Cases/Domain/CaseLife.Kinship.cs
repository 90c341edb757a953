using static Linli.Cases.CaseState;

namespace Linli.Cases.Domain;

/// <summary>One cause and many cases, one report and many matters.</summary>
public static partial class CaseLife
{
    private static LifeRow[] Issues =>
    [
        new(CaseVerb.AttachIssue, CaseStates.Open, null, [Who.Community, Who.Street, Who.County]) { If = CaseGuards.HasNoIssue },
        new(CaseVerb.DetachIssue, [.. CaseStates.Open, Closed], null, [Who.Community, Who.Street, Who.County]) { If = CaseGuards.HasIssue },
    ];

    private static LifeRow[] Splits =>
    [
        new(CaseVerb.Split, [Submitted, Accepted], null, [Who.Community, Who.Street, Who.County])
        {
            Without = CaseFlags.VoidPending,
            // What the several matters are is known once somebody has spoken with the reporter.
            Must = [CaseMusts.CallbackIsDone],
        },
    ];
}
