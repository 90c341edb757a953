using Linli.Cases.Domain;

namespace Linli.Cases.Whistled;

/// <summary>会商: who does what by when was agreed.</summary>
public sealed class HoldConference() : WhistledVerb(CaseVerb.HoldConference)
{
    /// <inheritdoc/>
    public override Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.WhistleAnswered = false;
        var news = step.Input.Whistle!;
        return shift => new ConferenceHeld(shift, news.Whistle);
    }
}
