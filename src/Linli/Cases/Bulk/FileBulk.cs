using Linli.Areas;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Cases.Report;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Bulk;

/// <summary>What is done with a list that was looked through.</summary>
/// <param name="List">The list, without a fault.</param>
/// <param name="Title">What it is about: the words of the one case, or the title of the common cause.</param>
/// <param name="Area">Where.</param>
/// <param name="Category">The category, given at once; null to leave that to the desk.</param>
/// <param name="Unit">The unit it is sent to at once; null to leave that to the desk.</param>
/// <param name="IsReached">True when every household was spoken with already: no call is owed.</param>
/// <param name="Key">The form's own key: confirmed twice, it is written once.</param>
public sealed record BulkInput(BulkList List, string Title, Guid Area, string? Category, Guid? Unit, bool IsReached, string Key);

/// <summary>What became of it.</summary>
public sealed record BulkDone(Guid? Case, Guid? Issue, int Filed, int Left);

/// <summary>批量立案: one case with many things, or a case for each household under one common cause.</summary>
/// <remarks>
/// 1. The same confirmation sent again, or after a crash in between, finds what is there and goes on.
/// 2. Each household's number and words are sealed under its own case's key, as in a report of its own.
/// 3. Whatever a person would do by hand is done by the same verbs in that person's name; what is refused stays at the desk and is counted.
/// </remarks>
public sealed class FileBulk(ReportCase report, CaseVerbs verbs, IUnitOfWork unitOfWork, DatabaseOptions database)
{
    private const int Together = 25;

    /// <summary>Reasons against what stands around the list.</summary>
    public static IEnumerable<Refusal> Reasons(BulkKind kind, string? title, Guid? area, string? category, Guid? unit)
    {
        foreach (var reason in kind == BulkKind.Households ? Issues.AttachIssue.OfTitle(title) : CaseRefusals.OfText("title", title, "Report"))
            yield return reason;
        if (area is null)
            yield return CaseRefusals.Missing("area", "Place");
        if (unit is not null && string.IsNullOrEmpty(category))
            yield return CaseRefusals.Missing("category", "Category");
    }

    /// <summary>Writes it.</summary>
    public async Task<Outcome<BulkDone>> Run(BulkInput input, CaseHand hand, Instant at, CancellationToken cancel)
    {
        var act = hand.Person.Act(at);
        var reports = input.List.Kind == BulkKind.Items ? [OfItems(input)] : input.List.Lines.Select((line, n) => OfHousehold(input, line, n)).ToList();
        var filed = await report.RunAll([.. reports.Select(one => (one, act))], cancel);
        if (filed.Find(one => one.IsRefused) is { } refused)
            return refused.Refusals.ToList();
        var ids = filed.ConvertAll(one => one.Value.Id);
        Dictionary<Guid, Case> cases;
        await using (var db = database.Read())
            cases = await db.Cases.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        var issue = cases.Values.Select(c => c.IssueId).FirstOrDefault(id => id is not null);
        var left = 0;
        foreach (var some in ids.Chunk(Together))
        {
            var acts = some.ToDictionary(id => id, id => hand.ActOn(cases[id], at));
            (issue, left) = await unitOfWork.Run(work => Follow(work, input, some, acts, issue, left), cancel);
        }
        return new BulkDone(input.List.Kind == BulkKind.Items ? ids[0] : null, issue, ids.Count, left);
    }

    private (Guid? Issue, int Left) Follow(Work work, BulkInput input, IReadOnlyList<Guid> some, Dictionary<Guid, Act> acts, Guid? issue, int left)
    {
        foreach (var id in some)
        {
            var row = work.Db.Cases.AsNoTracking().Single(c => c.Id == id);
            var isWhole = true;
            void Do(CaseVerb verb, VerbInput given) => isWhole &= !verbs.Run(work, CaseAddress.Of(id), [(verb, given)], acts[id]).IsRefused;
            if (input.List.Kind == BulkKind.Items && row.ItemsTotal == 0)
                Do(CaseVerb.AddItems, new VerbInput { Lines = [.. input.List.Lines.Select(Said)] });
            if (input.List.Kind == BulkKind.Households && row.IssueId is null)
            {
                Do(CaseVerb.AttachIssue, issue is { } opened ? new VerbInput { Issue = opened } : new VerbInput { Title = input.Title });
                work.Save();
                issue ??= work.Db.Cases.AsNoTracking().Single(c => c.Id == id).IssueId;
            }
            if (input.IsReached && row is { OwesCallback: true, ReachedAt: null })
                Do(CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached });
            if (input.Category is { } category && row.State == CaseState.Submitted)
            {
                Do(CaseVerb.Accept, new VerbInput { Category = category });
                if (input.Unit is { } unit)
                    Do(CaseVerb.Dispatch, new VerbInput { Unit = unit });
            }
            left += isWhole ? 0 : 1;
        }
        return (issue, left);
    }

    // Found by staff: no reporter, no call, no rating; the list itself lies under the case's key.
    private static ReportInput OfItems(BulkInput input) => new()
    {
        Where = new Whereabouts { Chosen = input.Area },
        Text = input.Title,
        Channel = IntakeChannel.Patrol,
        IdempotencyKey = input.Key,
    };

    private static ReportInput OfHousehold(BulkInput input, BulkLine line, int n) => new()
    {
        Where = new Whereabouts { Chosen = input.Area, Address = line.Address },
        Text = string.Join('\n', new[] { input.Title, Said(line) }.Where(words => words.Length > 0)),
        Name = line.Name.Length > 0 ? line.Name : null,
        Phone = line.Phone.Length > 0 ? line.Phone : null,
        Contact = line.Phone.Length > 0 ? ContactWay.Call : ContactWay.None,
        Channel = IntakeChannel.Import,
        IdempotencyKey = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{input.Key}-{n}"),
    };

    private static string Said(BulkLine line) => string.Join(' ', new[] { line.Building, line.What, line.Words }.Where(word => word.Length > 0));
}

/// <summary>What 批量 brings.</summary>
internal static class BulkRegistration
{
    public static IServiceCollection AddBulk(this IServiceCollection services) => services.AddSingleton<FileBulk>();
}
