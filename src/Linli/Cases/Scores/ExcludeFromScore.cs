using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Scores;

/// <summary>剔除: by the county, with a reason; it no longer counts in the scores. Nothing else changes for anybody.</summary>
public sealed class ExcludeFromScore : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ExcludeFromScore;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.IsExcluded = true;
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new ExcludedFromScore(shift);
    }
}

/// <summary>恢复计分: it counts again.</summary>
public sealed class IncludeInScore : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.IncludeInScore;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.IsExcluded = false;
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new IncludedInScore(shift);
    }
}

/// <summary>What 剔除 brings.</summary>
internal static class ScoresRegistration
{
    public static IServiceCollection AddScores(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, ExcludeFromScore>().AddSingleton<ICaseVerb, IncludeInScore>();
}
