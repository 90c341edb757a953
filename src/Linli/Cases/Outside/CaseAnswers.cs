using Linli.Cases.Data;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;

namespace Linli.Cases.Outside;

/// <summary>答复情况: the answers of some cases, in three queries however many they are.</summary>
public sealed class CaseAnswers(ICipher ring)
{
    /// <summary>By the case asked about.</summary>
    public IReadOnlyDictionary<Guid, CaseAnswer> Of(LinliDb db, IReadOnlyCollection<Guid> ids)
    {
        // What was merged is answered with the case it went into.
        var every = db.Cases;
        var cases = every.Where(c => ids.Contains(c.Id) || every.Any(part => ids.Contains(part.Id) && part.MasterId == c.Id)).ToDictionary(c => c.Id);
        var all = cases.Keys.ToList();
        var secrets = db.CasePrivates.Where(one => all.Contains(one.CaseId)).ToDictionary(one => one.CaseId);
        var replies = db.CaseTexts.Where(text => all.Contains(text.CaseId) && text.Kind == CaseTextKind.Reply).ToList()
            .GroupBy(text => text.CaseId).ToDictionary(texts => texts.Key, texts => texts.MaxBy(text => text.FactVersion)!);
        return ids.Where(cases.ContainsKey).Distinct().ToDictionary(id => id, id =>
        {
            var own = cases[id];
            var told = own.MasterId is { } master && cases.TryGetValue(master, out var main) ? main : own;
            return new CaseAnswer
            {
                Case = told.Id,
                Number = told.Number,
                State = told.State,
                // What was answered before it was opened again is no answer any more.
                Words = (!told.IsOpen || told.State == CaseState.Replied) && replies.TryGetValue(told.Id, out var reply) ? CaseSecrets.Words(reply, secrets[told.Id], ring) : null,
                RepliedAt = told.RepliedAt ?? told.ClosedAt,
                Outcome = told.Outcome,
                IsExplained = told.IsExplained,
                ReachedAt = told.ReachedAt,
                Tries = told.ContactTries,
                Unit = told.LeadUnitId ?? told.ResponsibleUnitId,
            };
        });
    }
}
