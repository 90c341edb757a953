using Linli.Cases.Domain;

namespace Linli.Cases.Whistled;

/// <summary>销哨: its whistle is over, done or taken back.</summary>
public sealed class CloseWhistle() : WhistledVerb(CaseVerb.CloseWhistle)
{
    /// <inheritdoc/>
    public override Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.WhistleAnswered = false;
        var news = step.Input.Whistle!;
        return shift => new WhistleClosed(shift, news.Whistle);
    }
}
