using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Handle;

/// <summary>签收: the unit has seen it; whoever does it takes it.</summary>
public sealed class AcknowledgeCase : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Acknowledge;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.ResponsiblePersonId ??= step.Act.For ?? step.Act.Who;
        return shift => new CaseAcknowledged(shift);
    }
}

/// <summary>开始办理: someone is at it.</summary>
public sealed class StartHandling : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.StartHandling;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.ResponsiblePersonId ??= step.Act.For ?? step.Act.Who;
        return shift => new HandlingStarted(shift);
    }
}
