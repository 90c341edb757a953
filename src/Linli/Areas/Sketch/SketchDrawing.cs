using System.Globalization;
using System.Text;
using Linli.Areas.Boundaries;

namespace Linli.Areas.Sketch;

/// <summary>Draws the outlines of a community's grids; a thousand corners become the few that a small sheet can show.</summary>
internal static class SketchDrawing
{
    /// <summary>Corners nearer than this to the last one kept are left out.</summary>
    private const int Finest = 2;

    /// <summary>The sheet, or null where nothing has a border.</summary>
    public static AreaSketch? Of(IReadOnlyList<(Guid Area, bool IsMicro, Boundary Border)> borders)
    {
        if (borders.Count == 0)
            return null;
        var frame = new SketchFrame([.. borders.SelectMany(one => one.Border.Corners)]);
        return new AreaSketch(frame, [.. borders.Select(one => new SketchOutline(one.Area, one.IsMicro, Path(one.Border, frame), frame.Of(one.Border.Middle)))]);
    }

    private static string Path(Boundary border, SketchFrame frame)
    {
        var path = new StringBuilder();
        foreach (var ring in border.Polygons.SelectMany(rings => rings))
        {
            SketchPoint? last = null;
            foreach (var corner in ring)
            {
                var spot = frame.Of(corner);
                if (last is { } before && Math.Abs(spot.X - before.X) + Math.Abs(spot.Y - before.Y) < Finest)
                    continue;
                path.Append(last is null ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{spot.X} {spot.Y}");
                last = spot;
            }
            path.Append('Z');
        }
        return path.ToString();
    }
}
