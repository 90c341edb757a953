using Linli.Foundation.Facts;
using Linli.Organizations;
using NodaTime;

namespace Linli.Cases.ShiftHandovers;

/// <summary>谁交班、谁接班: whoever the roster says; where it says nobody, whoever holds the post whose duty the desk is.</summary>
public sealed class ShiftDuty(IRosters rosters, IOrganizations organizations)
{
    // A handover is written when the last call is done, and read when one comes in early.
    private static readonly Duration After = Duration.FromHours(2);
    private static readonly Duration Before = Duration.FromMinutes(30);

    /// <summary>The shift this act ends: the one that runs, or the one that ended a short while ago; null where there is none.</summary>
    public OnShift? Ending(Act act) => act is { Unit: { } unit, Who: { } who } ? Of(unit, who, act.At) ?? Of(unit, who, act.At - After) : null;

    /// <summary>True when this act may hand the desk of its own unit over.</summary>
    public bool MayHand(Act act) => act.Unit is { } unit && (Ending(act) is not null || (rosters.OnDuty(unit, act.At).Count == 0 && IsDesk(act, unit)));

    /// <summary>True when this act may confirm; never the one who wrote it.</summary>
    public bool MayTake(Act act, ShiftHandover row) => row.TakenAt is null && act.Who != row.By && IsNext(act, row.UnitId);

    /// <summary>True when this act answers for the desk from now on.</summary>
    public bool IsNext(Act act, Guid unit) => act.Unit == unit && act.Who is { } who
        && (Of(unit, who, act.At) is not null || Of(unit, who, act.At + Before) is not null || (rosters.OnDuty(unit, act.At).Count == 0 && IsDesk(act, unit)));

    private OnShift? Of(Guid unit, Guid who, Instant at) => rosters.OnDuty(unit, at).FirstOrDefault(duty => duty.AccountId == who);

    private bool IsDesk(Act act, Guid unit) => organizations.FindUnit(unit) is { } office
        && (DutyDesks.RoleOf(office) is { } role ? act.Role == role.Word : RoleRules.OfWord(act.Role) is Role.DepartmentHandler or Role.DepartmentHead);
}
