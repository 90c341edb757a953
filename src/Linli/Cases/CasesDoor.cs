using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;

namespace Linli.Cases;

/// <inheritdoc/>
internal sealed class CasesDoor(ReportCase report, CaseVerbs verbs, KeyRing ring) : ICases
{
    public Task<Outcome<ReportAnswer>> Report(ReportInput input, Act act, CancellationToken cancel = default) => report.Run(input, act, cancel);

    public Task<List<Outcome<ReportAnswer>>> ReportAll(IReadOnlyList<(ReportInput Input, Act Act)> reports, CancellationToken cancel = default) => report.RunAll(reports, cancel);

    public Task<Outcome<CaseDone>> Do(CaseAddress address, IReadOnlyList<(CaseVerb Verb, VerbInput Input)> steps, Act act, CancellationToken cancel = default) =>
        verbs.Run(address, steps, act, cancel);

    public Outcome<CaseDone> Do(Work work, CaseAddress address, IReadOnlyList<(CaseVerb Verb, VerbInput Input)> steps, Act act) => verbs.Run(work, address, steps, act);

    public CaseAddress? Tracked(string? trackingCode) =>
        TrackingCode.Normal(trackingCode) is { } code ? CaseAddress.OfTracking(ReportCase.IndexOf(ring, code)) : null;

    public IQueryable<CaseRow> Rows(LinliDb db) => db.Cases.Select(c => new CaseRow
    {
        Id = c.Id,
        Number = c.Number,
        State = c.State,
        Category = c.Category,
        Place = c.Place,
        ReceivedAt = c.ReceivedAt,
        Due = c.Due,
        CountyId = c.CountyId,
        StreetId = c.StreetId,
        CommunityId = c.CommunityId,
        GridId = c.GridId,
        LeadUnitId = c.LeadUnitId,
        ResponsibleUnitId = c.ResponsibleUnitId,
    });

    public IQueryable<Guid> Orphans(LinliDb db)
    {
        var clocks = db.Clocks;
        return db.Cases
            .Where(c => c.IsOpen && (c.ResponsibleUnitId == null || !clocks.Any(clock => clock.SubjectId == c.Id && clock.StoppedAt == null)))
            .Select(c => c.Id);
    }
}
