using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Supervisions;

/// <summary>一张督办单 on the page of those who gave or owe it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Order">The order in force.</param>
/// <param name="Wanted">What is wanted.</param>
/// <param name="Answer">The latest answer.</param>
/// <param name="Due">When the answer is due; null while it waits to be read.</param>
/// <param name="May">What this person may do to it now.</param>
public sealed record SupervisionSlip(Case Case, CaseSupervision Order, string? Wanted, string? Answer, Instant? Due, IReadOnlySet<CaseVerb> May)
{
    /// <summary>True when it waits for this person.</summary>
    public bool IsMine => May.Count > 0;
}

/// <summary>督办单: the orders in force within one's sight, in five commands however many there are.</summary>
internal static class SupervisionSlips
{
    private static readonly CaseVerb[] Offered = [CaseVerb.AnswerSupervision, CaseVerb.AcceptAnswer, CaseVerb.SendAnswerBack];

    /// <summary>The most that one page shows.</summary>
    public static readonly int Most = 40;

    /// <summary>Reads them: what waits for me first, then by due date.</summary>
    public static async Task<IReadOnlyList<SupervisionSlip>> Read(LinliDb db, CaseHand hand, ICipher ring, Instant now, CancellationToken cancel = default)
    {
        var page = await CaseLists.Page(db, hand.Sight, hand.Person.Post?.UnitId, CaseFilter.Supervised, now, null, Most, cancel);
        var ids = page.Rows.Select(row => row.Id).ToList();
        var orders = (await db.CaseSupervisions.Where(order => ids.Contains(order.CaseId)).ToListAsync(cancel))
            .GroupBy(order => order.CaseId).ToDictionary(of => of.Key, of => of.OrderBy(order => order.Number).Last());
        var texts = (await db.CaseTexts.Where(text => ids.Contains(text.CaseId) && (text.Kind == CaseTextKind.Instruction || text.Kind == CaseTextKind.Answer)).ToListAsync(cancel)).ToLookup(text => text.CaseId);
        var secrets = await db.CasePrivates.Where(secret => ids.Contains(secret.CaseId)).ToDictionaryAsync(secret => secret.CaseId, cancel);
        var clocks = await db.Clocks.Where(clock => ids.Contains(clock.SubjectId) && clock.Kind == ClockKind.Supervision && clock.StoppedAt == null).ToDictionaryAsync(clock => clock.SubjectId, cancel);
        string? Said(Case row, int? version) => texts[row.Id].FirstOrDefault(text => text.FactVersion == version) is { } text ? CaseSecrets.Words(text, secrets[row.Id], ring) : null;
        return [.. page.Rows.Where(row => orders.ContainsKey(row.Id)).Select(row => new SupervisionSlip(
                row, orders[row.Id], Said(row, orders[row.Id].FactVersion), Said(row, orders[row.Id].AnswerVersion),
                clocks.GetValueOrDefault(row.Id) is { State: ClockState.Running } clock ? clock.Due : null,
                CaseVerbs.Possible(hand.Snapshot(row, now)).Where(possible => possible.IsFree && Offered.Contains(possible.Verb)).Select(possible => possible.Verb).ToHashSet()))
            .OrderBy(slip => slip.IsMine ? 0 : 1).ThenBy(slip => slip.Due ?? Instant.MinValue)];
    }
}
