using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Escalate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.NextSteps;

/// <summary>下一步已办: what became of it, in words the reporter reads, however long ago the case was closed.</summary>
public sealed class FinishNextStep : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.FinishNextStep;

    /// <inheritdoc/>
    public Type Fields => typeof(FinishNextStepFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "StepWord");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var (target, kind, on) = (step.Case, step.Case.OpenStep!.Value, step.Case.PlannedOn);
        Close(step.Work, target, step.Act);
        step.Keep(CaseTextKind.StepWord, step.Input.Text);
        return shift => new NextStepFinished(shift, kind, on);
    }

    /// <summary>Leaves a next step open where the result calls for one; a former one that was still open gives way to it.</summary>
    internal static void Open(Work work, Case target, Act act)
    {
        Close(work, target, act);
        if (target.Outcome is null or ResultOutcome.Solved)
            return;
        target.OpenStep = target.Outcome;
        work.Insert(new NextStep
        {
            Id = Ids.New(act.At),
            CaseId = target.Id,
            Kind = target.Outcome.Value,
            On = target.PlannedOn,
            CommunityId = target.CommunityId,
            StreetId = target.StreetId,
            CountyId = target.CountyId,
            At = act.At,
        });
    }

    private static void Close(Work work, Case target, Act act)
    {
        if (target.OpenStep is null)
            return;
        target.OpenStep = null;
        work.Flush();
        foreach (var open in work.Db.Set<NextStep>().AsTracking().Where(row => row.CaseId == target.Id && row.DoneAt == null).ToList())
            (open.DoneAt, open.DoneBy) = (act.At, act.Who);
    }
}

/// <summary>Tells the community that a step was left to it.</summary>
internal sealed class NextStepNews(INotifications notifications) : IListener
{
    public string Name => "cases.next-step-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (!fact.Is<ResultPassed>() || fact.Read<ResultPassed>().Next is not { } next || work.Db.Cases.AsNoTracking().SingleOrDefault(c => c.Id == fact.SubjectId) is not { } target)
            return;
        var (role, area) = target is { IsKeptFromCommunity: false, CommunityId: { } community } ? (Role.Secretary, (Guid?)community) : (Role.StreetDispatcher, target.StreetId);
        if (area is { } to)
            notifications.Tell(work, CaseNotice.Of(fact, target, Recipient.Of(role, to), new Phrase("Cases.News.NextStep", new Phrase("Cases.Outcome." + next), CaseNotice.Place(target)),
                OutsideTemplate.WorkArrived, null, Urgency.Routine));
    }
}

/// <summary>What 下一步 brings.</summary>
internal static class NextStepsRegistration
{
    public static IServiceCollection AddNextSteps(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, FinishNextStep>().AddSingleton<IListener, NextStepNews>();
}
