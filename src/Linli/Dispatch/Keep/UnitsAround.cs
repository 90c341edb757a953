using Linli.Areas;
using Linli.Foundation.Time;
using Linli.Organizations;
using NodaTime;

namespace Linli.Dispatch.Keep;

/// <summary>Looks up which units answer for a place, at every level, before a route is decided.</summary>
internal sealed class UnitsAround(IOrganizations organizations, DeploymentZone zone)
{
    public ReportFacts FactsOf(string text, Place place, Instant at, IReadOnlyDictionary<string, DutyKind> kinds)
    {
        var day = at.InZone(zone.Zone).Date;
        var units = new List<UnitFacts>();
        if (place.DeepestGrid is { } grid)
            units.Add(new(GridWorker, DutyLevel.Community, grid));
        foreach (var (level, areas) in Levels(place))
            foreach (var kind in kinds.Values.Where(kind => kind.Key != GridWorker && kind.Levels.Contains(level)))
                if (organizations.UnitOfKind(kind.Key, areas, day) is { } unit)
                    units.Add(new(kind.Key, level, unit.Id));
        return new ReportFacts(text, at, day)
        {
            Place = PlaceFacts.Of(place) with { HasPropertyCompany = units.Exists(unit => unit.Kind == "property") },
            Units = units,
        };
    }

    private const string GridWorker = "grid-worker";

    // A property company serves buildings or grids, so the community's level looks at those first.
    private static IEnumerable<(DutyLevel Level, Guid[] Areas)> Levels(Place place)
    {
        Guid?[] near = [place.Building, place.MicroGrid, place.Grid, place.Community];
        yield return (DutyLevel.Community, [.. near.OfType<Guid>()]);
        if (place.Street is { } street)
            yield return (DutyLevel.Street, [street]);
        if (place.County is { } county)
            yield return (DutyLevel.County, [county]);
    }
}
