using static Linli.Cases.CaseState;

namespace Linli.Cases.Domain;

/// <summary>清单: things are put on the list and ticked off; the case itself does not move by that.</summary>
public static partial class CaseLife
{
    private static LifeRow[] Items =>
    [
        new(CaseVerb.AddItems, [Submitted, Accepted, .. CaseStates.AtWork], null, [Who.Community, Who.GridWorker, Who.Street, Who.County, Who.LeadUnit]) { Without = CaseFlags.VoidPending },
        new(CaseVerb.TickItems, CaseStates.AtWork, null, [Who.LeadUnit]) { If = CaseGuards.ItemsAreLeft },
    ];
}
