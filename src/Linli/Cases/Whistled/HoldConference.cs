using Linli.Cases.Domain;

namespace Linli.Cases.Whistled;

/// <summary>会商: who does what by when was agreed; the handling is then due on the last of these days, where that is later and the rules allow it.</summary>
public sealed class HoldConference() : WhistledVerb(CaseVerb.HoldConference)
{
    /// <inheritdoc/>
    public override Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.WhistleAnswered = false;
        var (news, old) = (step.Input.Whistle!, step.Case.HandlingDue);
        return shift => step.Case.HandlingDue == old ? new ConferenceHeld(shift, news.Whistle)
            : new ConferenceHeld(shift, news.Whistle) { OldDue = old, NewDue = step.Case.HandlingDue };
    }
}
