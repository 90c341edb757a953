using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Draft;

/// <summary>修改: the draft by its author, a request by the street before it blows it; what was written before stays in the record.</summary>
public sealed class ReviseWhistle(WhistleForm form) : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Revise;

    /// <inheritdoc/>
    public Type Fields => typeof(WhistleFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) =>
        form.Reasons(input, [snapshot.Whistle.CommunityId, snapshot.Whistle.StreetId, snapshot.Whistle.CountyId], snapshot.Act.At);

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        var (target, input) = (step.Whistle, step.Input);
        target.Urgency = input.Urgency!.Value;
        if (target.VisitAt != input.At)
            (target.VisitAt, target.VisitSuitsStreet) = (input.At, input.At is not null && !target.ByCommunity);
        foreach (var dropped in target.Invitations.Where(one => !input.Units.Contains(one.UnitId)).ToList())
        {
            target.Invitations.Remove(dropped);
            step.Work.Db.Remove(dropped);
        }
        foreach (var added in input.Units.Distinct().Where(unit => target.Invitations.All(one => one.UnitId != unit)).ToList())
            step.Call(added);
        KeepWords(step);
        return new WhistleRevised([.. target.Invitations.Select(one => one.UnitId)], target.Urgency);
    }

    /// <summary>Keeps what the form says.</summary>
    internal static void KeepWords(WhistleStep step)
    {
        step.Keep(WhistleTextKind.Matter, step.Input.Matter);
        step.Keep(WhistleTextKind.Power, step.Input.Power);
        step.Keep(WhistleTextKind.Lack, step.Input.Lack);
    }
}
