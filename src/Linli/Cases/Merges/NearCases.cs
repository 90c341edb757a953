using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Dossier;
using Linli.Cases.Lists;
using Linli.Cases.Unmask;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Shell;

namespace Linli.Cases.Merges;

/// <summary>近似诉求: a case near the one looked at, with what agrees.</summary>
/// <param name="Case">The case.</param>
/// <param name="Words">What was reported, numbers taken out.</param>
/// <param name="Nearness">How near, and why.</param>
public sealed record NearCase(Case Case, string Words, Nearness Nearness);

/// <summary>Finds, for an open case, the few open or lately closed ones that may be the same matter. Two queries; a suggestion that does nothing by itself.</summary>
/// <remarks>Nothing is looked for where the words may not be read, and nothing protected is ever offered.</remarks>
public sealed class NearCases(LinliDb db, CaseHand hand, INearTexts near, ICipher ring, PageContext page)
{
    private const int Most = 5;
    private const int Compared = 20;

    /// <summary>At most five, the nearest first.</summary>
    public IReadOnlyList<NearCase> Of(CaseDossier dossier)
    {
        var own = dossier.Case;
        if (!own.IsOpen || own.IsProtected || dossier.Original != Openness.Open || NearNews.AreaOf(own) is not { } area || dossier.Report is not { } words)
            return [];
        var ids = near.Find(db, area, words, page.Now, Compared).Where(id => id != own.Id).ToList();
        if (ids.Count == 0)
            return [];
        var closedAfter = page.Now - Case.ReopenWindow;
        var rows = db.Cases.Where(c => ids.Contains(c.Id) && (c.IsOpen || (c.State == CaseState.Closed && c.ClosedAt >= closedAfter)))
            .Join(db.CasePrivates, c => c.Id, secrets => secrets.CaseId, (c, secrets) => new { Case = c, Secrets = secrets }).ToList();
        var others = rows.Where(row => !row.Case.IsProtected && hand.Sight.Sees(row.Case))
            .Select(row => (row.Case, Words: CaseSecrets.Report(row.Secrets, ring))).Where(row => row.Words is not null).ToDictionary(row => row.Case.Number);
        return
        [
            .. NearReports.To(ReportOf(own, words), [.. others.Values.Select(other => ReportOf(other.Case, other.Words!))], Most)
                .Select(found => new NearCase(others[found.Other.Id].Case, Scrub.Text(others[found.Other.Id].Words!), found.Nearness)),
        ];
    }

    private static NearReport ReportOf(Case target, string words) => new(target.Number, words, target.ReceivedAt)
    {
        Place = new NearPlace(Building: target.BuildingId, Grid: target.MicroGridId ?? target.GridId),
        Category = target.Category,
    };
}
