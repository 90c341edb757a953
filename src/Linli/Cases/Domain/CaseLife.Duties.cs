namespace Linli.Cases.Domain;

/// <summary>协办: each co-unit answers its own part; the case itself does not move by that.</summary>
public static partial class CaseLife
{
    private static LifeRow[] Duties =>
    [
        new(CaseVerb.AnswerDuty, [.. CaseStates.AtWork, CaseState.Verifying], null, [Who.CoUnit]) { If = CaseGuards.CoUnitsOwe },
    ];
}
