using Linli.Areas;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Text;

namespace Linli.Cases.Desk;

/// <summary>立案: the matter is ours; its category, kind and grid are set by a person.</summary>
public sealed class AcceptCase(IDispatch dispatch, IAreas areas) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Accept;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (dispatch.Current.Find(input.Category) is null)
            yield return CaseRefusals.Missing(nameof(input.Category), "Category");
        if (snapshot.Case.IsUnlocated && input.Grid is null)
            yield return CaseRefusals.Missing(nameof(input.Grid), "Grid");
        if (input.Grid is { } grid && areas.Area(grid) is null or { IsOver: true })
            yield return new Refusal("Cases.Refusal.GridUnknown", nameof(input.Grid));
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        // What the page showed may be another than at the report: somebody may have learned since.
        var shown = step.Input.SuggestedBy >= 0 && dispatch.Current.Find(step.Input.Suggested) is { } one ? one.Code : null;
        var (target, suggested) = (step.Case, shown ?? step.Case.Category);
        var category = dispatch.Current[step.Input.Category!];
        CasePlacing.Categorize(target, category);
        if (step.Input.Kind is { } kind)
            target.Kind = kind;
        if (step.Input.Grid is { } grid)
            CasePlacing.Move(target, areas, grid);
        target.AcceptedAt = step.Act.At;
        target.AcceptorUnitId = step.Act.Unit;
        if (!string.IsNullOrWhiteSpace(step.Input.Summary))
            step.KeepSummary(step.Input.Summary);
        return shift => new CaseAccepted(shift, category.Code, suggested, target.Kind) { SuggestedBy = shown is null ? null : step.Input.SuggestedBy };
    }
}
