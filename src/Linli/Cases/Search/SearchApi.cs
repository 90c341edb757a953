using System.Globalization;
using Linli.Cases.Lists;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Web;
using NodaTime;

namespace Linli.Cases.Search;

/// <summary><c>GET /api/v1/cases?q=</c>: the same search as the page, for programs of those who see cases.</summary>
/// <remarks>A whole number to call is refused: who looks for a person's cases writes down why, and that has a page.</remarks>
internal static class SearchApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/cases", Get).Allow(CasesPermissions.View).WithMetadata(new PersonalAttribute());

    private static async Task<IResult> Get(string? q, string? only, string? group, string? after, LinliDb db, CaseHand hand, CaseSearch search, IDispatch dispatch, ICipher ring, HttpContext http)
    {
        var query = CaseQuery.Of(q, only, group);
        if (query.Words.Count == 0)
            return Answers.Refused(http, [new Refusal("Cases.Search.Refusal.NoWords", "q")]);
        if (FindByPhone.NumberIn(query.Text) is not null)
            return Answers.Refused(http, [new Refusal("Cases.Search.Refusal.Number", "q")]);
        if (!TryAfter(after, out var from))
            return Answers.Refused(http, [new Refusal("Cases.Search.Refusal.After", "after")]);
        var hits = await search.Find(db, hand.Sight, query, from, cancel: http.RequestAborted);
        var language = ReaderLanguage.Of(http.Request);
        return ApiJson.Answer(new FoundBody(
            [.. hits.Rows.Select(hit => new HitBody(
                hit.Case.Id, hit.Case.Number, hit.Case.State, hit.Case.Category, dispatch.Current.Find(hit.Case.Category)?.Name.In(language), hit.Case.Place, hit.Case.ReceivedAt, hit.Case.DueKind is null ? null : hit.Case.Due, hit.Around(query, ring)))],
            hits.Next?.ToString(CultureInfo.InvariantCulture),
            hits.Counts.Of.Sum(count => count.Count),
            hits.Counts.IsAll));
    }

    // A broken one is not taken for none: a program would read the first page for ever.
    private static bool TryAfter(string? written, out long? after)
    {
        after = long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : null;
        return written is null || after is not null;
    }

    /// <summary>What was found, the newest first.</summary>
    /// <param name="Cases">A page of it.</param>
    /// <param name="Next">What the next page begins <c>after</c>; null on the last.</param>
    /// <param name="Count">How many hold the words, whatever the page was narrowed to.</param>
    /// <param name="Exact">False where only the newest were counted and there are more.</param>
    private sealed record FoundBody(IReadOnlyList<HitBody> Cases, string? Next, int Count, bool Exact);

    private sealed record HitBody(Guid Id, string Number, CaseState State, string Category, string? CategoryName, string Place, Instant ReceivedAt, Instant? Due, string? Words);
}
