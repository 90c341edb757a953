using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Supervisions;

/// <summary>回复督办: what the unit says to the order.</summary>
public sealed class AnswerSupervision : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AnswerSupervision;

    /// <inheritdoc/>
    public Type Fields => typeof(AnswerSupervisionFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Answer");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var order = Orders.Open(step);
        (order.AnsweredAt, order.AnsweredById, order.AnswerVersion) = (step.Act.At, step.Act.Who, step.Case.Version + 1);
        step.Case.AnswerWaits = true;
        step.Keep(CaseTextKind.Answer, step.Input.Text);
        return shift => new SupervisionAnswered(shift);
    }
}

/// <summary>督办销号: the answer is accepted, the order is crossed off.</summary>
public sealed class AcceptAnswer : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AcceptAnswer;

    /// <inheritdoc/>
    public Type Fields => typeof(AcceptAnswerFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfOptionalText(nameof(input.Text), input.Text);

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        Orders.Open(step).AcceptedAt = step.Act.At;
        (step.Case.AnswerWaits, step.Case.SupervisorId) = (false, null);
        step.Keep(CaseTextKind.Note, step.Input.Text);
        return shift => new SupervisionAccepted(shift);
    }
}

/// <summary>退回督办回复: it does not say enough; the unit answers again.</summary>
public sealed class SendAnswerBack : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.SendAnswerBack;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        Orders.Open(step).SentBack++;
        step.Case.AnswerWaits = false;
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new SupervisionSentBack(shift);
    }
}

/// <summary>The orders of a case.</summary>
internal static class Orders
{
    /// <summary>The one in force.</summary>
    public static CaseSupervision Open(CaseStep step)
    {
        step.Work.Flush();
        return step.Work.Db.CaseSupervisions.AsTracking().Where(row => row.CaseId == step.Case.Id).OrderByDescending(row => row.Number).First();
    }
}
