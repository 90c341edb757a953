using Linli.Areas;
using Linli.Cases;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.ReportIn;

/// <summary>报到: a department has come. Where one stands is asked only at this moment, and only if one wants to say so.</summary>
public sealed class CheckIn : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.CheckIn;

    /// <inheritdoc/>
    public Type Fields => typeof(CheckInFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input)
    {
        if ((input.Lon is null) != (input.Lat is null) || (input is { Lon: { } lon, Lat: { } lat } && !new GeoPoint(lon, lat).IsOnEarth))
            yield return new Refusal("Whistles.Refusal.PointWrong", nameof(input.Lon));
        foreach (var reason in WhistleRefusals.OfOptionalText(nameof(input.Text), input.Text))
            yield return reason;
    }

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        var one = step.One!;
        var late = one.DueKind == Deadlines.ClockKind.ReportIn && one.Due < step.Act.At;
        step.Work.Db.Add(new Arrival { InvitationId = one.Id, WhistleId = step.Whistle.Id, Who = step.Act.Who, At = step.Act.At, IsLate = late, Lon = step.Input.Lon, Lat = step.Input.Lat });
        step.Keep(WhistleTextKind.Note, step.Input.Text, one.Id);
        var (arrived, asked) = Count(step.Whistle, one);
        return new UnitCheckedIn(one.Id, one.UnitId, late, arrived, asked);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Refusal> Tell(WhistleStep step)
    {
        var (arrived, asked) = Count(step.Whistle, step.One!);
        return step.TellCases(CaseVerb.CheckIn, news => news with { Unit = step.One!.UnitId, Arrived = arrived, Asked = asked });
    }

    // Whoever declined or was excused is not waited for.
    private static (int Arrived, int Asked) Count(Whistle target, Invitation now) =>
        (target.Invitations.Count(one => one == now || one.HasCome), target.Invitations.Count(one => one == now || one.State is not (InvitationState.Declined or InvitationState.Excused)));
}
