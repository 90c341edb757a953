using Linli.Deadlines;
using static Linli.Cases.CaseState;

namespace Linli.Cases.Domain;

/// <summary>吹哨 in the life of a case: done by the room of whistles alone, beside the case's own way; responsibility stays as it is, and the handling is due when the conference said (ADR 0022).</summary>
public static partial class CaseLife
{
    private static LifeRow[] Whistles =>
    [
        new(CaseVerb.BlowWhistle, [Accepted, .. CaseStates.AtWork], null, [Who.Whistles])
        {
            Without = CaseFlags.HasOpenWhistle,
            Sets = CaseFlags.HasOpenWhistle,
            Must = [CaseMusts.IsNotShelved, CaseMusts.CloseIsDecided],
        },
        new(CaseVerb.CheckIn, CaseStates.Open, null, [Who.Whistles]) { Needs = CaseFlags.HasOpenWhistle },
        new(CaseVerb.HoldConference, CaseStates.Open, null, [Who.Whistles]) { Needs = CaseFlags.HasOpenWhistle, Clocks = [new ClockEffect.Agree(ClockKind.Handling, "Cases.Clock.Conferred")] },
        new(CaseVerb.AnswerDuties, CaseStates.Open, null, [Who.Whistles]) { Needs = CaseFlags.HasOpenWhistle },
        new(CaseVerb.CloseWhistle, CaseStates.Open, null, [Who.Whistles]) { Needs = CaseFlags.HasOpenWhistle, Clears = CaseFlags.HasOpenWhistle },
        // A whistle may outlive its case: the departments still mark each other. It no longer holds the case, which only hears that it is over.
        new(CaseVerb.CloseWhistle, CaseStates.Over, null, [Who.Whistles]),
    ];
}
