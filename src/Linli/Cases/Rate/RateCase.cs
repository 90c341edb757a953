using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Rate;

/// <summary>评价: only the one who holds the tracking link rates, once for each answer.</summary>
public sealed class RateCase : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Rate;

    /// <inheritdoc/>
    public void Prepare(Case target, VerbInput input) =>
        target.Verdict = input is { Grade: { } grade, Solved: { } solved } ? new Verdict(grade, solved) : null;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Grade is not { } grade || !Enum.IsDefined(grade))
            yield return CaseRefusals.Missing(nameof(input.Grade), "Grade");
        if (input.Solved is null)
            yield return CaseRefusals.Missing(nameof(input.Solved), "Solved");
        if (input.Text?.Length > CaseRefusals.LongestText)
            yield return new Refusal("Cases.Refusal.TextTooLong", nameof(input.Text), input.Text.Length, CaseRefusals.LongestText);
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var verdict = step.Case.Verdict!;
        (step.Case.Grade, step.Case.Solved) = (verdict.Grade, verdict.Solved);
        step.Work.Insert(new CaseRating
        {
            CaseId = step.Case.Id,
            Round = step.Case.ReplyRound,
            Grade = verdict.Grade,
            Solved = verdict.Solved,
            CalledInTime = step.Input.CalledInTime,
            WasPressed = step.Input.WasPressed,
            At = step.Act.At,
        });
        step.Keep(CaseTextKind.RatingWord, step.Input.Text);
        return shift => new CaseRated(shift, step.Case.ReplyRound, verdict.Grade, verdict.Solved, step.Input.CalledInTime, step.Input.WasPressed);
    }
}
