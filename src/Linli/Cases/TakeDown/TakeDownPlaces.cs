using Linli.Areas;
using Linli.Identity;
using Linli.Organizations;
using Linli.Shell.Parts;

namespace Linli.Cases.TakeDown;

/// <summary>在哪个社区: the communities a desk takes reports down for, and what a form says of the place.</summary>
public sealed class TakeDownPlaces(IAreas areas)
{
    // A city's thousands would be no list: then its streets are, and the address says the rest.
    private const int Most = 300;

    /// <summary>The communities of a person's scope; one for a community's desk, which need not choose.</summary>
    public IReadOnlyList<Choice> Of(SignedIn person)
    {
        var communities = person.Scope.Branches.Where(branch => branch.Kind != ScopeKind.Unit).SelectMany(branch => Communities(branch.Id)).DistinctBy(area => area.Id).ToList();
        var shown = communities.Count <= Most ? communities : [.. communities.Select(area => areas.Area(area.Parent ?? area.Id)!).DistinctBy(area => area.Id)];
        return [.. shown.Select(area => new Choice(area.Id.ToString(), area.Label))];
    }

    /// <summary>The place as typed: a plate's short code, else an address in the chosen community.</summary>
    public Whereabouts Read(string? typed, string? area) =>
        typed is { Length: > 0 } && areas.Plate(typed) is { } plate ? new Whereabouts { Plate = plate.Token }
        : new Whereabouts { Address = string.IsNullOrWhiteSpace(typed) ? null : typed, Chosen = Guid.TryParse(area, out var chosen) ? chosen : null };

    /// <summary>The place that a message names, as the address book knows it; null where it names none.</summary>
    public string? In(string words, string? area)
    {
        var located = areas.Locate(new Whereabouts { Address = words, Chosen = Guid.TryParse(area, out var chosen) ? chosen : null });
        return located is { IsRefused: false, Value: { Evidence.Key: "Areas.Evidence.Address" or "Areas.Evidence.EstateOnly" or "Areas.Evidence.NoSuchBuilding" } place } ? place.Label : null;
    }

    private IEnumerable<AreaRow> Communities(Guid id) => areas.Area(id) switch
    {
        null => [],
        { Kind: > AreaKind.Community } inside => areas.Path(inside.Id).Where(area => area.Kind == AreaKind.Community),
        { Kind: AreaKind.Community } community => [community],
        { } above => areas.Below(above.Id).SelectMany(area => Communities(area.Id)),
    };
}
