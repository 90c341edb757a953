using Linli.Areas.Sketch;

namespace Linli.Areas;

/// <summary>示意图: the outlines of one community's grids on a small sheet, to see where things lie; no map of the land and no proof of a border.</summary>
public sealed class AreaSketch
{
    private readonly SketchFrame _frame;

    internal AreaSketch(SketchFrame frame, IReadOnlyList<SketchOutline> outlines) => (_frame, Outlines) = (frame, outlines);

    /// <summary>The width of the sheet, in its own units.</summary>
    public int Width => _frame.Width;

    /// <summary>Its height.</summary>
    public int Height => _frame.Height;

    /// <summary>The grids, and the micro-grids in them.</summary>
    public IReadOnlyList<SketchOutline> Outlines { get; }

    /// <summary>Where a point lies on the sheet; null outside it.</summary>
    public SketchPoint? At(GeoPoint point) => _frame.Of(point) is var spot && spot.X >= 0 && spot.X <= Width && spot.Y >= 0 && spot.Y <= Height ? spot : null;

    /// <summary>The outline of an area, or null where it has none here.</summary>
    public SketchOutline? Of(Guid? area) => Outlines.FirstOrDefault(outline => outline.Area == area);
}

/// <summary>A place on the sheet, from the upper left.</summary>
public readonly record struct SketchPoint(int X, int Y);

/// <summary>The outline of a grid.</summary>
/// <param name="Area">The grid.</param>
/// <param name="IsMicro">True for a micro-grid, which lies in another outline.</param>
/// <param name="Path">As the <c>d</c> of an SVG path.</param>
/// <param name="Middle">The middle of the box around it.</param>
public sealed record SketchOutline(Guid Area, bool IsMicro, string Path, SketchPoint Middle);
