using Linli.Cases.Domain;

namespace Linli.Cases.Whistled;

/// <summary>报到: a department has come.</summary>
public sealed class CheckInDepartment() : WhistledVerb(CaseVerb.CheckIn)
{
    /// <inheritdoc/>
    public override Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var news = step.Input.Whistle!;
        return shift => new DepartmentCheckedIn(shift, news.Whistle, news.Unit!.Value, news.Arrived, news.Asked);
    }
}
