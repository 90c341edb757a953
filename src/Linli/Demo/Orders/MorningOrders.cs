using System.Globalization;
using System.Text;
using Linli.Areas;
using Linli.Demo.People;
using Linli.Foundation.Time;
using Linli.Imports;
using NodaTime;

namespace Linli.Demo.Orders;

/// <summary>今天的 12345 工单: what the platform sent to the first street lately, taken in as the table that its dispatcher would import.</summary>
internal sealed class MorningOrders(IImports imports, DeploymentZone zone)
{
    private const string Head = "工单编号,来电人,来电号码,诉求内容,诉求地址,办结时限,退单时限,来电时间\n";

    /// <summary>Takes them in.</summary>
    /// <param name="estate">Of which they speak.</param>
    /// <param name="plates">Its plates.</param>
    /// <param name="dispatcher">Of its street.</param>
    /// <param name="now">The hour it is.</param>
    public async Task Run(string estate, IReadOnlyList<PlateRow> plates, Actor dispatcher, Instant now)
    {
        var table = new StringBuilder(Head);
        foreach (var row in DemoData.Rows("orders", read => new Order(read("number"), Number(read("ago")), read("caller"), read("phone"), read("text"), read("building"), Number(read("due")))))
            table.AppendJoin(',', $"QH{zone.Day(now):uuuuMMdd}{row.Number}", row.Caller, row.Phone, row.Text.Replace("{estate}", estate, StringComparison.Ordinal), Place(row, plates),
                Moment(now + Duration.FromHours(row.Due)), Moment(now + Duration.FromHours(row.Due / 2)), Moment(now - Duration.FromMinutes(row.Ago))).AppendLine();
        DemoCounty.Must(await imports.Take("hotline-orders", table.ToString(), dispatcher.At(now)));
    }

    private static string Place(Order order, IReadOnlyList<PlateRow> plates) => order.Building is { Length: > 0 } at ? plates[Number(at) % plates.Count].Label.Replace(" ", "", StringComparison.Ordinal) : "";

    private string Moment(Instant at) => zone.Local(at).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static int Number(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private sealed record Order(string Number, int Ago, string Caller, string Phone, string Text, string Building, int Due);
}
