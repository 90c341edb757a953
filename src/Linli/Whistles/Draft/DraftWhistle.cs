using System.Globalization;
using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Draft;

/// <summary>起草吹哨单: for one case, by the secretary of its community, or by the street (or the county) which then issues it itself.</summary>
public sealed class DraftWhistle(IUnitOfWork unitOfWork, ICases cases, ICipher ring, WhistleForm form, DeploymentZone zone)
{
    /// <summary>Drafts it.</summary>
    public Task<Outcome<WhistleDone>> Run(WhistleDraft draft, Act act, CancellationToken cancel = default) => unitOfWork.Run(work => In(work, draft, act), cancel);

    /// <summary>The same inside a work that is already running.</summary>
    public Outcome<WhistleDone> In(Work work, WhistleDraft draft, Act act)
    {
        if (cases.Rows(work.Db).SingleOrDefault(row => row.Id == draft.Case) is not { } matter)
            return WhistleRefusals.NotFound;
        List<Refusal> reasons = [.. Reasons(work.Db, matter, draft.Form, act)];
        if (reasons.Count > 0)
            return reasons;
        var (key, wrapped) = (default(SubjectKey)!, default(byte[]));
        var id = Ids.New(act.At);
        (key, wrapped) = WhistleSecrets.New(ring, id);
        var drafted = new Whistle
        {
            Id = id,
            Number = NextNumber(work, zone.Day(act.At).Year),
            Urgency = draft.Form.Urgency!.Value,
            AuthorUnitId = act.Unit,
            ByCommunity = act.Role == Role.Secretary.Word,
            DraftedAt = act.At,
            CountyId = matter.CountyId,
            StreetId = matter.StreetId,
            CommunityId = matter.CommunityId,
            BuildingId = matter.BuildingId,
            Place = matter.Place,
            IsKeptFromCommunity = matter.IsKeptFromCommunity,
            IsKeptFromStreet = matter.IsKeptFromStreet,
            VisitAt = draft.Form.At,
            VisitSuitsStreet = draft.Form.At is not null && act.Role != Role.Secretary.Word,
        };
        work.Db.Add(drafted);
        work.Db.Add(new WhistleKey { WhistleId = id, Key = wrapped });
        drafted.Cases.Add(new WhistleCase { WhistleId = id, CaseId = matter.Id, AddedAt = act.At });
        var step = new WhistleStep(work, drafted, null, act, draft.Form, key, cases);
        foreach (var unit in draft.Form.Units.Distinct())
            step.Call(unit);
        ReviseWhistle.KeepWords(step);
        work.Append(act, drafted, new WhistleDrafted(matter.Id, [.. draft.Form.Units.Distinct()], drafted.Urgency));
        return new WhistleDone(drafted.Id, drafted.Number, drafted.State, drafted.Version);
    }

    /// <summary>All reasons against; also what a page asks before it shows the form, with no form given.</summary>
    public IEnumerable<Refusal> Reasons(LinliDb db, CaseRow matter, WhistleInput? input, Act act)
    {
        if (!MayDraft(matter, act))
            yield return new Refusal("Whistles.Refusal.NotYoursToDraft");
        if (!matter.IsOpen || matter.State is CaseState.Submitted or CaseState.Verifying or CaseState.Replied)
            yield return new Refusal("Whistles.Refusal.CaseNotInHand", null, CaseWords.State(matter.State)) { IsConflict = true };
        if (OpenWhistleOf(db, [matter]) is { } other)
            yield return new Refusal("Whistles.Refusal.CaseHasWhistle", null, other) { IsConflict = true };
        if (input is not null)
            foreach (var reason in form.Reasons(input, [matter.CommunityId, matter.StreetId, matter.CountyId], act.At))
                yield return reason;
    }

    /// <summary>The number of an open whistle of one of these cases, drafts included; null where there is none, or only one that let its case go when it ended and marks its departments still.</summary>
    public static string? OpenWhistleOf(LinliDb db, IReadOnlyList<CaseRow> matters)
    {
        var ids = matters.Select(matter => matter.Id).ToList();
        var held = matters.Where(matter => matter.HasOpenWhistle).Select(matter => matter.Id).ToList();
        return db.Whistles.Where(row => row.IsOpen && row.Cases.Any(one => ids.Contains(one.CaseId) && (row.IssuedAt == null || held.Contains(one.CaseId))))
            .OrderBy(row => row.Number).Select(row => row.Number).FirstOrDefault();
    }

    private static bool MayDraft(CaseRow matter, Act act) =>
        (act.Role == Role.Secretary.Word && act.Area == matter.CommunityId && !matter.IsKeptFromCommunity)
        || (act.Role == Role.StreetDispatcher.Word && act.Area == matter.StreetId && !matter.IsKeptFromStreet)
        || (act.Role == Role.CountyDispatcher.Word && act.Area == matter.CountyId);

    private static string NextNumber(Work work, int year)
    {
        using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"INSERT INTO whistles_counters (year, last) VALUES ({year}, 1) ON CONFLICT (year) DO UPDATE SET last = whistles_counters.last + 1 RETURNING last");
        return string.Create(CultureInfo.InvariantCulture, $"{year}-{Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture):0000}");
    }
}
