using System.Globalization;
using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Areas.Grids;

/// <summary>What a file of grids changes, worked out before anything is written. A grid is known again by its code, else by name and kind in its community.</summary>
internal sealed class GridPlan
{
    private readonly List<Grid> _new = [];
    private readonly List<(Grid Old, Grid New)> _changed = [];
    private readonly List<(Guid Division, string Boundary)> _borders = [];
    private readonly HashSet<string> _taken;
    private readonly Datum _datum;

    public GridPlan(AreaMap map, List<Grid> standing, IReadOnlyDictionary<Guid, string?> drawn, GridFile.Content file, Datum datum, Instant at, LocalDate today)
    {
        _datum = datum;
        _taken = [.. standing.Select(grid => grid.Code), .. file.Grids.Select(grid => grid.Code).OfType<string>()];
        var byCode = standing.ToDictionary(grid => grid.Code);
        var byName = standing.ToLookup(grid => (grid.CommunityId, grid.Name, grid.Kind));
        var ids = byCode.ToDictionary(one => one.Key, one => one.Value.Id);
        foreach (var entry in file.Grids.OrderBy(entry => entry.Kind))
        {
            var old = entry.Code is { } code ? byCode.GetValueOrDefault(code) : byName[(entry.Community, entry.Name, entry.Kind)].FirstOrDefault();
            var grid = Made(entry, old, map, ids, at, today);
            ids[grid.Code] = grid.Id;
            if (old is null)
            {
                _new.Add(grid);
                New[entry.Feature.Number] = grid;
            }
            else if (Differs(old, grid))
            {
                _changed.Add((old, grid));
                Other[entry.Feature.Number] = (old, grid);
            }
            Drawn.Add(grid);
        }
        _borders.AddRange(file.Borders.Where(border => drawn.GetValueOrDefault(border.Division) != border.Boundary.Text)
            .Select(border => (border.Division, border.Boundary.Text)));
    }

    /// <summary>Every grid of the file as it will stand.</summary>
    public List<Grid> Drawn { get; } = [];

    /// <summary>Grids not known before, by the number of their row or feature.</summary>
    public Dictionary<int, Grid> New { get; } = [];

    /// <summary>Grids that will stand otherwise, by the number of their row or feature.</summary>
    public Dictionary<int, (Grid Old, Grid New)> Other { get; } = [];

    public int Added => _new.Count;

    public int Changed => _changed.Count + _borders.Count;

    public bool IsEmpty => Added + Changed == 0;

    /// <summary>A part of the writing and what it counts.</summary>
    public sealed record Part(Action<Work> Do, int Added, int Changed);

    /// <summary>The writing: borders of divisions, then larger grids before smaller.</summary>
    public List<Part> Parts(ImportRecord? record)
    {
        List<Part> parts =
        [
            .. _borders.Chunk(Batches.Size).Select(chunk => new Part(work => Draw(work, chunk), 0, chunk.Length)),
            .. _new.Chunk(Batches.Size).Select(chunk => new Part(work => work.Db.AddRange(chunk.Select(Copy)), chunk.Length, 0)),
            .. _changed.Chunk(Batches.Size).Select(chunk => new Part(work => work.Db.UpdateRange(chunk.Select(one => Copy(one.New))), 0, chunk.Length)),
        ];
        if (record is null)
            return parts;
        var last = parts[^1];
        parts[^1] = last with
        {
            Do = work =>
            {
                last.Do(work);
                work.Db.Add(record);
            },
        };
        return parts;
    }

    private Grid Made(GridFile.Entry entry, Grid? old, AreaMap map, Dictionary<string, Guid> ids, Instant at, LocalDate today)
    {
        var above = map.Up(entry.Community).ToArray();
        return new Grid
        {
            Id = old?.Id ?? Ids.New(at),
            Code = old?.Code ?? entry.Code ?? NextCode(entry, above[0].Code),
            Name = entry.Name,
            Kind = entry.Kind,
            ParentId = entry.ParentCode is { } parent ? ids[parent] : old?.ParentId,
            CommunityId = entry.Community,
            StreetId = above.First(area => area.Kind <= AreaKind.Street).Id,
            CountyId = above.First(area => area.Kind <= AreaKind.County).Id,
            Boundary = entry.Boundary?.Text ?? old?.Boundary,
            SourceDatum = entry.Boundary is not null && entry.Boundary.Text != old?.Boundary ? _datum : old?.SourceDatum,
            ResponsibleUnitId = old?.ResponsibleUnitId,
            ResponsibleUnitCode = entry.UnitCode ?? old?.ResponsibleUnitCode,
            ValidFrom = old?.ValidFrom ?? today,
        };
    }

    /// <summary>Community code + three digits, a micro-grid its grid's code + two (domain.md §2.7).</summary>
    private string NextCode(GridFile.Entry entry, string community) => NextCode(entry.Kind, community, entry.ParentCode, _taken);

    /// <summary>The next free code; from now on taken.</summary>
    internal static string NextCode(GridKind kind, string community, string? parent, HashSet<string> taken)
    {
        var (head, width) = kind == GridKind.Micro ? (parent ?? community + "000", "00") : (community, "000");
        var serial = 1;
        while (!taken.Add(head + serial.ToString(width, CultureInfo.InvariantCulture)))
            serial++;
        return head + serial.ToString(width, CultureInfo.InvariantCulture);
    }

    private static bool Differs(Grid old, Grid grid) =>
        (old.Name, old.Kind, old.ParentId, old.CommunityId, old.Boundary, old.ResponsibleUnitCode)
        != (grid.Name, grid.Kind, grid.ParentId, grid.CommunityId, grid.Boundary, grid.ResponsibleUnitCode);

    private void Draw(Work work, (Guid Division, string Boundary)[] borders)
    {
        var texts = borders.ToDictionary(border => border.Division, border => border.Boundary);
        foreach (var division in work.Db.Divisions.AsTracking().Where(division => texts.Keys.Contains(division.Id)))
            (division.Boundary, division.SourceDatum) = (texts[division.Id], _datum);
    }

    // A work may be run twice; an entity that one context has taken must not meet another.
    private static Grid Copy(Grid grid) => new()
    {
        Id = grid.Id,
        Code = grid.Code,
        Name = grid.Name,
        Kind = grid.Kind,
        ParentId = grid.ParentId,
        CommunityId = grid.CommunityId,
        StreetId = grid.StreetId,
        CountyId = grid.CountyId,
        Boundary = grid.Boundary,
        SourceDatum = grid.SourceDatum,
        ResponsibleUnitId = grid.ResponsibleUnitId,
        ResponsibleUnitCode = grid.ResponsibleUnitCode,
        ValidFrom = grid.ValidFrom,
    };
}
