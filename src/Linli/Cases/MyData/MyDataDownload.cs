using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Linli.Cases.Track;
using Linli.Foundation.Facts;
using Linli.Foundation.Web;
using NodaTime;

namespace Linli.Cases.MyData;

/// <summary>带走: the same as the page shows, as a file (PIPL art. 45).</summary>
internal static class MyDataDownload
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/t/{code}/data.json", Get).Open().WithMetadata(new PersonalAttribute());

    private static async Task<IResult> Get(string code, TrackedCases cases, HeldData held, IClock clock, HttpContext http)
    {
        if (await cases.Find(code, http.RequestAborted) is not { } found)
            return Results.NotFound();
        var language = ReaderLanguage.Of(http.Request);
        var story = await cases.Story(found, http.RequestAborted);
        var body = new
        {
            number = found.Case.Number,
            held = held.Of(story, clock.GetCurrentInstant()).Select(thing => new { what = thing.What.In(language), value = thing.Value, why = thing.Why.In(language), until = thing.Until.In(language), at = Text(thing.At) }),
            looks = held.Looks(story).Select(look => new { at = Text(look.At), who = look.Who.In(language), what = look.What.In(language), why = look.Why }),
            facts = story.Facts.Where(fact => fact.Audience == Audience.Resident).Select(fact => new { fact.Version, fact.Kind, at = Text(fact.At), by = fact.ActorKind.ToString() }),
        };
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(body, Json), "application/json", $"linli-{found.Case.Number}.json");
    }

    private static string? Text(Instant? at) => at is { } known ? NodaTime.Text.InstantPattern.General.Format(known) : null;
}
