using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;
using Linli.Whistles.Draft;

namespace Linli.Whistles.Issue;

/// <summary>加请部门: one that was not called yet, or once more one that declined; with a report-in clock of its own.</summary>
public sealed class InviteUnit(WhistleForm form) : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Invite;

    /// <inheritdoc/>
    public Type Fields => typeof(InviteFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input)
    {
        var target = snapshot.Whistle;
        var called = target.Invitations.FirstOrDefault(one => one.UnitId == input.Unit);
        if (called is { State: not InvitationState.Declined })
            yield return new Refusal("Whistles.Refusal.AlreadyCalled", nameof(input.Unit));
        if (called is null && target.Invitations.Count >= WhistleForm.MostUnits)
            yield return new Refusal("Whistles.Refusal.TooManyUnits", nameof(input.Unit), WhistleForm.MostUnits);
        foreach (var reason in form.OfUnit(input.Unit, [target.CommunityId, target.StreetId, target.CountyId], snapshot.Act.At).Concat(WhistleRefusals.OfOptionalText(nameof(input.Text), input.Text)))
            yield return reason;
    }

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        var before = step.Whistle.Invitations.FirstOrDefault(one => one.UnitId == step.Input.Unit);
        if (before is null)
            step.Call(step.Input.Unit!.Value);
        else
            step.CallAgain(before);
        step.Clocks.Add(new WhistleClock.Start(ClockKind.ReportIn, ClockOf.One));
        step.Keep(WhistleTextKind.Note, step.Input.Text, step.Called!.Id);
        return new UnitInvited(step.Called.Id, step.Called.UnitId, before is not null);
    }
}
