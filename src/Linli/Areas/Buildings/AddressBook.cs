using Linli.Areas.Import;

namespace Linli.Areas.Buildings;

/// <summary>地址簿: finds the estate and the building that a written address names. Never changed once built.</summary>
/// <remarks>It guesses nothing: an estate name that stands in two communities, or a block that the estate does not have, is told as such and a
/// person decides. Road-and-house-number addresses are matched where the estate carries them as an alias.</remarks>
public sealed class AddressBook
{
    private readonly Dictionary<string, List<Name>> _names = [];
    private readonly Dictionary<(Guid Estate, string Number), Guid> _buildings = [];
    private readonly ILookup<Guid, (string Name, Guid Building)> _named;

    /// <summary>An estate and everything people call it.</summary>
    public sealed record Estate(Guid Id, Guid Community, IReadOnlyList<string> Names);

    /// <summary>A building and everything people call it.</summary>
    public sealed record Building(Guid Id, Guid Estate, IReadOnlyList<string> Names);

    /// <summary>What an address was understood to say.</summary>
    /// <param name="Estate">The estate, when exactly one fits.</param>
    /// <param name="Building">The building, when the estate has it.</param>
    /// <param name="Number">The number that was heard, also when there is no such building.</param>
    /// <param name="Entrance">单元, when said.</param>
    /// <param name="Rivals">Estates that the name fits equally well.</param>
    public sealed record Match(Guid? Estate, Guid? Building, string? Number, string? Entrance, IReadOnlyList<Guid> Rivals);

    private sealed record Name(string Folded, Guid Estate, Guid Community);

    /// <summary>A book of these.</summary>
    public AddressBook(IEnumerable<Estate> estates, IEnumerable<Building> buildings)
    {
        foreach (var estate in estates)
            foreach (var folded in estate.Names.SelectMany(Spellings).Distinct())
                Under(folded[..2]).Add(new Name(folded, estate.Id, estate.Community));
        var named = new List<(Guid Estate, string Name, Guid Building)>();
        foreach (var building in buildings)
            foreach (var folded in building.Names.Select(BuildingNumber.Fold).Distinct())
            {
                _buildings.TryAdd((building.Estate, folded), building.Id);
                if (folded.Length > 2)
                    named.Add((building.Estate, folded, building.Id));
            }
        _named = named.ToLookup(one => one.Estate, one => (one.Name, one.Building));
    }

    /// <summary>Reads an address; <paramref name="community"/> settles a name that several estates share.</summary>
    public Match? Find(string address, Guid? community = null)
    {
        var folded = Plain.Folded(address.Length <= 300 ? address : address[..300]);
        var (names, after) = Longest(folded);
        if (names.Count == 0)
            return null;
        var here = names.Where(name => name.Community == community).ToList();
        var estates = (here.Count > 0 ? here : names).Select(name => name.Estate).Distinct().ToList();
        var spoken = BuildingNumber.Find(after);
        if (estates is not [var estate])
            return new Match(null, null, spoken?.Building, spoken?.Entrance, estates);
        Guid? building = spoken is { } said && _buildings.TryGetValue((estate, said.Building), out var numbered)
            ? numbered
            : _named[estate].Where(one => after.Contains(one.Name, StringComparison.Ordinal))
                .OrderByDescending(one => one.Name.Length).Select(one => (Guid?)one.Building).FirstOrDefault();
        return new Match(estate, building, spoken?.Building, spoken?.Entrance, []);
    }

    /// <summary>The longest estate name anywhere in the text, every estate that bears it, and the text after it.</summary>
    private (List<Name> Names, string After) Longest(string folded)
    {
        var (best, at) = (new List<Name>(), 0);
        for (var i = 0; i + 2 <= folded.Length; i++)
        {
            if (!_names.TryGetValue(folded.Substring(i, 2), out var starting))
                continue;
            foreach (var name in starting)
            {
                if (name.Folded.Length < (best.Count > 0 ? best[0].Folded.Length : 2) || string.CompareOrdinal(folded, i, name.Folded, 0, name.Folded.Length) != 0)
                    continue;
                if (best.Count > 0 && (name.Folded.Length > best[0].Folded.Length || i != at))
                    best.Clear();
                best.Add(name);
                at = i;
            }
        }
        return best.Count == 0 ? (best, "") : (best, folded[(at + best[0].Folded.Length)..]);
    }

    private static IEnumerable<string> Spellings(string name)
    {
        var folded = Plain.Folded(name);
        if (folded.Length >= 2)
            yield return folded;
        if (folded.EndsWith("小区", StringComparison.Ordinal) && folded.Length >= 4)
            yield return folded[..^2];
    }

    private List<Name> Under(string start)
    {
        if (!_names.TryGetValue(start, out var list))
            _names[start] = list = [];
        return list;
    }
}
