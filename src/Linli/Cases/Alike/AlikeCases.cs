using Linli.Cases.Desk;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Cases.Alike;

/// <summary>一件同类: a case at the desk with the same proposal, and why it has it.</summary>
/// <param name="Line">The case as lists show it.</param>
/// <param name="Why">Why this category and this unit.</param>
public sealed record AlikeCase(CaseLine Line, IReadOnlyList<Phrase> Why);

/// <summary>同类案件: what waits at the same desk and would go the same way.</summary>
/// <param name="Category">事项分类 code.</param>
/// <param name="To">Whom it would be sent to; null where nobody is proposed.</param>
/// <param name="Cases">The cases, the one it began with first.</param>
/// <param name="SuggestedBy">Number of the learned model that suggests it, 0 for the catalogue's words.</param>
/// <param name="Alone">How many more of the category must be looked at by themselves.</param>
public sealed record AlikeGroup(string Category, GroupedChoice? To, IReadOnlyList<AlikeCase> Cases, int SuggestedBy, int Alone);

/// <summary>找同类: cases of one desk, one state, one category and one proposed unit, fifty at most.</summary>
/// <remarks>
/// 1. Left out, to be decided one by one: what is protected (its words are not for a list), emergencies, what has no place yet, and what this person may not send.
/// 2. Four commands however many there are; the proposals are made in memory by the same rules as at the desk.
/// </remarks>
public sealed class AlikeCases(LinliDb db, CaseHand hand, DeskProposal proposals, ICipher ring, IDeadlines deadlines)
{
    /// <summary>The most of one press.</summary>
    public const int Most = 50;

    /// <summary>Those alike to a case; null where it no longer lies at the desk.</summary>
    public async Task<AlikeGroup?> Of(Case first, Instant now, CancellationToken cancel)
    {
        if (!IsPlain(first) || !MaySend(first, now))
            return null;
        var lies = first.State == CaseState.Submitted ? CaseFilter.Submitted : CaseFilter.ToSend;
        var page = await CaseLists.Page(db, hand.Sight, hand.Person.Post?.UnitId, lies with { Category = first.Category }, now, null, Most * 2, cancel);
        List<Case> rows = [first, .. page.Rows.Where(row => row.Id != first.Id)];
        var plain = rows.Where(row => IsPlain(row) && MaySend(row, now)).ToList();
        var lines = await CaseLine.Of(db, ring, deadlines, plain, words => words, cancel);
        AlikeGroup? group = null;
        List<AlikeCase> alike = [];
        foreach (var line in lines)
        {
            var proposal = proposals.For(line.Case, isOpen: true, line.Words);
            var to = proposals.Targets(line.Case, hand.ActOn(line.Case, now), proposal).First is [var proposed, ..] ? proposed : null;
            group ??= new AlikeGroup(proposal.Decision.Category.Code, to, [], proposal.Decision.SuggestedBy, 0);
            if (group.To is null || proposal.Decision.Category.Code != group.Category || to?.Value != group.To.Value || alike.Count == Most)
                continue;
            alike.Add(new AlikeCase(line with { Words = CaseLine.Short(line.Words) },
                [.. proposal.Decision.Steps.Where(step => step.Hit && step.Kind is RouteStepKind.Category or RouteStepKind.Authority).Select(step => step.Says)]));
        }
        return group! with { Cases = alike, Alone = rows.Count - alike.Count };
    }

    private bool MaySend(Case target, Instant now) =>
        target.State is CaseState.Submitted or CaseState.Accepted
        && CaseVerbs.Possible(hand.Snapshot(target, now)).Any(possible => possible.IsFree && possible.Verb == (target.State == CaseState.Submitted ? CaseVerb.Accept : CaseVerb.Dispatch));

    private static bool IsPlain(Case target) => !target.IsProtected && !target.IsUnlocated && target.Urgency != Urgency.Emergency;
}
