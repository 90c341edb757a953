using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Desk;

/// <summary>拟作废: it is no matter at all (a test, nonsense); never because its content is unpleasant (domain.md §6 row 10).</summary>
public sealed class ProposeVoid : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ProposeVoid;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.VoidProposerId = step.Act.Who;
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new VoidProposed(shift);
    }
}

/// <summary>确认作废: a second person agrees, and the reporter is told why.</summary>
public sealed class ConfirmVoid : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ConfirmVoid;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reply");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Reply, step.Input.Text);
        return shift => new CaseVoided(shift);
    }
}

/// <summary>不予作废: it is a matter after all.</summary>
public sealed class RejectVoid : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RejectVoid;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.VoidProposerId = null;
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new VoidRejected(shift);
    }
}
