using static Linli.Cases.CaseState;

namespace Linli.Cases.Domain;

/// <summary>吹哨 in the life of a case: done by the room of whistles alone, beside the case's own way; responsibility and the handling clock stay as they are.</summary>
public static partial class CaseLife
{
    private static LifeRow[] Whistles =>
    [
        new(CaseVerb.BlowWhistle, [Accepted, .. CaseStates.AtWork], null, [Who.Whistles]) { Without = CaseFlags.HasOpenWhistle, Sets = CaseFlags.HasOpenWhistle },
        new(CaseVerb.CheckIn, CaseStates.Open, null, [Who.Whistles]) { Needs = CaseFlags.HasOpenWhistle },
        new(CaseVerb.HoldConference, CaseStates.Open, null, [Who.Whistles]) { Needs = CaseFlags.HasOpenWhistle },
        new(CaseVerb.AnswerDuties, CaseStates.Open, null, [Who.Whistles]) { Needs = CaseFlags.HasOpenWhistle },
        // Its whistle may outlive a case that was withdrawn or answered; the flag goes with the whistle.
        new(CaseVerb.CloseWhistle, Enum.GetValues<CaseState>(), null, [Who.Whistles]) { Needs = CaseFlags.HasOpenWhistle, Clears = CaseFlags.HasOpenWhistle },
    ];
}
