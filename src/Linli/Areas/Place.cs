using Linli.Foundation.Text;

namespace Linli.Areas;

/// <summary>定位方式: what a place was known by.</summary>
public enum PlacedBy
{
    /// <summary>扫牌.</summary>
    Plate,

    /// <summary>地址.</summary>
    Address,

    /// <summary>坐标.</summary>
    Point,

    /// <summary>选定的区域: a person picked the community, grid or building.</summary>
    Choice,

    /// <summary>未定位: only the nearest community is known; its queue takes it.</summary>
    Unlocated,
}

/// <summary>地点: where a matter is, and who answers there; the answer of <see cref="IAreas.Locate"/>.</summary>
public sealed record Place
{
    public Guid? County { get; init; }

    public Guid? Street { get; init; }

    /// <summary>The community whose queue takes it; null only where nothing at all is known.</summary>
    public Guid? Community { get; init; }

    public Guid? Grid { get; init; }

    public Guid? MicroGrid { get; init; }

    public Guid? Building { get; init; }

    /// <summary>The plate it came by.</summary>
    public Guid? Plate { get; init; }

    /// <summary>The unit that answers for the micro-grid, else for its grid.</summary>
    public Guid? ResponsibleUnit { get; init; }

    /// <summary>What people call it: <c>金润嘉园 3号楼</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The point, WGS-84, where there is one.</summary>
    public GeoPoint? Point { get; init; }

    public required PlacedBy How { get; init; }

    /// <summary>Why this place, for the route decision.</summary>
    public required Phrase Evidence { get; init; }

    /// <summary>True where a person should be asked whether it is right: a rough position, an estate without a block (domain.md §3.5).</summary>
    public bool ShouldAsk { get; init; }

    /// <summary>The deepest grid known.</summary>
    public Guid? DeepestGrid => MicroGrid ?? Grid;

    /// <summary>True when a grid answers for it.</summary>
    public bool IsLocated => DeepestGrid is not null;
}
