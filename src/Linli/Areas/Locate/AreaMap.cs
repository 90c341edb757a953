using System.Collections.Frozen;
using Linli.Areas.Boundaries;
using Linli.Areas.Buildings;

namespace Linli.Areas.Locate;

/// <summary>区域地图: everything needed to place a report, in memory. Never changed once built; a newer version replaces it.</summary>
internal sealed class AreaMap
{
    /// <summary>A building as the map keeps it.</summary>
    public sealed record BuildingSpot(Guid Id, Guid Estate, Guid Community, Guid? Grid, string Number, string SortKey, GeoPoint? Point);

    /// <summary>An estate as the map keeps it.</summary>
    public sealed record EstateSpot(Guid Id, Guid Community, string Name);

    public required int Version { get; init; }

    public required FrozenDictionary<Guid, AreaRow> Areas { get; init; }

    public required FrozenDictionary<string, AreaRow> ByCode { get; init; }

    /// <summary>Standing areas below each, in order of code.</summary>
    public required FrozenDictionary<Guid, AreaRow[]> Below { get; init; }

    public required FrozenDictionary<Guid, EstateSpot> Estates { get; init; }

    public required FrozenDictionary<Guid, BuildingSpot> Buildings { get; init; }

    /// <summary>Plates by token and by short code.</summary>
    public required FrozenDictionary<string, PlateRow> Plates { get; init; }

    public required AddressBook Addresses { get; init; }

    /// <summary>Micro-grids with a border.</summary>
    public required Layer Micro { get; init; }

    /// <summary>Grids and special grids with a border.</summary>
    public required Layer Grids { get; init; }

    /// <summary>Communities with a border.</summary>
    public required Layer Communities { get; init; }

    /// <summary>Buildings with a point, for the nearest community where no grid is drawn.</summary>
    public required Layer Spots { get; init; }

    /// <summary>Borders of one level with the ids they belong to.</summary>
    public sealed class Layer(IReadOnlyList<(Guid Id, Boundary Boundary)> drawn)
    {
        private readonly Guid[] _ids = [.. drawn.Select(one => one.Id)];
        private readonly GridIndex _index = new([.. drawn.Select(one => one.Boundary)]);

        /// <summary>Those that hold the point; at most eight are named.</summary>
        public Guid[] Holding(GeoPoint point)
        {
            Span<int> slots = stackalloc int[8];
            var found = Math.Min(_index.Find(point, slots), slots.Length);
            if (found == 0)
                return [];
            var ids = new Guid[found];
            for (var i = 0; i < found; i++)
                ids[i] = _ids[slots[i]];
            return ids;
        }

        /// <summary>The nearest and its distance.</summary>
        public (Guid Id, double Metres)? Nearest(GeoPoint point, double metres) =>
            _index.Nearest(point, metres) is { } near ? (_ids[near.Slot], near.Metres) : null;
    }

    /// <summary>The area and those above it, itself first.</summary>
    public IEnumerable<AreaRow> Up(Guid? id)
    {
        // A tree with a circle is a bug of the data; the bound keeps it from becoming a hang.
        for (var (steps, at) = (0, id); at is { } here && steps < 16 && Areas.TryGetValue(here, out var row); steps++, at = row.Parent)
            yield return row;
    }

    /// <summary>What people call an area or a building.</summary>
    public string? LabelOf(Guid id) =>
        Buildings.TryGetValue(id, out var building) ? $"{Estates[building.Estate].Name} {building.Number}"
        : Estates.TryGetValue(id, out var estate) ? estate.Name
        : Areas.GetValueOrDefault(id)?.Label;
}
