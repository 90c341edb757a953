using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Areas.Buildings;

/// <summary>What a file of buildings changes, worked out before anything is written.</summary>
internal sealed class BuildingPlan
{
    private const int MostNamed = 10;
    private readonly List<Estate> _newEstates = [];
    private readonly List<(Guid Id, string Aliases)> _renamedEstates = [];
    private readonly List<Building> _new = [];
    private readonly List<(Building Old, Building New)> _changed = [];
    private readonly List<string> _homeless = [];

    public BuildingPlan(AreaMap map, List<Estate> estates, List<Building> buildings, IReadOnlyList<BuildingFile.Entry> entries, Datum? datum, Instant at)
    {
        var known = estates.ToDictionary(estate => (estate.CommunityId, estate.Name));
        var standing = buildings.ToDictionary(building => (building.EstateId, building.Folded));
        foreach (var estate in entries.GroupBy(entry => (entry.Community, entry.Estate)))
        {
            var aliases = string.Join('\n', estate.SelectMany(entry => entry.EstateAliases).Distinct());
            if (!known.TryGetValue(estate.Key, out var home))
                _newEstates.Add(home = known[estate.Key] = new Estate { Id = Ids.New(at), CommunityId = estate.Key.Community, Name = estate.Key.Estate, Aliases = aliases });
            else if (aliases.Length > 0 && aliases != home.Aliases)
                _renamedEstates.Add((home.Id, aliases));
            foreach (var entry in estate)
                Take(entry, home, standing.GetValueOrDefault((home.Id, entry.Folded)), map, datum, at);
        }
    }

    /// <summary>Estates not known before.</summary>
    public IReadOnlyList<Estate> NewEstates => _newEstates;

    /// <summary>Buildings not known before, by their row.</summary>
    public Dictionary<int, Building> New { get; } = [];

    /// <summary>Buildings that will stand otherwise, by their row.</summary>
    public Dictionary<int, (Building Old, Building New)> Other { get; } = [];

    public int Added => _new.Count;

    public int Changed => _changed.Count;

    public bool IsEmpty => _newEstates.Count + _renamedEstates.Count + _new.Count + _changed.Count == 0;

    /// <summary>A part of the writing and what it counts.</summary>
    public sealed record Part(Action<Work> Do, int Added, int Changed);

    /// <summary>The writing: estates first.</summary>
    public List<Part> Parts(ImportRecord? record)
    {
        List<Part> parts =
        [
            .. _newEstates.Chunk(Batches.Size).Select(chunk => new Part(work => work.Db.AddRange(chunk.Select(Copy)), 0, 0)),
            .. _renamedEstates.Chunk(Batches.Size).Select(chunk => new Part(work => Rename(work, chunk), 0, 0)),
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

    /// <summary>What a person should look at.</summary>
    public IEnumerable<Phrase> Findings()
    {
        if (_homeless.Count > 0)
            yield return new Phrase("Areas.Finding.BuildingsWithoutGrid", _homeless.Count, string.Join("、", _homeless.Take(MostNamed)));
    }

    private void Take(BuildingFile.Entry entry, Estate home, Building? old, AreaMap map, Datum? datum, Instant at)
    {
        var grid = entry.Grid ?? (entry.Point is { } point ? Around(map, point, entry.Community) : null) ?? old?.GridId;
        var isMoved = entry.Point is { } to && (old is not { Lon: { } lon, Lat: { } lat } || new GeoPoint(lon, lat).MetresTo(to) > 0.05);
        var aliases = entry.Aliases.Count > 0 ? string.Join('\n', entry.Aliases) : old?.Aliases ?? "";
        var building = new Building
        {
            Id = old?.Id ?? Ids.New(at),
            EstateId = home.Id,
            CommunityId = entry.Community,
            GridId = grid,
            Number = entry.Number,
            Folded = entry.Folded,
            SortKey = Building.SortKeyOf(entry.Folded),
            Aliases = aliases,
            Lon = isMoved ? entry.Point!.Value.Lon : old?.Lon,
            Lat = isMoved ? entry.Point!.Value.Lat : old?.Lat,
            SourceDatum = isMoved ? datum : old?.SourceDatum,
            Households = entry.Households ?? old?.Households,
        };
        if (old is null)
        {
            _new.Add(building);
            New[entry.Row] = building;
        }
        else if (isMoved || old.GridId != grid || old.Number != entry.Number || old.Aliases != aliases || old.Households != building.Households)
        {
            _changed.Add((old, building));
            Other[entry.Row] = (old, building);
        }
        if (grid is null)
            _homeless.Add($"{home.Name} {entry.Number}");
    }

    private static Guid? Around(AreaMap map, GeoPoint point, Guid community) =>
        new[] { map.Micro.Holding(point), map.Grids.Holding(point) }
            .Select(hits => hits.Where(hit => map.Up(hit).Any(area => area.Id == community)).ToArray())
            .Select(hits => hits is [var only] ? only : (Guid?)null).FirstOrDefault(hit => hit is not null);

    private static void Rename(Work work, (Guid Id, string Aliases)[] renamed)
    {
        var aliases = renamed.ToDictionary(one => one.Id, one => one.Aliases);
        foreach (var estate in work.Db.Estates.AsTracking().Where(estate => aliases.Keys.Contains(estate.Id)))
            estate.Aliases = aliases[estate.Id];
    }

    // A work may be run twice; an entity that one context has taken must not meet another.
    private static Estate Copy(Estate estate) => new() { Id = estate.Id, CommunityId = estate.CommunityId, Name = estate.Name, Aliases = estate.Aliases };

    private static Building Copy(Building building) => new()
    {
        Id = building.Id,
        EstateId = building.EstateId,
        CommunityId = building.CommunityId,
        GridId = building.GridId,
        Number = building.Number,
        Folded = building.Folded,
        SortKey = building.SortKey,
        Aliases = building.Aliases,
        Lon = building.Lon,
        Lat = building.Lat,
        SourceDatum = building.SourceDatum,
        Households = building.Households,
    };
}
