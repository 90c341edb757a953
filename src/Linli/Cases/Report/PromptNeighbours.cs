using Linli.Areas;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Time;
using Linli.Foundation.Web;
using Linli.Shell;
using Microsoft.AspNetCore.RateLimiting;

namespace Linli.Cases.Report;

/// <summary>What the page says under the text: the category, and the words before and after it is chosen.</summary>
internal sealed record PromptBody(string Code, string Says, string Chosen);

/// <summary><c>POST /q/{code}/neighbours</c> 边写边提示: which of the neighbours' matters the words typed so far may be, if any. A question only: nothing is kept, logged or put into an address.</summary>
/// <remarks>Nothing is said where words speak of danger, of something sensitive or of those who would handle it: those come first. Without script the form offers the same matters as answers.</remarks>
internal static class PromptNeighbours
{
    // A suggestion fainter than this is a guess, and a guess would only interrupt.
    private const double Faintest = 0.1;

    public static string Address(string plate) => $"/q/{plate}/neighbours";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Address("{code}"), Ask).Open().WithMetadata(new EnableRateLimitingAttribute(ResidentLimits.Neighbours));

    private static async Task<IResult> Ask(string code, HttpContext http, IAreas areas, IDispatch dispatch, LinliDb db, DeploymentZone zone, PageContext page)
    {
        if (!http.Request.HasFormContentType || areas.Locate(new Whereabouts { Plate = code }) is not { IsRefused: false, Value.Building: { } building })
            return Results.NoContent();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (text, tile) = (form["text"].ToString().Trim(), dispatch.Current.FindTile(form["tile"]));
        if ((text.Length == 0 && tile is null) || text.Length > CaseRefusals.LongestText)
            return Results.NoContent();
        var decision = dispatch.Decide(new ReportFacts(text, page.Now, zone.Day(page.Now)) { Tile = tile?.Key });
        if (decision.Emergencies.Count > 0 || decision.KeptFrom is not null || decision.Category.Has(CategoryFlags.Sensitive))
            return Results.NoContent();
        var matters = await NeighbourMatters.In(db, dispatch.Current, building, page.Now, http.RequestAborted);
        return Nearest(matters, decision, tile) is { } matter
            ? ApiJson.Answer(new PromptBody(matter.What.Code, page.Say(matter.Asked), page.Say("Cases.Report.Follow.Chosen", matter.What.Name)))
            : Results.NoContent();
    }

    /// <summary>The likeliest by the words, then by the tile; null where nothing fits.</summary>
    internal static NeighbourMatters? Nearest(IReadOnlyList<NeighbourMatters> matters, RouteDecision decision, CategoryTile? tile)
    {
        var likely = decision.Suggestions.Where(suggestion => suggestion.Share >= Faintest).Select(suggestion => suggestion.Category.Code).Concat(tile?.Categories ?? []);
        return likely.Select(category => matters.FirstOrDefault(matter => matter.What.Code == category)).OfType<NeighbourMatters>().FirstOrDefault();
    }
}
