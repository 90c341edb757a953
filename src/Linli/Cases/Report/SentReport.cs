using System.Globalization;
using Linli.Areas;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Files;
using Linli.Shell.Forms;

namespace Linli.Cases.Report;

/// <summary>The report form as it was sent, read into what <see cref="ReportCase"/> takes. Whatever is unreadable counts as not said.</summary>
public sealed record SentReport(ReportInput Input, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>The category of what was chosen to follow, as sent: nothing is known of it yet.</summary>
    public string? Follow { get; private init; }

    /// <summary>Reads the form; the plate comes from the address.</summary>
    public static async Task<SentReport> Read(HttpRequest request, string? plate, FileRules rules, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var files = await SentFiles.Read(form.Files, rules, cancel);
        return new SentReport(
            new ReportInput
            {
                Where = plate is not null ? new Whereabouts { Plate = plate } : WhereOf(form),
                Text = Words(form["text"]),
                Tile = Words(form["tile"]),
                About = Enum<NamedParty>(form["about"]),
                Contact = Enum<ContactWay>(form["contact"]),
                When = Words(form["when"]),
                Phone = Words(form["phone"]),
                Name = Words(form["name"]),
                Confidential = form["confidential"] == "true",
                PropertyMayContact = form["property"] == "true",
                Under14 = form["under14"] == "true",
                Photos = files.Photos,
                Voice = files.Voice,
                Channel = plate is not null ? IntakeChannel.Plate : IntakeChannel.Web,
                IdempotencyKey = Words(form[Form.IdempotencyField]),
            },
            files.LeftOut)
        {
            Follow = Words(form[FollowChoice.Field]),
        };
    }

    /// <summary>A word of ours, e.g. <c>text-only</c>, as its value; null for anything else.</summary>
    public static T? Enum<T>(string? word) where T : struct, Enum =>
        System.Enum.GetValues<T>().Where(value => Storage.Word(value) == word).Select(value => (T?)value).FirstOrDefault();

    private static Whereabouts WhereOf(IFormCollection form)
    {
        var point = Number(form["lng"]) is { } lon && Number(form["lat"]) is { } lat ? new GeoPoint(lon, lat) : (GeoPoint?)null;
        return new Whereabouts
        {
            Chosen = Guid.TryParse(form["place"], out var chosen) ? chosen : null,
            Address = Words(form["address"]),
            Point = point,
            // Browsers give WGS-84 (W3C Geolocation), whatever map the phone shows.
            Datum = point is null ? null : Datum.Wgs84,
            Accuracy = Number(form["accuracy"]) is { } metres and >= 0 ? metres : null,
        };
    }

    private static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static double? Number(string? typed) =>
        double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
