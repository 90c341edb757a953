using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Escalate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Duties;

/// <summary>协办答复: a co-unit says what it did; the lead unit answers for the whole.</summary>
public sealed class AnswerDuty(CoDuties duties) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AnswerDuty;

    /// <inheritdoc/>
    public Type Fields => typeof(AnswerDutyFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (!snapshot.Case.OwesCoAnswer(snapshot.Act.Unit))
            yield return new Refusal("Cases.Refusal.DutyAnswered");
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "CoAnswer"))
            yield return reason;
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var unit = step.Act.Unit!.Value;
        duties.Answer(step.Work, step.Case, unit, step.Act);
        step.Keep(CaseTextKind.CoAnswer, step.Input.Text);
        step.KeepFiles();
        return shift => new DutyAnswered(shift, unit, step.Input.Files.Count);
    }
}

/// <summary>Tells co-units that a part of a case is theirs.</summary>
internal sealed class DutyNews(INotifications notifications, CaseAudience audience) : IListener
{
    public string Name => "cases.duty-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (!fact.Is<CaseDispatched>() || fact.Read<CaseDispatched>().Co is not { Count: > 0 } units || work.Db.Cases.AsNoTracking().SingleOrDefault(c => c.Id == fact.SubjectId && c.IsOpen) is not { } target)
            return;
        foreach (var to in units.SelectMany(unit => audience.OfUnit(unit, fact.At)).Distinct())
            notifications.Tell(work, CaseNotice.Of(fact, target, to, new Phrase("Cases.News.CoOrder", CaseNotice.Place(target), target.Due == Case.NothingDue ? fact.At : target.Due),
                OutsideTemplate.WorkArrived, null, Urgency.Routine));
    }
}

/// <summary>What 主办、协办 bring.</summary>
internal static class DutiesRegistration
{
    public static IServiceCollection AddDuties(this IServiceCollection services) => services
        .AddSingleton<CoDuties>().AddSingleton<ICaseVerb, AnswerDuty>().AddSingleton<IListener, DutyNews>();
}
