using Linli.Cases.Domain;

namespace Linli.Cases.Whistled;

/// <summary>各部门任务已答: the result may be put in.</summary>
public sealed class AnswerDuties() : WhistledVerb(CaseVerb.AnswerDuties)
{
    /// <inheritdoc/>
    public override Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.WhistleAnswered = true;
        var news = step.Input.Whistle!;
        return shift => new DutiesAnswered(shift, news.Whistle);
    }
}
