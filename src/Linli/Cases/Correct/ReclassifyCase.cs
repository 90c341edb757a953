using Linli.Areas;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Text;

namespace Linli.Cases.Correct;

/// <summary>更正: category, kind or grid were set wrong; before and after are kept, and no clock moves.</summary>
public sealed class ReclassifyCase(IDispatch dispatch, IAreas areas) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Reclassify;

    /// <inheritdoc/>
    public Type Fields => typeof(ReclassifyFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        var target = snapshot.Case;
        if (input.Category is not null && dispatch.Current.Find(input.Category) is null)
            yield return CaseRefusals.Missing(nameof(input.Category), "Category");
        if (input.Grid is { } grid)
        {
            if (areas.Area(grid) is null or { IsOver: true })
                yield return new Refusal("Cases.Refusal.GridUnknown", nameof(input.Grid));
            else if (target.CommunityId is { } community && !areas.Path(grid).Any(area => area.Id == community))
                // Another community is another desk: that is sent on, not corrected.
                yield return new Refusal("Cases.Refusal.OtherCommunity", nameof(input.Grid));
        }
        if ((input.Category ?? target.Category) == target.Category && (input.Kind ?? target.Kind) == target.Kind && !Moves(target, input.Grid))
            yield return new Refusal("Cases.Refusal.NothingCorrected", nameof(input.Category));
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason"))
            yield return reason;
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var (target, before) = (step.Case, step.Case.Kind);
        if (dispatch.Current.Find(step.Input.Category) is { } category && category.Code != target.Category)
            CasePlacing.Categorize(target, category);
        target.Kind = step.Input.Kind ?? target.Kind;
        if (step.Input.Grid is { } grid && Moves(target, grid))
            CasePlacing.Move(target, areas, grid);
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new CaseReclassified(shift, step.CategoryBefore, target.Category, before, target.Kind);
    }

    private static bool Moves(Case target, Guid? grid) => grid is { } id && id != target.GridId && id != target.MicroGridId;
}
