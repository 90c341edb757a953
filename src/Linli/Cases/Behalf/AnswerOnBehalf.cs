using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;
using Linli.Organizations;

namespace Linli.Cases.Behalf;

/// <summary>代录答复: the lead unit is not on the platform and answered by letter; the desk writes it down and puts the scan beside it.</summary>
/// <remarks>Whoever wrote it down counts as its handler: somebody else looks at it before the reporter is told.</remarks>
public sealed class AnswerOnBehalf(IOrganizations organizations) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AnswerOnBehalf;

    /// <inheritdoc/>
    public Type Fields => typeof(AnswerOnBehalfFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (snapshot.Case.LeadUnitId is not { } unit || organizations.PostsIn(unit, snapshot.Act.At).Count > 0)
            yield return new Refusal("Cases.Refusal.UnitIsHere");
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "LetterText"))
            yield return reason;
        foreach (var reason in CaseRefusals.OfOptionalText(nameof(input.Ground), input.Ground))
            yield return reason;
        // A scan is the rule; where there is none, it must be said how the answer came.
        if (input.Files.Count == 0 && string.IsNullOrWhiteSpace(input.Ground))
            yield return CaseRefusals.Missing(nameof(input.Ground), "Letter");
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.HandlerId = step.Act.Who;
        (step.Case.Outcome, step.Case.PlannedOn) = (ResultOutcome.Solved, null);
        step.Keep(CaseTextKind.Result, step.Input.Text);
        step.Keep(CaseTextKind.Ground, step.Input.Ground);
        step.KeepFiles();
        var unit = step.Case.LeadUnitId;
        return shift => new AnsweredOnBehalf(shift, unit, step.Input.Files.Count);
    }
}

/// <summary>What 代录答复 brings.</summary>
internal static class BehalfRegistration
{
    public static IServiceCollection AddBehalf(this IServiceCollection services) => services.AddSingleton<ICaseVerb, AnswerOnBehalf>();
}
