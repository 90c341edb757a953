using System.Globalization;
using Linli.Foundation.Time;
using Linli.Shell;
using NodaTime;

namespace Linli.Organizations.Rosters;

/// <summary>How hours of a roster are said: "22:00–次日 08:00 夜班".</summary>
internal static class RosterWords
{
    public static string Hours(PageContext page, DeploymentZone zone, RosterSlot slot)
    {
        var span = page.Say(zone.Day(slot.Ends) > zone.Day(slot.Begins) ? "Organizations.Roster.HoursOver" : "Organizations.Roster.Hours", Clock(zone, slot.Begins), Clock(zone, slot.Ends));
        return slot.Label.Length == 0 ? span : $"{span} {slot.Label}";
    }

    private static string Clock(DeploymentZone zone, Instant at) => zone.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);
}
