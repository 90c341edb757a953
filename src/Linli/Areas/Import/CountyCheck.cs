using Linli.Areas.Boundaries;
using Linli.Foundation.Text;

namespace Linli.Areas.Import;

/// <summary>坐标落县核对: refuses a file whose points fall outside their county, and says which datum would fit.</summary>
internal static class CountyCheck
{
    private const int MostLookedAt = 4_000;

    /// <summary>Points of one county as the file writes them, each with what to call it in a sentence (row or feature).</summary>
    public static Refusal? Check(string county, Boundary border, IReadOnlyList<(GeoPoint Written, int Number)> points, Datum stated)
    {
        var step = Math.Max(1, points.Count / MostLookedAt);
        var looked = points.Where((_, i) => i % step == 0).ToArray();
        var verdict = new DatumFit(border).Judge(Array.ConvertAll(looked, point => point.Written), stated);
        if (verdict.Fits)
            return null;
        var number = looked[verdict.Stray].Number;
        return verdict.Better is { } better
            ? new Refusal("Areas.Import.WrongDatum", $"{number}", number, county, verdict.Outside, verdict.Points, Name(stated), Name(better), Option(better))
            : new Refusal("Areas.Import.Elsewhere", $"{number}", number, county, verdict.Outside, verdict.Points);
    }

    /// <summary>What people call a datum.</summary>
    public static Phrase Name(Datum datum) => new($"Areas.Datum.{datum}");

    private static string Option(Datum datum) => datum.ToString().ToLowerInvariant();
}
