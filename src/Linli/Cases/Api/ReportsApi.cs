using Linli.Areas;
using Linli.Cases.Report;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Web;
using Microsoft.AspNetCore.RateLimiting;
using NodaTime;

namespace Linli.Cases.Api;

/// <summary>What a program sends for a resident.</summary>
internal sealed record ReportBody
{
    public string? Plate { get; init; }

    public string? Address { get; init; }

    /// <summary>12-digit code of a community, or the code of a grid.</summary>
    public string? Area { get; init; }

    public double? Lon { get; init; }

    public double? Lat { get; init; }

    public Datum? Datum { get; init; }

    public double? Accuracy { get; init; }

    public string? Text { get; init; }

    public string? Tile { get; init; }

    public bool CallMe { get; init; }

    public string? Phone { get; init; }

    public string? Name { get; init; }

    public ContactWay? Contact { get; init; }

    public string? When { get; init; }

    public bool Confidential { get; init; }

    public bool PropertyMayContact { get; init; }

    public bool Under14 { get; init; }

    public NamedParty? About { get; init; }

    public Instant? HappenedAt { get; init; }
}

/// <summary>What it gets back: the number, and the code that opens the case's own page.</summary>
internal sealed record ReportedBody(string Number, string TrackingCode, string Track, bool Repeat);

/// <summary><c>POST /api/v1/reports</c>: the form's own path, for programs; no account, an Idempotency-Key instead.</summary>
internal static class ReportsApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/reports", Post).Open().WithMetadata(new EnableRateLimitingAttribute(ResidentLimits.Report));

    private static async Task<IResult> Post(HttpContext http, ReportCase reports, IAreas areas, IClock clock, LinliSettings settings)
    {
        var body = await ApiJson.Read<ReportBody>(http.Request, http.RequestAborted);
        if (body.IsRefused)
            return Answers.Refused(http, body.Refusals);
        var key = http.Request.Headers["Idempotency-Key"].ToString().Trim('"');
        if (key.Length == 0)
            return Answers.Refused(http, [new Refusal("Cases.Refusal.KeyMissing", "Idempotency-Key")]);
        var area = body.Value.Area is { Length: > 0 } code ? areas.AreaByCode(code) : null;
        if (area is null && !string.IsNullOrEmpty(body.Value.Area))
            return Answers.Refused(http, [new Refusal("Areas.Place.UnknownArea", "area")]);
        var reported = await reports.Run(InputOf(body.Value, area?.Id, key), Act.ByResident(clock.GetCurrentInstant()), http.RequestAborted);
        return reported.Answer(http, answer =>
        {
            http.Response.Headers.Location = $"/api/v1/track/{answer.TrackingCode}";
            return ApiJson.Answer(new ReportedBody(answer.Number, answer.TrackingCode, $"{settings.PublicAddress.TrimEnd('/')}/t/{answer.TrackingCode}", answer.IsRepeat), StatusCodes.Status201Created);
        });
    }

    private static ReportInput InputOf(ReportBody body, Guid? area, string key) => new()
    {
        Where = new Whereabouts
        {
            Plate = body.Plate,
            Address = body.Address,
            Chosen = area,
            Point = body is { Lon: { } lon, Lat: { } lat } ? new GeoPoint(lon, lat) : null,
            Datum = body.Datum,
            Accuracy = body.Accuracy,
        },
        Text = body.Text,
        Tile = body.Tile,
        CallMe = body.CallMe,
        Phone = body.Phone,
        Name = body.Name,
        Contact = body.Contact,
        When = body.When,
        Confidential = body.Confidential,
        PropertyMayContact = body.PropertyMayContact,
        Under14 = body.Under14,
        About = body.About,
        HappenedAt = body.HappenedAt,
        Channel = body.Plate is null ? IntakeChannel.Web : IntakeChannel.Plate,
        IdempotencyKey = key,
    };
}
