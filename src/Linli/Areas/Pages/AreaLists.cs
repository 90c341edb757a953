using Linli.Areas.Buildings;
using Linli.Areas.Plates;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

// The database compares, by its own collation; an ordinal comparison cannot be put into SQL.
#pragma warning disable CA1309

namespace Linli.Areas.Pages;

/// <summary>The lists of this room, fifty rows at a time, each page beginning after the last key of the one before.</summary>
internal sealed class AreaLists(LinliDb db)
{
    private const int Rows = 50;

    /// <summary>One line: what it is, what it belongs to, its code and its page.</summary>
    public sealed record Line(string Name, string? Under, string Code, string Href);

    /// <summary>A page of lines and the key the next one begins after.</summary>
    public sealed record Sheet<T>(IReadOnlyList<T> Lines, string? Next);

    /// <summary>Communities by code.</summary>
    public async Task<Sheet<Line>> Communities(string? name, string? after, CancellationToken cancel)
    {
        var divisions = db.Divisions;
        var rows = await (from community in divisions
                          join street in divisions on community.ParentId equals street.Id
                          where community.Level == DivisionLevel.Community && community.ValidTo == null
                          where name == null || community.Name.Contains(name)
                          where after == null || string.Compare(community.Code, after) > 0
                          orderby community.Code
                          select new { community.Id, community.Name, Street = street.Name, community.Code }).Take(Rows + 1).ToListAsync(cancel);
        return Cut(rows.ConvertAll(row => new Line(DivisionName.Short(row.Name), row.Street, row.Code, $"/areas/communities/{row.Id}")), line => line.Code);
    }

    /// <summary>Grids and micro-grids by code, of one community or of all.</summary>
    public async Task<Sheet<Line>> Grids(string? name, Guid? community, string? after, CancellationToken cancel)
    {
        var divisions = db.Divisions;
        var rows = await (from grid in db.Grids
                          join home in divisions on grid.CommunityId equals home.Id
                          where grid.ValidTo == null && (community == null || grid.CommunityId == community)
                          where name == null || grid.Name.Contains(name)
                          where after == null || string.Compare(grid.Code, after) > 0
                          orderby grid.Code
                          select new { grid.Id, grid.Name, Community = home.Name, grid.Code }).Take(Rows + 1).ToListAsync(cancel);
        return Cut(rows.ConvertAll(row => new Line(row.Name, DivisionName.Short(row.Community), row.Code, $"/areas/grids/{row.Id}")), line => line.Code);
    }

    /// <summary>Estates by community and name.</summary>
    public async Task<Sheet<Line>> Estates(string? name, Guid? community, string? after, CancellationToken cancel)
    {
        var (code, last) = Key(after);
        var divisions = db.Divisions;
        var rows = await (from estate in db.Estates
                          join home in divisions on estate.CommunityId equals home.Id
                          where community == null || estate.CommunityId == community
                          where name == null || estate.Name.Contains(name) || estate.Aliases.Contains(name)
                          where code == null || (string.Compare(home.Code, code) >= 0 && (string.Compare(home.Code, code) > 0 || string.Compare(estate.Name, last) > 0))
                          orderby home.Code, estate.Name
                          select new { estate.Id, estate.Name, Community = home.Name, home.Code }).Take(Rows + 1).ToListAsync(cancel);
        return Cut(rows.ConvertAll(row => new Line(row.Name, DivisionName.Short(row.Community), row.Code, $"/areas/estates/{row.Id}")), line => $"{line.Code}|{line.Name}");
    }

    /// <summary>Buildings of an estate by number.</summary>
    public async Task<Sheet<Building>> Buildings(Guid estate, string? after, CancellationToken cancel)
    {
        var rows = await db.Buildings.Where(building => building.EstateId == estate && (after == null || string.Compare(building.SortKey, after) > 0))
            .OrderBy(building => building.SortKey).Take(Rows + 1).ToListAsync(cancel);
        return Cut(rows, building => building.SortKey);
    }

    /// <summary>Plates by short code.</summary>
    public async Task<Sheet<Plate>> Plates(Guid? community, string? words, string? after, CancellationToken cancel)
    {
        var code = words is not null && ShortCode.TryRead(words, out var read) ? read : null;
        var rows = await db.Plates.Where(plate => community == null || plate.CommunityId == community)
            .Where(plate => words == null || (code != null ? plate.ShortCode == code : plate.Label.Contains(words)))
            .Where(plate => after == null || string.Compare(plate.ShortCode, after) > 0)
            .OrderBy(plate => plate.ShortCode).Take(Rows + 1).ToListAsync(cancel);
        return Cut(rows, plate => plate.ShortCode);
    }

    /// <summary>Plates in service to print, of a community, an estate, a grid or a print run; ten sheets of twelve at a time.</summary>
    public async Task<Sheet<Plate>> ToPrint(Guid of, string? after, CancellationToken cancel)
    {
        const int most = 120;
        var (label, last) = Key(after);
        var buildings = db.Buildings;
        var rows = await db.Plates.Where(plate => plate.RevokedAt == null)
            .Where(plate => plate.CommunityId == of || plate.BatchId == of || plate.GridId == of || plate.Id == of
                || buildings.Any(building => building.Id == plate.BuildingId && (building.EstateId == of || building.GridId == of)))
            .Where(plate => label == null || (string.Compare(plate.Label, label) >= 0 && (string.Compare(plate.Label, label) > 0 || string.Compare(plate.ShortCode, last) > 0)))
            .OrderBy(plate => plate.Label).ThenBy(plate => plate.ShortCode).Take(most + 1).ToListAsync(cancel);
        return Cut(rows, plate => $"{plate.Label}|{plate.ShortCode}", most);
    }

    private static Sheet<T> Cut<T>(List<T> rows, Func<T, string> key, int most = Rows) =>
        rows.Count > most ? new([.. rows.Take(most)], key(rows[most - 1])) : new(rows, null);

    private static (string? First, string Second) Key(string? after)
    {
        var bar = after?.LastIndexOf('|') ?? -1;
        return bar < 0 ? (null, "") : (after![..bar], after[(bar + 1)..]);
    }
}
