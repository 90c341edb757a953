using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations.Data;

namespace Linli.Organizations;

/// <summary>变更组织: a unit's names, duty number and place in the order.</summary>
public sealed class ChangeUnit(IUnitOfWork unitOfWork, BookShelf shelf)
{
    /// <summary>Changes it; its kind and area stay, because past cases hang on them.</summary>
    public Task<Outcome<Unit>> Run(Guid id, string name, string? shortName, string? phone, int sortOrder, Act act, CancellationToken cancel = default) =>
        unitOfWork.Run(work => In(work, id, name, shortName, phone, sortOrder, act), cancel);

    /// <summary>Changes it, within a work in progress.</summary>
    public Outcome<Unit> In(Work work, Guid id, string name, string? shortName, string? phone, int sortOrder, Act act)
    {
        if (work.Db.Units.Find(id) is not { } unit)
            return OrganizationsRefusals.UnitMissing;
        var reasons = FoundUnit.Reasons(new NewUnit(unit.Kind, name) { ShortName = shortName, Department = unit.Department, Phone = phone }).ToList();
        var kept = name.Trim();
        if (work.Db.Units.Any(other => other.ParentId == unit.ParentId && other.Name == kept && other.Id != id && other.ValidUntil == null))
            reasons.Add(OrganizationsRefusals.NameTaken(kept));
        if (reasons.Count > 0)
            return reasons;
        (unit.Name, unit.ShortName, unit.Phone, unit.SortOrder) = (kept, string.IsNullOrWhiteSpace(shortName) ? unit.ShortName : shortName.Trim(), DutyNumber.Kept(phone), sortOrder);
        work.Append(act, unit, new UnitChanged(unit.ParentId, unit.AreaId));
        shelf.Turn(work);
        return unit;
    }
}
