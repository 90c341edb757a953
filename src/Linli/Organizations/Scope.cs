namespace Linli.Organizations;

/// <summary>The kinds of thing a scope is cut along: areas from county to building, and units.</summary>
public enum ScopeKind
{
    /// <summary>县（区）.</summary>
    County,

    /// <summary>街道（乡镇）.</summary>
    Street,

    /// <summary>社区（村）.</summary>
    Community,

    /// <summary>网格.</summary>
    Grid,

    /// <summary>微网格.</summary>
    MicroGrid,

    /// <summary>楼栋.</summary>
    Building,

    /// <summary>承办单位: what this unit is answerable for.</summary>
    Unit,
}

/// <summary>One branch of a scope: everything in this area, or everything this unit handles.</summary>
public readonly record struct ScopeBranch(ScopeKind Kind, Guid Id);

/// <summary>数据范围: what a person sees, as at most eight branches that a query turns into one indexed look each.</summary>
/// <remarks>Never a filter over fetched rows: a room's <c>VisibleTo</c> asks the database per branch and merges (architecture.md, "Scope in the query").
/// An empty scope sees nothing.</remarks>
public sealed record Scope(IReadOnlyList<ScopeBranch> Branches)
{
    /// <summary>The most branches a scope may have; a ninth area for one role is refused when the post is given.</summary>
    public const int MostBranches = 8;

    /// <summary>Sees nothing.</summary>
    public static readonly Scope Nothing = new([]);

    /// <summary>True when nothing is seen.</summary>
    public bool IsEmpty => Branches.Count == 0;

    /// <summary>The ids of one kind of branch.</summary>
    public IEnumerable<Guid> Of(ScopeKind kind) => Branches.Where(branch => branch.Kind == kind).Select(branch => branch.Id);

    /// <summary>True when one of the branches is this one.</summary>
    public bool Holds(ScopeKind kind, Guid id) => Branches.Contains(new ScopeBranch(kind, id));
}
