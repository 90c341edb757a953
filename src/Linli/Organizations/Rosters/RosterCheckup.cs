using Linli.Foundation.Checkups;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Organizations.Rosters;

/// <summary>空岗检查: names every unit whose roster leaves hours of the coming day to nobody, and who is on it without a post.</summary>
internal sealed class RosterCheckup(IRosters rosters, IOrganizations organizations, IHolders holders, IClock clock, DeploymentZone zone) : ICheckup
{
    private const int MostNamed = 20;

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        var now = clock.GetCurrentInstant();
        var gaps = rosters.Kept(now).SelectMany(unit => rosters.Gaps(unit, now)).OrderBy(gap => gap.From).ToList();
        if (gaps.Count == 0)
        {
            yield return Finding.Well("roster", "Organizations.Roster.Checkup.Filled", rosters.Kept(now).Count);
            yield break;
        }
        var names = holders.NamesOf([.. gaps.Select(gap => gap.Person).OfType<Guid>().Distinct()]);
        foreach (var gap in gaps.Take(MostNamed))
            yield return new Finding("roster-vacant", Health.Warn, What(gap, names, zone), new Phrase("Organizations.Roster.Checkup.ToDo"));
        if (gaps.Count > MostNamed)
            yield return new Finding("roster-vacant", Health.Warn, new Phrase("Organizations.Roster.Checkup.More", gaps.Count - MostNamed));

        Phrase What(RosterGap gap, IReadOnlyDictionary<Guid, string> known, DeploymentZone here) => gap.Person is { } person
            ? new Phrase("Organizations.Roster.Gap.Ended", organizations.FindUnit(gap.UnitId)?.Name, Written(gap.From), Written(gap.Until), known.GetValueOrDefault(person, "—"))
            : new Phrase("Organizations.Roster.Gap.Empty", organizations.FindUnit(gap.UnitId)?.Name, Written(gap.From), Written(gap.Until));
    }

    private string Written(Instant at) => zone.Local(at).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
