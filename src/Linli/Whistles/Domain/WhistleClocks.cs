using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Time;
using Linli.Organizations;
using NodaTime;

namespace Linli.Whistles.Domain;

/// <summary>Lets the clocks follow a row of the life table: the whistle's own and each invitation's, and keeps the nearest due dates for the lists.</summary>
public sealed class WhistleClocks(IDeadlines deadlines, IOrganizations organizations, DeploymentZone zone)
{
    private static readonly Limit LeastLeft = Limit.OfMinutes(30);

    /// <summary>Does what the row says, and what a verb called besides.</summary>
    public void Follow(Work work, Whistle target, Invitation? one, IEnumerable<WhistleClock> effects, Act act)
    {
        var seen = new Dictionary<Guid, SubjectClocks>();
        SubjectClocks Of(string kind, Guid id) => seen.TryGetValue(id, out var clocks) ? clocks : seen[id] = deadlines.Of(work, act, kind, id);
        SubjectClocks Own() => Of(Whistle.SubjectKind, target.Id);
        SubjectClocks Their(Invitation other) => Of(Invitation.SubjectKind, other.Id);

        foreach (var effect in effects)
        {
            if (effect is WhistleClock.DropAll)
            {
                Own().StopAll(ClockEnd.Dropped);
                foreach (var other in target.Invitations)
                    Their(other).StopAll(ClockEnd.Dropped);
            }
            else if (effect.Of == ClockOf.Whistle)
                Do(Own(), effect, target, null, act);
            else
                foreach (var other in target.Invitations.Where(other => Means(effect.Of, other, one)))
                    Do(Their(other), effect, target, other, act);
        }
        foreach (var other in target.Invitations.Where(other => seen.ContainsKey(other.Id)))
            (other.Due, other.DueKind) = Nearest(seen[other.Id].Open);
        var own = Nearest(Own().Open);
        (target.Due, target.DueKind) = target.Invitations.Select(other => (other.Due, other.DueKind)).Append(own).MinBy(pair => pair.Due);
    }

    private static bool Means(ClockOf of, Invitation other, Invitation? one) => of switch
    {
        ClockOf.One => other == one,
        ClockOf.Called => other.State == InvitationState.Invited,
        ClockOf.Owing => other.OwesDuty,
        _ => false,
    };

    private void Do(SubjectClocks clocks, WhistleClock effect, Whistle target, Invitation? other, Act act)
    {
        switch (effect)
        {
            case WhistleClock.Met met: clocks.Stop(met.Kind); break;
            case WhistleClock.Drop drop: clocks.Stop(drop.Kind, ClockEnd.Dropped); break;
            case WhistleClock.Pause pause: clocks.Pause(pause.Kind, pause.Reason); break;
            case WhistleClock.Start start: Start(clocks, start.Kind, target, other, act); break;
        }
    }

    private void Start(SubjectClocks clocks, ClockKind kind, Whistle target, Invitation? other, Act act)
    {
        if (clocks[kind] is null)
        {
            var (unit, role) = Responsible(kind, target, other, act.At);
            clocks.Start(kind, target.Urgency, null, unit, role);
        }
        else
            clocks.Resume(kind, LeastLeft);
        // The day was agreed between people: it stands, earlier or later than the rule.
        if (kind == ClockKind.WhistleDuty && other?.DutyDay is { } day && clocks[kind] is { } clock && EndOf(day) is var due && clock.Due != due)
            clocks.Move(kind, due, "Whistles.Due.Agreed");
    }

    /// <summary>The end of an office day.</summary>
    public Instant EndOf(LocalDate day) => deadlines.Time.Hours.Spans[^1].Closes(day, zone.Zone);

    private (Guid? Unit, string Role) Responsible(ClockKind kind, Whistle target, Invitation? other, Instant at) => kind switch
    {
        ClockKind.ReportIn or ClockKind.WhistleDuty => (other!.UnitId, Role.DepartmentHandler.Word),
        ClockKind.WhistleObjection => (Office("county", target, at), Role.CountyDispatcher.Word),
        _ => target.IsKeptFromStreet || target.StreetId is null
            ? (Office("county", target, at), Role.CountyDispatcher.Word)
            : (Office("street", target, at), Role.StreetDispatcher.Word),
    };

    private Guid? Office(string kind, Whistle target, Instant at)
    {
        List<Guid> areas = [.. new[] { target.StreetId, target.CountyId }.OfType<Guid>()];
        return (organizations.UnitOfKind(kind, areas, zone.Day(at)) ?? organizations.UnitOfKind("county", areas, zone.Day(at)))?.Id;
    }

    private static (Instant Due, ClockKind? Kind) Nearest(IEnumerable<ClockRow> open)
    {
        var nearest = open.Where(clock => clock.State == ClockState.Running).MinBy(clock => clock.Due);
        return (nearest?.Due ?? Whistle.NothingDue, nearest?.Kind);
    }
}
