using Linli.Demo.Land;
using Linli.Organizations;

namespace Linli.Demo.People;

/// <summary>Everybody who works in the demo county, found by what they are there for.</summary>
internal sealed class Crew(IReadOnlyDictionary<string, Unit> units, IReadOnlyList<Actor> all, IReadOnlyDictionary<Guid, string> areas)
{
    private readonly ILookup<(Role, string), Actor> _byArea = all.Where(actor => actor.Post.AreaId is not null)
        .ToLookup(actor => (actor.Post.Role, areas.GetValueOrDefault(actor.Post.AreaId!.Value, "")));

    private readonly ILookup<Guid, Actor> _byUnit = all.ToLookup(actor => actor.Post.UnitId);

    /// <summary>All, in the order they came.</summary>
    public IReadOnlyList<Actor> All => all;

    /// <summary>社区书记.</summary>
    public Actor Secretary(LandPlan.Community community) => _byArea[(Role.Secretary, community.Code)].First();

    /// <summary>网格长.</summary>
    public Actor GridHead(LandPlan.Community community) => _byArea[(Role.GridHead, community.Code)].First();

    /// <summary>网格员 of a grid.</summary>
    public Actor Worker(LandPlan.Grid grid) => _byArea[(Role.GridWorker, grid.Code)].First();

    /// <summary>街道调度员.</summary>
    public Actor Dispatcher(LandPlan.Community community) => _byArea[(Role.StreetDispatcher, community.StreetCode)].First();

    /// <summary>领导 of the street.</summary>
    public Actor Leader(LandPlan.Community community) => _byArea[(Role.Leader, community.StreetCode)].First();

    /// <summary>县级调度员.</summary>
    public Actor County => _byArea[(Role.CountyDispatcher, LandPlan.CountyCode)].First();

    /// <summary>The unit that leads a category here: the first of its leads that has somebody to do it.</summary>
    public Unit? Lead(IEnumerable<string> kinds, LandPlan.Community community) => kinds
        .Select(kind => units.GetValueOrDefault(kind == "property" ? community.Property : kind))
        .FirstOrDefault(unit => unit is not null && Handler(unit) is not null);

    /// <summary>A department by its kind.</summary>
    public Unit Department(string kind) => units[kind];

    /// <summary>Another unit with a handler, for what was sent to the wrong one.</summary>
    public Unit Another(Unit than) => units.Values.First(unit => unit.Id != than.Id && unit.Kind == UnitKinds.Department && Handler(unit) is not null);

    /// <summary>负责人 of a department.</summary>
    public Actor Head(string kind) => _byUnit[units[kind].Id].First(actor => actor.Post.Role == Role.DepartmentHead);

    /// <summary>承办人 of a unit.</summary>
    public Actor? Handler(Unit unit) => _byUnit[unit.Id].FirstOrDefault(actor => actor.Post.Role == Role.DepartmentHandler);
}
