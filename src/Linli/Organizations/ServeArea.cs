using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Organizations;

/// <summary>选定辖区: says which area a unit serves that was founded before the areas were there, as the first office of a deployment is.</summary>
/// <remarks>Once: from then on cases hang on it, and <see cref="ChangeUnit"/> leaves it alone for the same reason.</remarks>
public sealed class ServeArea(IUnitOfWork unitOfWork, BookShelf shelf)
{
    /// <summary>Reasons that need no input; a page asks them before it shows the form.</summary>
    public static IEnumerable<Refusal> Reasons(Unit unit)
    {
        if (unit.AreaId is not null)
            yield return OrganizationsRefusals.AreaGivenAlready;
    }

    /// <summary>The kinds of area such a unit may serve.</summary>
    public static IReadOnlyList<ScopeKind> Kinds(string unitKind) => unitKind switch
    {
        "county" => [ScopeKind.County],
        "street" => [ScopeKind.Street],
        "community" => [ScopeKind.Community],
        _ => [ScopeKind.County, ScopeKind.Street, ScopeKind.Community, ScopeKind.Grid],
    };

    /// <summary>Says it.</summary>
    public Task<Outcome<Unit>> Run(Guid id, AreaWords.Named? area, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<Unit>>(work =>
    {
        if (work.Db.Units.AsTracking().SingleOrDefault(unit => unit.Id == id) is not { } unit)
            return OrganizationsRefusals.UnitMissing;
        var reasons = Reasons(unit).Concat(Reasons(work, unit, area)).ToList();
        if (reasons.Count > 0)
            return reasons;
        (unit.AreaId, unit.AreaKind) = (area!.Id, area.Kind);
        work.Append(act, unit, new UnitChanged(unit.ParentId, unit.AreaId));
        shelf.Turn(work);
        return unit;
    }, cancel);

    private static IEnumerable<Refusal> Reasons(Work work, Unit unit, AreaWords.Named? area)
    {
        if (area is null)
            yield return OrganizationsRefusals.AreaHalf;
        else if (!Kinds(unit.Kind).Contains(area.Kind))
            yield return OrganizationsRefusals.AreaOfOtherLevel;
        // Reports go to the one office of an area: two would each think it is the other's.
        else if (DutyDesks.RoleOf(unit) is not null
            && work.Db.Units.Where(other => other.Kind == unit.Kind && other.AreaId == area.Id && other.ValidUntil == null).Select(other => other.Name).FirstOrDefault() is { } name)
            yield return OrganizationsRefusals.AreaServedAlready(name);
    }
}
