namespace Linli.Areas.Sketch;

/// <summary>Lays points of the earth on a small sheet: north up, one measure in both directions, a margin all round.</summary>
internal sealed class SketchFrame
{
    private const int Wide = 320, Highest = 320, Lowest = 80, Margin = 10;
    private readonly double _west, _north, _scale, _shrink;

    /// <summary>The frame around these points.</summary>
    public SketchFrame(IReadOnlyCollection<GeoPoint> corners)
    {
        (_west, _north) = (corners.Min(point => point.Lon), corners.Max(point => point.Lat));
        var (east, south) = (corners.Max(point => point.Lon), corners.Min(point => point.Lat));
        _shrink = Math.Cos((_north + south) / 2 * Math.PI / 180);
        var (across, down) = (Math.Max((east - _west) * _shrink, 1e-6), Math.Max(_north - south, 1e-6));
        _scale = Math.Min((Wide - (2 * Margin)) / across, (Highest - (2 * Margin)) / down);
        Width = Wide;
        Height = Math.Clamp((int)Math.Ceiling(down * _scale) + (2 * Margin), Lowest, Highest);
    }

    public int Width { get; }

    public int Height { get; }

    public SketchPoint Of(GeoPoint point) =>
        new((int)Math.Round(((point.Lon - _west) * _shrink * _scale) + Margin), (int)Math.Round(((_north - point.Lat) * _scale) + Margin));
}
