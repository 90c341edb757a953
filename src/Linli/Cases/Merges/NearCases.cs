using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Dossier;
using Linli.Cases.Lists;
using Linli.Cases.Unmask;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Shell;

namespace Linli.Cases.Merges;

/// <summary>近似诉求: a case near the one looked at, with what agrees.</summary>
/// <param name="Case">The case.</param>
/// <param name="Words">What was reported, numbers taken out.</param>
/// <param name="Reasons">Why: what the reporter chose, what agrees.</param>
public sealed record NearCase(Case Case, string Words, IReadOnlyList<Phrase> Reasons);

/// <summary>Finds, for an open case, the few open or lately closed ones that may be the same matter. Two queries; a suggestion that does nothing by itself.</summary>
/// <remarks>First the one that its reporter chose to follow, which needs no reading of words. By likeness nothing is looked for where the words may not be read.
/// Nothing protected is ever offered, nor anything beside a case about those who would handle it, which is not merged.</remarks>
public sealed class NearCases(LinliDb db, CaseHand hand, INearTexts near, ICipher ring, PageContext page)
{
    private const int Most = 5;
    private const int Compared = 20;

    /// <summary>At most five, the nearest first.</summary>
    public IReadOnlyList<NearCase> Of(CaseDossier dossier)
    {
        var own = dossier.Case;
        if (!own.IsOpen || own.About is not null)
            return [];
        // A report that may not be read here is compared with nothing.
        var words = own.IsProtected || dossier.Original != Openness.Open ? null : dossier.Report;
        List<Guid> ids = words is not null && NearNews.AreaOf(own) is { } area ? [.. near.Find(db, area, words, page.Now, Compared).Where(id => id != own.Id)] : [];
        if (own.FollowsId is { } follows && !ids.Contains(follows))
            ids.Add(follows);
        if (ids.Count == 0)
            return [];
        var closedAfter = page.Now - Case.ReopenWindow;
        var rows = db.Cases.Where(c => ids.Contains(c.Id) && (c.IsOpen || (c.State == CaseState.Closed && c.ClosedAt >= closedAfter)))
            .Join(db.CasePrivates, c => c.Id, secrets => secrets.CaseId, (c, secrets) => new { Case = c, Secrets = secrets }).ToList();
        var others = rows.Where(row => !row.Case.IsProtected && hand.Sight.Sees(row.Case)).Select(row => (row.Case, Words: CaseSecrets.Report(row.Secrets, ring))).ToList();
        var compared = others.Where(other => other.Words is not null).ToDictionary(other => other.Case.Number);
        var alike = words is null ? [] : NearReports.To(ReportOf(own, words), [.. compared.Values.Select(other => ReportOf(other.Case, other.Words!))], Most)
            .Select(found => new NearCase(compared[found.Other.Id].Case, Scrub.Text(compared[found.Other.Id].Words!), found.Nearness.Reasons)).ToList();
        // One that was told by a photo or a voice alone is followed, too.
        var followed = others.Where(other => other.Case.Id == own.FollowsId)
            .Select(other => new NearCase(other.Case, Scrub.Text(other.Words ?? ""), [Followed, .. alike.Find(one => one.Case.Id == other.Case.Id)?.Reasons ?? []]));
        return [.. followed.Concat(alike.Where(one => one.Case.Id != own.FollowsId)).Take(Most)];
    }

    /// <summary>反映人选了跟进这件.</summary>
    internal static Phrase Followed { get; } = new("Cases.Merges.NearFollowed");

    private static NearReport ReportOf(Case target, string words) => new(target.Number, words, target.ReceivedAt)
    {
        Place = new NearPlace(Building: target.BuildingId, Grid: target.MicroGridId ?? target.GridId),
        Category = target.Category,
    };
}
