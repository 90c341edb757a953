namespace Linli.Areas.Boundaries;

/// <summary>坐标核对: whether points fall inside the county when read in the stated datum, and which datum would fit better.</summary>
/// <remarks>The offsets are some hundreds of metres, so only places near the border betray a wrong datum; a county's own drawn border is rough too.
/// Hence a comparison: the stated datum is doubted when it leaves points outside and another leaves far fewer. Without a border nothing is judged.</remarks>
public sealed class DatumFit
{
    private const double Tolerance = 30;
    private readonly GridIndex _county;

    /// <summary>Judges against this border (WGS-84).</summary>
    public DatumFit(Boundary county) => _county = new GridIndex([county]);

    /// <summary>What was found.</summary>
    /// <param name="Points">How many points were looked at.</param>
    /// <param name="Outside">How many lie outside as stated.</param>
    /// <param name="Better">The datum that fits clearly better, if any.</param>
    /// <param name="Stray">Where the first point outside stands in the list, or -1.</param>
    public sealed record Verdict(int Points, int Outside, Datum? Better, int Stray)
    {
        /// <summary>True when so much lies outside that the file is for another place, whatever its datum.</summary>
        public bool IsElsewhere => Better is null && Outside * 5 > Points;

        /// <summary>True when the stated datum stands.</summary>
        public bool Fits => Better is null && !IsElsewhere;
    }

    /// <summary>Judges points as the file writes them.</summary>
    public Verdict Judge(IReadOnlyList<GeoPoint> written, Datum stated)
    {
        var outside = Enum.GetValues<Datum>().ToDictionary(datum => datum, datum => written.Count(point => IsOutside(point, datum)));
        var mine = outside[stated];
        var (other, fewest) = outside.Where(one => one.Key != stated).MinBy(one => one.Value);
        var stray = written.Index().FirstOrDefault(one => IsOutside(one.Item, stated), (-1, default)).Index;
        return new Verdict(written.Count, mine, mine > 0 && fewest * 4 < mine ? other : null, stray);
    }

    private bool IsOutside(GeoPoint point, Datum datum) => _county.Nearest(point.From(datum), Tolerance) is null;
}
