using Linli.Areas;
using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using NodaTime;

namespace Linli.Dispatch.Rule;

/// <summary>Looks for rulings that are off by themselves: the unit or the area they name no longer stands.</summary>
internal sealed class RulingCheckup(DatabaseOptions database, IAreas areas, IOrganizations organizations, IClock clock, DeploymentZone zone) : ICheckup
{
    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        using var db = database.Read();
        var day = zone.Day(clock.GetCurrentInstant());
        var standing = db.Rulings.Where(ruling => ruling.EndedAt == null).AsEnumerable()
            .Select(ruling => RulingStandings.Of(ruling.Rule(organizations), false, day, areas)).ToList();
        var off = standing.Count(one => one.IsOffByItself());
        yield return off == 0
            ? Finding.Well("rulings", "Dispatch.Checkup.Rulings", standing.Count(one => one == RulingStanding.Holds))
            : new Finding("rulings", Health.Warn, new Phrase("Dispatch.Checkup.RulingsOff", off), new Phrase("Dispatch.Checkup.RulingsOff.ToDo"));
    }
}
