using Linli.Areas;
using Linli.Identity;
using Linli.Organizations;
using Linli.Shell.Parts;

namespace Linli.Cases.Found;

/// <summary>在哪里: the areas a member of staff may file for, and what a form says of the place.</summary>
public sealed class FoundPlaces(IAreas areas)
{
    /// <summary>The own areas and what lies in them, down to the micro-grid.</summary>
    public IReadOnlyList<Choice> Of(SignedIn person) =>
        [.. person.Scope.Branches.Where(branch => branch.Kind != ScopeKind.Unit).SelectMany(branch => Under(branch.Id)).DistinctBy(area => area.Value)];

    /// <summary>What the form says: a plate stands above an address, an address above the chosen area.</summary>
    public static Whereabouts Read(IFormCollection form) => new()
    {
        Plate = form["plate"].ToString() is { Length: > 0 } plate ? plate : null,
        Address = form["address"].ToString() is { Length: > 0 } address ? address : null,
        Chosen = Guid.TryParse(form["area"], out var area) ? area : null,
    };

    private IEnumerable<Choice> Under(Guid id)
    {
        if (areas.Area(id) is not { } area)
        {
            if (areas.Label(id) is { } building)
                yield return new Choice(id.ToString(), building);
            yield break;
        }
        if (area.Kind >= AreaKind.Community)
            yield return new Choice(id.ToString(), string.Join(" · ", areas.Path(id).Where(one => one.Kind >= AreaKind.Community).Select(one => one.Label)));
        // A county's whole list would be no list: from the street down.
        if (area.Kind >= AreaKind.Street)
            foreach (var below in areas.Below(id).Where(one => area.Kind == AreaKind.Street ? one.Kind == AreaKind.Community : true).SelectMany(one => Under(one.Id)))
                yield return below;
    }
}
