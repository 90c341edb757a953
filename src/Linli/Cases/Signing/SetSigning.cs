using Linli.Areas;
using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Signing;

/// <summary>设定审核签发: by the head of the unit, the secretary for the own community, or the county for any unit of it.</summary>
/// <remarks>What waits already is let go or sent back as before; only results written afterwards are touched.</remarks>
public sealed class SetSigning(IUnitOfWork unitOfWork, IOrganizations organizations, IAreas areas)
{
    // Whoever writes results and whoever lets them go out: with one person alone nothing would ever go out.
    private static readonly Role[] Hands = [Role.DepartmentHandler, Role.DepartmentHead, Role.Secretary, Role.GridHead];

    /// <summary>Sets it.</summary>
    public Task<Outcome<Guid>> Run(Guid unit, bool wanted, Act act, CancellationToken cancel = default) => unitOfWork.Run(work => In(work, unit, wanted, act), cancel);

    /// <summary>The same inside a work that is already running.</summary>
    public Outcome<Guid> In(Work work, Guid unit, bool wanted, Act act)
    {
        var row = work.Db.Set<UnitSigning>().AsTracking().SingleOrDefault(one => one.UnitId == unit);
        var reasons = Reasons(unit, wanted, row?.IsWanted ?? false, act).ToList();
        if (reasons.Count > 0)
            return reasons;
        if (row is null)
            work.Db.Add(row = new UnitSigning { Id = Ids.New(act.At), UnitId = unit, Since = act.At });
        (row.IsWanted, row.Since, row.By) = (wanted, act.At, act.Who);
        work.Append(act, row, new SigningSet(unit, wanted));
        return unit;
    }

    /// <summary>True for those who may set it for this unit; the page asks the same.</summary>
    public bool May(Guid unit, Act act) => organizations.FindUnit(unit) is { } found && (act.Role switch
    {
        CaseRoles.DepartmentHead or CaseRoles.Secretary => act.Unit == unit,
        CaseRoles.CountyDispatcher => found.AreaId is not { } area || areas.Path(area).Any(step => step.Id == act.Area),
        _ => false,
    });

    /// <summary>Units whose results could be signed: those with two people at least, one to write and one to let go.</summary>
    public IReadOnlyList<Unit> Possible(LocalDate day, Instant at) => [.. organizations.Units(day).Where(unit => HasTwo(unit.Id, at))];

    private IEnumerable<Refusal> Reasons(Guid unit, bool wanted, bool isWanted, Act act)
    {
        if (!May(unit, act))
            yield return new Refusal("Cases.Refusal.SigningNotYours", "unit");
        else if (wanted == isWanted)
            yield return new Refusal(wanted ? "Cases.Refusal.SignsAlready" : "Cases.Refusal.SignsNot", "unit") { IsConflict = true };
        else if (wanted && !HasTwo(unit, act.At))
            yield return new Refusal("Cases.Refusal.SigningNeedsTwo", "unit");
    }

    private bool HasTwo(Guid unit, Instant at) => organizations.PostsIn(unit, at).Where(post => Hands.Contains(post.Role)).DistinctBy(post => post.AccountId).Skip(1).Any();
}
