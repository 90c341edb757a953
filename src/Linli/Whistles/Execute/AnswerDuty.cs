using Linli.Cases;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Execute;

/// <summary>完成任务: what the department did of what it took on. With the last one the result of the case may be put in.</summary>
public sealed class AnswerDuty : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.AnswerDuty;

    /// <inheritdoc/>
    public Type Fields => typeof(AnswerFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) => WhistleRefusals.OfText(nameof(input.Text), input.Text, "Answer");

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        var one = step.One!;
        var late = one.DueKind == Deadlines.ClockKind.WhistleDuty && one.Due < step.Act.At;
        one.AnsweredAt = step.Act.At;
        step.Keep(WhistleTextKind.Answer, step.Input.Text, one.Id);
        return new DutyAnswered(one.Id, one.UnitId, late, step.Whistle.IsAnswered);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Refusal> Tell(WhistleStep step) => step.Whistle.IsAnswered ? step.TellCases(CaseVerb.AnswerDuties) : [];
}
