using Linli.Areas.Boundaries;
using Linli.Foundation.Text;

namespace Linli.Areas.Grids;

/// <summary>网格检查: overlaps between grids of one kind, ground of a community that no grid holds, micro-grids that leave their grid.</summary>
internal static class GridFindings
{
    private const int MostOfAKind = 50;

    /// <summary>Overlaps of two grids of one kind, largest first.</summary>
    public static IEnumerable<Coverage.Overlap> Overlaps(IEnumerable<Grid> grids) => grids
        .Where(grid => grid.Boundary is not null).GroupBy(grid => grid.Kind)
        .SelectMany(kind => Coverage.Check(Named(kind)).Overlaps).OrderByDescending(overlap => overlap.SquareMetres);

    /// <summary>All that a person should look at.</summary>
    public static IEnumerable<Phrase> Of(IReadOnlyCollection<Grid> grids, IReadOnlyDictionary<Guid, string?> borders)
    {
        foreach (var overlap in Overlaps(grids).Take(MostOfAKind))
            yield return new Phrase("Areas.Finding.Overlap", overlap.First, overlap.Second, overlap.SquareMetres, overlap.At.Lon, overlap.At.Lat);
        var communities = grids.Where(grid => grid.Kind is GridKind.Grid or GridKind.Special).GroupBy(grid => borders.GetValueOrDefault(grid.CommunityId));
        var parents = grids.Where(grid => grid.Kind == GridKind.Micro && grid.ParentId is not null)
            .GroupBy(grid => grids.FirstOrDefault(parent => parent.Id == grid.ParentId)?.Boundary);
        foreach (var phrase in communities.Concat(parents).SelectMany(Within).Take(MostOfAKind))
            yield return phrase;
        var undrawn = grids.Count(grid => grid.Boundary is null);
        if (undrawn > 0)
            yield return new Phrase("Areas.Finding.Undrawn", undrawn);
    }

    private static IEnumerable<Phrase> Within(IGrouping<string?, Grid> inner)
    {
        var drawn = Named(inner);
        // A group in which some are not drawn has gaps by nature.
        var report = Coverage.Check(drawn, inner.Key is { } outer ? Boundary.Parse(outer) : null);
        foreach (var gap in drawn.Count == inner.Count() ? report.Gaps : [])
            yield return new Phrase("Areas.Finding.Gap", inner.First().Name, gap.SquareMetres, gap.At.Lon, gap.At.Lat);
        foreach (var excess in report.Excesses)
            yield return new Phrase("Areas.Finding.Excess", excess.Name, excess.SquareMetres, excess.At.Lon, excess.At.Lat);
    }

    private static List<(string, Boundary)> Named(IEnumerable<Grid> grids) =>
        [.. grids.Where(grid => grid.Boundary is not null).Select(grid => (grid.Name, Boundary.Parse(grid.Boundary!)))];
}
