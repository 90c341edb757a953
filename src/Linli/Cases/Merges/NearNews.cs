using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Merges;

/// <summary>Enters what was reported into the index of near texts, and takes it out again once it is protected or its words are erased.</summary>
/// <remarks>Heard after the fact, so that submitting waits for nothing. A protected case is never in the index: it is merged with no other.</remarks>
internal sealed class NearNews(INearTexts near, ICipher ring) : IListener
{
    public string Name => "cases.near-news";

    public void Hear(Work work, SealedFact heard)
    {
        if (heard.Fact is not { SubjectKind: "case" } fact
            || !(fact.Is<CaseReported>() || fact.Is<CaseAccepted>() || fact.Is<CaseReclassified>() || fact.Is<ConfidentialityChanged>()))
            return;
        var found = work.Db.Cases.AsNoTracking().Where(c => c.Id == fact.SubjectId)
            .Join(work.Db.CasePrivates.AsNoTracking(), c => c.Id, secrets => secrets.CaseId, (c, secrets) => new { Case = c, Secrets = secrets }).SingleOrDefault();
        if (found is null)
            return;
        if (!found.Case.IsProtected && IsEnteredStill(fact, found.Case))
            return;
        // Of a new case nothing is remembered yet: nothing is taken out first, and its row may wait for the others of the work.
        if (!fact.Is<CaseReported>())
            near.Forget(work, fact.SubjectId);
        if (!found.Case.IsProtected && AreaOf(found.Case) is { } area && CaseSecrets.Report(found.Secrets, ring) is { } words)
            near.Enter(work, fact.SubjectId, area, words);
    }

    // Most cases are accepted where and as what they were reported: what stands there stands right. Another category may protect, or no longer.
    private static bool IsEnteredStill(Fact fact, Case target) =>
        (fact.Is<CaseAccepted>() ? fact.Read<CaseAccepted>().Shift : fact.Is<CaseReclassified>() ? fact.Read<CaseReclassified>().Shift : null) is { Before: { } before } shift
        && (before.Community, before.Street, before.County, before.Category) == (shift.After.Community, shift.After.Street, shift.After.County, shift.After.Category)
        && shift.After.Community == target.CommunityId;

    /// <summary>Within which area a case is compared: its community, or what is known above it.</summary>
    internal static Guid? AreaOf(Case target) => target.CommunityId ?? target.StreetId ?? target.CountyId;
}
