using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;
using Linli.Whistles.Draft;

namespace Linli.Whistles.Issue;

/// <summary>申请县级裁定: the street would not blow it and the community holds that it must be; the county rules within four working hours, once (ADR 0023).</summary>
public sealed class AppealRefusal(ICases cases) : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Appeal;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) => WhistleRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public IEnumerable<Refusal> Before(WhistleSnapshot snapshot, LinliDb db)
    {
        var ids = snapshot.Whistle.Cases.Select(one => one.CaseId).ToList();
        var open = cases.Rows(db).Where(row => ids.Contains(row.Id) && row.IsOpen).ToList();
        // Nobody is called to what is over meanwhile, nor twice for one matter.
        if (open.Count == 0)
            yield return new Refusal("Whistles.Refusal.NoCase");
        else if (DraftWhistle.OpenWhistleOf(db, open) is { } whistle)
            yield return new Refusal("Whistles.Refusal.CaseHasWhistle", null, whistle);
    }

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        step.Keep(WhistleTextKind.Reason, step.Input.Text);
        return new RefusalAppealed();
    }
}
