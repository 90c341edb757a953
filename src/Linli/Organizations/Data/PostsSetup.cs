using Linli.Areas;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Shell.Setup;
using NodaTime;

namespace Linli.Organizations.Data;

/// <summary>单位和岗位: a vacant post is an orphan: what falls to it is nobody's (domain.md 3.8, rules 1 and 4).</summary>
internal sealed class PostsSetup(IOrganizations organizations, IAreas areas, IClock clock, DeploymentZone zone) : ISetupStep
{
    private const int MostListed = 20;

    public int Order => 40;

    public string TitleKey => "Organizations.Setup";

    public string Icon => "users";

    public IEnumerable<SetupLine> Lines()
    {
        var now = clock.GetCurrentInstant();
        var units = organizations.Units(zone.Day(now));
        yield return SetupLine.Of(units.Count > 1, "Organizations.Setup.Units", "/organizations", units.Count);
        foreach (var unit in units.Where(unit => unit.AreaId is null && DutyDesks.RoleOf(unit) is not null).Take(MostListed))
            yield return new SetupLine(SetupState.ToDo, new Phrase("Organizations.Setup.NoArea", unit.Name), $"/organizations/{unit.Id}");
        foreach (var role in new[] { Role.SystemAdmin, Role.SecurityAdmin, Role.Auditor })
            if (!units.Any(unit => organizations.PostsIn(unit.Id, now).Any(post => post.Role == role)))
                yield return new SetupLine(SetupState.ToDo, new Phrase("Organizations.Setup.NoOne", new Phrase(role.Rule.TextKey)), "/organizations");
        var vacant = Vacant(AreaKind.County, Role.CountyDispatcher, now).Concat(Vacant(AreaKind.Street, Role.StreetDispatcher, now))
            .Concat(Vacant(AreaKind.Community, Role.Secretary, now)).Concat(Vacant(AreaKind.Grid, Role.GridWorker, now)).ToList();
        foreach (var (area, role) in vacant.Take(MostListed))
            yield return new SetupLine(SetupState.ToDo, new Phrase("Organizations.Setup.Vacant", area.Parent is { } above && role == Role.GridWorker ? areas.Label(above) + " " + area.Label : area.Label, new Phrase(role.Rule.TextKey)), "/organizations");
        if (vacant.Count > MostListed)
            yield return new SetupLine(SetupState.ToDo, new Phrase("Organizations.Setup.VacantMore", vacant.Count - MostListed), "/organizations");
        if (vacant.Count == 0 && areas.All(AreaKind.Community).Count > 0)
            yield return new SetupLine(SetupState.Done, new Phrase("Organizations.Setup.Filled"), "/organizations");
    }

    private IEnumerable<(AreaRow Area, Role Role)> Vacant(AreaKind kind, Role role, Instant now) =>
        areas.All(kind).Where(area => organizations.PostsFor(role, area.Id, now).Count == 0).Select(area => (area, role));
}
