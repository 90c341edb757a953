using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Cases.Rate;

/// <summary>重办: it was not solved; half the first limit, and it counts (domain.md 3.3).</summary>
public sealed class ReopenCase : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Reopen;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "WhatIsMissing");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.IsExplained = false;
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        if (step.Act.Kind == ActorKind.Resident && step.Case.Reopenings >= Case.ReopeningsEnough)
            return shift => new ConferenceAsked(shift);
        step.Case.Reopenings++;
        return shift => new CaseReopened(shift, step.Case.Reopenings, step.Act.Kind == ActorKind.Resident);
    }
}

/// <summary>维持办结: after a bad rating the street stands by the answer and tells the reporter why.</summary>
public sealed class ConfirmClose : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ConfirmClose;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reply");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        // After two times again this was the street's conference; it is not asked a fourth time.
        step.Case.IsConferred |= step.Case.Reopenings >= Case.ReopeningsEnough;
        step.Keep(CaseTextKind.Reply, step.Input.Text);
        return shift => new CloseConfirmed(shift);
    }
}

/// <summary>未评价办结: the time to rate is over; unrated is not satisfied, and is counted apart.</summary>
public sealed class CloseUnrated : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.NoAnswer;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step) => shift => new ClosedUnrated(shift);
}
