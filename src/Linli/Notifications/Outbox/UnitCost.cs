using System.Globalization;
using Linli.Foundation.Data;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Notifications.Outbox;

/// <summary>费用: what a unit's messages of one channel cost in a month, in yuan.</summary>
internal sealed record UnitCost(Guid? Unit, string Month, string Channel, int Count, decimal Yuan);

/// <summary>Counts this month and the last, two queries however many units there are.</summary>
internal static class UnitCosts
{
    public static List<UnitCost> Of(LinliDb db, Instant now, DeploymentZone zone)
    {
        var today = zone.Day(now);
        var first = new LocalDate(today.Year, today.Month, 1);
        return [.. new[] { first, first.PlusMonths(-1) }.SelectMany(month => Month(db, month, zone))];
    }

    private static IEnumerable<UnitCost> Month(LinliDb db, LocalDate month, DeploymentZone zone)
    {
        var (from, until) = (zone.At(month.AtMidnight()), zone.At(month.PlusMonths(1).AtMidnight()));
        return db.NotificationsDeliveries.Where(d => d.At >= from && d.At < until && d.Cost > 0)
            .Join(db.NotificationsOutgoing, d => d.OutgoingId, o => o.Id, (d, o) => new { o.UnitId, d.Channel, d.Cost })
            .GroupBy(row => new { row.UnitId, row.Channel }).Select(group => new { group.Key.UnitId, group.Key.Channel, Count = group.Count(), Cost = group.Sum(row => row.Cost) })
            .ToList().OrderByDescending(row => row.Cost)
            .Select(row => new UnitCost(row.UnitId, month.ToString("uuuu-MM", CultureInfo.InvariantCulture), row.Channel, row.Count, row.Cost / 1000m));
    }
}
