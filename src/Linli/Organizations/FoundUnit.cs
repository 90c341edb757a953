using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations.Data;

namespace Linli.Organizations;

/// <summary>What is said of a new unit.</summary>
public sealed record NewUnit(string Kind, string Name)
{
    /// <summary>What people call it; the full name when left out.</summary>
    public string? ShortName { get; init; }

    /// <summary>The department's word, with kind <c>department</c>.</summary>
    public string? Department { get; init; }

    /// <summary>The unit above.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>The area it serves.</summary>
    public Guid? AreaId { get; init; }

    /// <summary>What kind of area that is.</summary>
    public ScopeKind? AreaKind { get; init; }

    /// <summary>值班电话.</summary>
    public string? Phone { get; init; }

    /// <summary>Its place among its siblings.</summary>
    public int SortOrder { get; init; }
}

/// <summary>设立组织: adds a unit to the tree.</summary>
public sealed class FoundUnit(IUnitOfWork unitOfWork, BookShelf shelf, DeploymentZone zone)
{
    /// <summary>Reasons that need no database.</summary>
    public static IEnumerable<Refusal> Reasons(NewUnit unit)
    {
        if (string.IsNullOrWhiteSpace(unit.Name))
            yield return OrganizationsRefusals.NameMissing;
        else if (unit.Name.Trim().Length > 60)
            yield return OrganizationsRefusals.NameTooLong;
        if (unit.ShortName?.Trim().Length > 20)
            yield return OrganizationsRefusals.ShortNameTooLong;
        if (!UnitKinds.IsKind(unit.Kind))
            yield return OrganizationsRefusals.KindUnknown;
        else if (unit.Kind == UnitKinds.Department && !UnitKinds.IsDepartment(unit.Department ?? ""))
            yield return OrganizationsRefusals.DepartmentMissing;
        else if (unit.Kind != UnitKinds.Department && !string.IsNullOrEmpty(unit.Department))
            yield return OrganizationsRefusals.DepartmentUnneeded;
        if (unit.AreaId is null != unit.AreaKind is null || unit.AreaKind == ScopeKind.Unit)
            yield return OrganizationsRefusals.AreaHalf;
        if (!DutyNumber.IsReadable(unit.Phone))
            yield return OrganizationsRefusals.PhoneUnreadable;
    }

    /// <summary>Founds it, within a work in progress.</summary>
    public Outcome<Unit> In(Work work, Act act, NewUnit unit)
    {
        var reasons = Reasons(unit).Concat(Reasons(work, unit)).ToList();
        if (reasons.Count > 0)
            return reasons;
        var founded = new Unit
        {
            Id = Ids.New(act.At),
            Kind = unit.Kind,
            Department = unit.Kind == UnitKinds.Department ? unit.Department : null,
            Name = unit.Name.Trim(),
            ShortName = string.IsNullOrWhiteSpace(unit.ShortName) ? Shortened(unit.Name.Trim()) : unit.ShortName.Trim(),
            ParentId = unit.ParentId,
            AreaId = unit.AreaId,
            AreaKind = unit.AreaKind,
            Phone = DutyNumber.Kept(unit.Phone),
            SortOrder = unit.SortOrder,
            ValidFrom = zone.Day(act.At),
        };
        work.Db.Add(founded);
        work.Append(act, founded, new UnitFounded(founded.Kind, founded.Department, founded.ParentId, founded.AreaId));
        shelf.Turn(work);
        return founded;
    }

    /// <summary>Founds it.</summary>
    public Task<Outcome<Unit>> Run(NewUnit unit, Act act, CancellationToken cancel = default) => unitOfWork.Run(work => In(work, act, unit), cancel);

    private static IEnumerable<Refusal> Reasons(Work work, NewUnit unit)
    {
        if (unit.ParentId is { } parent && work.Db.Units.Find(parent) is null)
            yield return OrganizationsRefusals.ParentMissing;
        var name = unit.Name.Trim();
        if (work.Db.Units.Any(other => other.ParentId == unit.ParentId && other.Name == name && other.ValidUntil == null))
            yield return OrganizationsRefusals.NameTaken(name);
    }

    private static string Shortened(string name) => name.Length <= 20 ? name : name[..20];
}
