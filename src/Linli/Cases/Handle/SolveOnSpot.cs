using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Text;

namespace Linli.Cases.Handle;

/// <summary>当场解决: the grid worker or the community settled it without sending it anywhere.</summary>
/// <remarks>It counts as verified only by the reporter's own "solved" or a sampled check of the street (domain.md 3.9).</remarks>
public sealed class SolveOnSpot(IDispatch dispatch) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.SolveOnSpot;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Category is not null && dispatch.Current.Find(input.Category) is null)
            yield return CaseRefusals.Missing(nameof(input.Category), "Category");
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "Reply"))
            yield return reason;
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        if (dispatch.Current.Find(step.Input.Category) is { } category)
            CasePlacing.Categorize(step.Case, category);
        step.Case.HandlerId = step.Act.Who;
        (step.Case.LeadUnitId, step.Case.LedByCommunity) = (step.Act.Unit, true);
        step.Keep(CaseTextKind.Reply, step.Input.Text);
        step.KeepFiles();
        return shift => new CaseSolvedOnSpot(shift, step.Case.Category);
    }
}
