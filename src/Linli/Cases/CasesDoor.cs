using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Items;
using Linli.Cases.Outside;
using Linli.Cases.Report;
using Linli.Cases.Signing;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Cases;

/// <inheritdoc/>
internal sealed class CasesDoor(ReportCase report, CaseVerbs verbs, SetSigning signing, OutsideClaims outside, CaseAnswers answers, KeyRing ring) : ICases
{
    public Task<Outcome<ReportAnswer>> Report(ReportInput input, Act act, CancellationToken cancel = default) => report.Run(input, act, cancel);

    public Task<List<Outcome<ReportAnswer>>> ReportAll(IReadOnlyList<(ReportInput Input, Act Act)> reports, CancellationToken cancel = default) => report.RunAll(reports, cancel);

    public Outcome<ReportAnswer> Report(Work work, ReportInput input, Act act) => report.Run(work, input, act);

    public IReadOnlyList<Refusal> Against(ReportInput input, Act act) => report.Against(input, act);

    public Outcome<CaseDone> AskOutside(Work work, Guid id, Instant? due, bool urged, Act act) => outside.Ask(work, id, due, urged, act);

    public Outcome<CaseDone> SettleOutside(Work work, Guid id, bool isReturned, Act act) => outside.Settle(work, id, isReturned, act);

    public IReadOnlyDictionary<Guid, CaseAnswer> Answers(LinliDb db, IReadOnlyCollection<Guid> ids) => answers.Of(db, ids);

    public ILookup<string, CaseRow> FromPhones(LinliDb db, IReadOnlyCollection<string> phones, Instant since)
    {
        var indexes = phones.Distinct().ToDictionary(phone => Convert.ToHexString(ring.PhoneIndex(PhoneNumber.Known(phone))));
        var wanted = indexes.Keys.Select(Convert.FromHexString).ToList();
        var found = db.CasePrivates.Where(one => wanted.Contains(one.PhoneIndex!)).Select(one => new { one.CaseId, one.PhoneIndex })
            .Join(Rows(db), one => one.CaseId, row => row.Id, (one, row) => new { one.PhoneIndex, Row = row }).Where(one => one.Row.ReceivedAt >= since).ToList();
        return found.OrderByDescending(one => one.Row.ReceivedAt).ToLookup(one => indexes[Convert.ToHexString(one.PhoneIndex!)], one => one.Row);
    }

    public IReadOnlyList<CaseRow> FromSamePhone(LinliDb db, Guid id, Instant since)
    {
        var all = db.CasePrivates;
        return [.. all.Where(one => one.CaseId != id && one.PhoneIndex != null && all.Any(own => own.CaseId == id && own.PhoneIndex == one.PhoneIndex))
            .Join(Rows(db), one => one.CaseId, row => row.Id, (_, row) => row).Where(row => row.ReceivedAt >= since).OrderByDescending(row => row.ReceivedAt).Take(20)];
    }

    public Task<Outcome<CaseDone>> Do(CaseAddress address, IReadOnlyList<(CaseVerb Verb, VerbInput Input)> steps, Act act, CancellationToken cancel = default) =>
        verbs.Run(address, steps, act, cancel);

    public Outcome<CaseDone> Do(Work work, CaseAddress address, IReadOnlyList<(CaseVerb Verb, VerbInput Input)> steps, Act act) => verbs.Run(work, address, steps, act);

    public IReadOnlyList<Guid> OpenItems(LinliDb db, Guid id) =>
        [.. db.Set<CaseItem>().Where(item => item.CaseId == id && item.DoneAt == null).OrderBy(item => item.Number).Select(item => item.Id)];

    public Outcome<Guid> SetSigning(Work work, Guid unit, bool wanted, Act act) => signing.In(work, unit, wanted, act);

    public CaseAddress? Tracked(string? trackingCode) =>
        TrackingCode.Normal(trackingCode) is { } code ? CaseAddress.OfTracking(ReportCase.IndexOf(ring, code)) : null;

    public IQueryable<CaseRow> Rows(LinliDb db) => Rows(db.Cases, db.CasePrivates);

    private static IQueryable<CaseRow> Rows(IQueryable<Case> cases, IQueryable<CasePrivate> secrets) => cases.Select(c => new CaseRow
    {
        Id = c.Id,
        Number = c.Number,
        State = c.State,
        Category = c.Category,
        OutsideNumber = c.OutsideNumber,
        Place = c.Place,
        ReceivedAt = c.ReceivedAt,
        Due = c.Due,
        CountyId = c.CountyId,
        StreetId = c.StreetId,
        CommunityId = c.CommunityId,
        GridId = c.GridId,
        LeadUnitId = c.LeadUnitId,
        ResponsibleUnitId = c.ResponsibleUnitId,
        Urgency = c.Urgency,
        IsOpen = c.IsOpen,
        ClosedAt = c.ClosedAt,
        HasOpenWhistle = c.HasOpenWhistle,
        // The same words as Case.IsKeptFrom…, which a database cannot be asked.
        IsKeptFromCommunity = c.About == NamedParty.Community || c.About == NamedParty.GridWorker || c.About == NamedParty.Property,
        IsKeptFromStreet = c.About == NamedParty.Street,
        BuildingId = c.BuildingId,
        IsErased = secrets.Any(one => one.CaseId == c.Id && one.ErasedAt != null),
    });

    public IQueryable<Guid> Orphans(LinliDb db)
    {
        var clocks = db.Clocks;
        return db.Cases
            .Where(c => c.IsOpen && (c.ResponsibleUnitId == null || !clocks.Any(clock => clock.SubjectId == c.Id && clock.StoppedAt == null)))
            .Select(c => c.Id);
    }
}
