using Linli.Cases;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Join;

/// <summary>并入案件: another matter of the same place joins a whistle that is open, so that nobody is called twice for one yard.</summary>
public sealed class AddCase(ICases cases, Linli.Foundation.Data.DatabaseOptions database) : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.AddCase;

    /// <inheritdoc/>
    public Type Fields => typeof(AddCaseFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input)
    {
        using var db = database.Read();
        var target = snapshot.Whistle;
        if (input.Case is not { } id || cases.Rows(db).SingleOrDefault(row => row.Id == id) is not { } matter)
            yield return new Refusal("Whistles.Refusal.Missing.Case", nameof(input.Case));
        else if (matter.CommunityId != target.CommunityId || (matter.IsKeptFromCommunity && !target.IsKeptFromCommunity) || (matter.IsKeptFromStreet && !target.IsKeptFromStreet))
            // One that is kept from somebody may not be shown to them by joining.
            yield return new Refusal("Whistles.Refusal.OtherPlace", nameof(input.Case));
        else if (!matter.IsOpen || matter.State is CaseState.Submitted or CaseState.Verifying or CaseState.Replied)
            yield return new Refusal("Whistles.Refusal.CaseNotInHand", nameof(input.Case), CaseWords.State(matter.State));
        else if (Draft.DraftWhistle.OpenWhistleOf(db, [matter]) is { } other)
            yield return new Refusal("Whistles.Refusal.CaseHasWhistle", nameof(input.Case), other);
    }

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        var added = new WhistleCase { WhistleId = step.Whistle.Id, CaseId = step.Input.Case!.Value, AddedAt = step.Act.At };
        step.Whistle.Cases.Add(added);
        step.Work.Db.Add(added);
        return new CaseAdded(added.CaseId);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Refusal> Tell(WhistleStep step) => step.Whistle.IssuedAt is null ? [] : step.TellCase(step.Input.Case!.Value, CaseVerb.BlowWhistle);
}
