using Linli.Cases.Domain;

namespace Linli.Cases.Whistled;

/// <summary>吹哨: departments were called.</summary>
public sealed class BlowWhistle() : WhistledVerb(CaseVerb.BlowWhistle)
{
    /// <inheritdoc/>
    public override Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.WhistleAnswered = false;
        var news = step.Input.Whistle!;
        return shift => new WhistleBlown(shift, news.Whistle, news.Units);
    }
}
