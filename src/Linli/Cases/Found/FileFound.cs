using Linli.Areas;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Cases.Report;
using Linli.Foundation.Data;
using Linli.Foundation.Files;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Found;

/// <summary>What was found.</summary>
public sealed record FoundInput(Whereabouts Where, string Text, string? Category, bool IsFixed, IReadOnlyList<CleanFile> Photos, string Key);

/// <summary>What became of it.</summary>
public sealed record FoundAnswer(Guid Id, string Number, bool IsFixed);

/// <summary>随手处置: files what staff found, and closes it in the next breath when it was fixed on the spot.</summary>
/// <remarks>Two works: the case is durable first, so that nothing found is lost when the second is refused (it lies outside one's own grid).</remarks>
public sealed class FileFound(ReportCase report, CaseVerbs verbs, DatabaseOptions database)
{
    /// <summary>Files it.</summary>
    public async Task<Outcome<FoundAnswer>> Run(FoundInput found, CaseHand hand, Instant at, CancellationToken cancel = default)
    {
        var filed = await report.Run(new ReportInput
        {
            Where = found.Where,
            Text = found.Text,
            Photos = found.Photos,
            Channel = IntakeChannel.Patrol,
            IdempotencyKey = found.Key,
        }, hand.Person.Act(at), cancel);
        if (filed.IsRefused)
            return filed.Refusals.ToList();
        var answer = new FoundAnswer(filed.Value.Id, filed.Value.Number, found.IsFixed);
        if (!found.IsFixed)
            return answer;
        Case target;
        await using (var db = database.Read())
            target = await db.Cases.SingleAsync(row => row.Id == answer.Id, cancel);
        if (!target.IsOpen)
            return answer;
        var solved = await verbs.Run(CaseAddress.Of(answer.Id), CaseVerb.SolveOnSpot, new VerbInput { Text = found.Text, Category = found.Category is { Length: > 0 } code ? code : null }, hand.ActOn(target, at), cancel);
        return solved.IsRefused ? answer with { IsFixed = false } : answer;
    }
}
