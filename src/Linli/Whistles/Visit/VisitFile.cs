using System.Globalization;
using System.Text;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Foundation.Web;
using Linli.Whistles.Domain;
using Linli.Whistles.Lists;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Whistles.Visit;

/// <summary>日历文件: the time to meet as a calendar file (RFC 5545), tentative until all agree; place and number only, nothing of the matter.</summary>
internal static class VisitFile
{
    private static readonly Duration Lasts = Duration.FromHours(1);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/whistles/{id:guid}/visit.ics", Get).Allow(WhistlesPermissions.View);

    private static async Task<IResult> Get(Guid id, LinliDb db, WhistleHand hand, IClock clock, HttpContext http) =>
        await hand.Sight.Of(db.Whistles).Include(row => row.Invitations).SingleOrDefaultAsync(row => row.Id == id, http.RequestAborted) is { VisitAt: { } at } target
            ? Results.File(Encoding.UTF8.GetBytes(Write(target, at, clock.GetCurrentInstant(), ReaderLanguage.Of(http.Request))), "text/calendar; charset=utf-8", $"whistle-{target.Number}.ics")
            : Answers.Refused(http, [WhistleRefusals.NotFound]);

    /// <summary>The file; one whistle keeps one id, so that a new time replaces the old one in a calendar.</summary>
    internal static string Write(Whistle target, Instant at, Instant now, Language language)
    {
        var file = new StringBuilder();
        foreach (var line in new[]
        {
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Linli//Whistles//ZH", "METHOD:PUBLISH", "BEGIN:VEVENT",
            $"UID:whistle-{target.Id:N}@linli", $"SEQUENCE:{target.Version}", $"DTSTAMP:{Stamp(now)}", $"DTSTART:{Stamp(at)}", $"DTEND:{Stamp(at + Lasts)}",
            "SUMMARY:" + Escaped(Texts.Say(language, "Whistles.Visit.Summary", target.Number)), "LOCATION:" + Escaped(target.Place),
            $"STATUS:{(target.IsVisitAgreed ? "CONFIRMED" : "TENTATIVE")}", "END:VEVENT", "END:VCALENDAR",
        })
            Fold(file, line);
        return file.ToString();
    }

    private static string Stamp(Instant at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line has 75 bytes at most; a character is never cut in two (RFC 5545, 3.1).
    private static void Fold(StringBuilder file, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > 74)
            {
                file.Append("\r\n ");
                used = 1;
            }
            file.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }
        file.Append("\r\n");
    }
}
