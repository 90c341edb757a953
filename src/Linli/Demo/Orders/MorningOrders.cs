using System.Globalization;
using System.Text;
using Linli.Areas;
using Linli.Demo.Land;
using Linli.Demo.People;
using Linli.Foundation.Data;
using Linli.Foundation.Tables;
using Linli.Foundation.Time;
using Linli.Imports;
using NodaTime;

namespace Linli.Demo.Orders;

/// <summary>今天的 12345 工单: what the platform sent to the first street lately, taken in as the table that its dispatcher would import.</summary>
internal sealed class MorningOrders(IEnumerable<ITableImport> kinds, IUnitOfWork works, DeploymentZone zone)
{
    private const string Head = "工单编号,来电人,来电号码,诉求内容,诉求地址,办结时限,退单时限,来电时间\n";

    /// <summary>Takes them in.</summary>
    /// <param name="community">Whose estates they speak of.</param>
    /// <param name="plates">Its plates.</param>
    /// <param name="dispatcher">Of its street.</param>
    /// <param name="now">The hour it is.</param>
    public Task Run(LandPlan.Community community, IReadOnlyList<PlateRow> plates, Actor dispatcher, Instant now)
    {
        var estate = community.Grids[0].Estate;
        var table = new StringBuilder(Head);
        foreach (var row in DemoData.Rows("orders", read => new Order(read("number"), Number(read("ago")), read("caller"), read("phone"), read("text"), read("building"), Number(read("due")))))
            table.AppendLine(CultureInfo.InvariantCulture, $"QH{zone.Day(now):uuuuMMdd}{row.Number},{row.Caller},{row.Phone},{row.Text.Replace("{estate}", estate, StringComparison.Ordinal)},{Place(row, [.. plates.Where(plate => plate.Label.StartsWith(estate, StringComparison.Ordinal))])},{Moment(now + Duration.FromHours(row.Due))},{Moment(now + Duration.FromHours(row.Due / 2))},{Moment(now - Duration.FromMinutes(row.Ago))}");
        var kind = kinds.Single(one => one.Kind == "hotline-orders");
        var sheet = DemoCounty.Must(TableFile.Read(table.ToString(), new TableLimits()))[0];
        var head = TableHead.Find(sheet, kind.Columns);
        var mapped = MappedTable.Of(sheet, head, kind.Columns, head.Guess(kind.Columns, new Dictionary<string, string>()));
        return works.Run(work =>
        {
            var plan = kind.Plan(work.Db, mapped, dispatcher.At(now), null);
            return mapped.Faults.Count > 0 ? throw new InvalidOperationException($"An order cannot be read: {mapped.Faults[0]}") : DemoCounty.Must(plan.Write(work));
        });
    }

    private static string Place(Order order, IReadOnlyList<PlateRow> plates) => order.Building is { Length: > 0 } at ? plates[Number(at) % plates.Count].Label.Replace(" ", "", StringComparison.Ordinal) : "";

    private string Moment(Instant at) => zone.Local(at).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static int Number(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private sealed record Order(string Number, int Ago, string Caller, string Phone, string Text, string Building, int Due);
}
