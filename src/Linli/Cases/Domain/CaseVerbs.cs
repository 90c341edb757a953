using Linli.Cases.Data;
using Linli.Cases.Duties;
using Linli.Cases.Requests;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Domain;

/// <summary>Does verbs to cases: all reasons against → if none, change and append the fact → clocks and responsibility follow. One shape for every verb.</summary>
public sealed class CaseVerbs(IUnitOfWork unitOfWork, CaseClocks clocks, CaseDuties duties, CoDuties coDuties, ICipher ring, LifeTable table, IEnumerable<ICaseVerb> verbs)
{
    private readonly Dictionary<CaseVerb, ICaseVerb> _verbs = verbs.ToDictionary(verb => verb.Verb);

    /// <summary>Every verb this person might do to this case, with the reasons that need no input: what the page shows as buttons.</summary>
    public static IReadOnlyList<PossibleVerb> Possible(CaseSnapshot snapshot) =>
        [.. from verb in Enum.GetValues<CaseVerb>()
            let row = CaseLife.Of(verb).FirstOrDefault(row => row.Who.Any(snapshot.Plays) && Fits(row, snapshot))
            where row is not null
            select new PossibleVerb(verb, [.. row.Must.Select(must => must(snapshot)).OfType<Refusal>()])];

    /// <summary>The component with a verb's fields, or null where a reason is all it asks for.</summary>
    public Type? FieldsOf(CaseVerb verb) => _verbs[verb].Fields;

    /// <summary>Does one verb.</summary>
    public Task<Outcome<CaseDone>> Run(CaseAddress address, CaseVerb verb, VerbInput input, Act act, CancellationToken cancel = default) =>
        Run(address, [(verb, input)], act, cancel);

    /// <summary>Does several verbs in one work: all or none (one key to accept and send).</summary>
    public Task<Outcome<CaseDone>> Run(CaseAddress address, IReadOnlyList<(CaseVerb Verb, VerbInput Input)> steps, Act act, CancellationToken cancel = default) =>
        unitOfWork.Run(work => Run(work, address, steps, act), cancel);

    /// <summary>The same inside a work that is already running.</summary>
    public Outcome<CaseDone> Run(Work work, CaseAddress address, IReadOnlyList<(CaseVerb Verb, VerbInput Input)> steps, Act act)
    {
        var target = address.Take(work);
        if (target is null)
            return CaseRefusals.NotFound;
        if (steps[0].Input.Seen is { } seen && seen != CaseStamp.Of(target))
            return CaseRefusals.ChangedMeanwhile(target);
        var secrets = work.Db.CasePrivates.AsTracking().Single(s => s.CaseId == target.Id);
        if (secrets.ErasedAt is not null)
            return CaseRefusals.Erased;
        foreach (var (verb, input) in steps)
        {
            var reasons = Do(work, target, secrets, _verbs[verb], input, act);
            if (reasons.Count > 0)
                return reasons;
        }
        return new CaseDone(target.Id, target.Number, target.State, target.Version);
    }

    private List<Refusal> Do(Work work, Case target, CasePrivate secrets, ICaseVerb verb, VerbInput input, Act act)
    {
        verb.Prepare(work, target, input);
        var snapshot = new CaseSnapshot(target, act);
        var rows = table.Of(verb.Verb).Where(row => Fits(row, snapshot)).ToList();
        if (rows.Count == 0)
            return [CaseRefusals.NotPossibleNow(verb.Verb, target)];
        if (rows.FirstOrDefault(row => row.Who.Any(snapshot.Plays)) is not { } row)
            return [CaseRefusals.NotYours(verb.Verb)];
        List<Refusal> reasons = [.. row.Must.Select(must => must(snapshot)).OfType<Refusal>(), .. verb.Reasons(snapshot, input)];
        if (reasons.Count > 0)
            return reasons;
        var step = new CaseStep(work, target, act, input, secrets, ring);
        if (verb.Reasons(step).ToList() is { Count: > 0 } found)
            return found;

        var (before, waited) = (Point(target), target.Flags & Case.Requests);
        var fact = verb.Change(step);
        Move(target, row, act);
        // A request that waited and was not decided by this verb fell away with it: the unit went on by itself, or the matter ended.
        if (waited != 0 && (target.Flags & Case.Requests) == 0)
            CaseRequests.FallAway(work, target, act);
        duties.Follow(target, row.Then, act);
        clocks.Follow(work, target, row, act);
        coDuties.Follow(work, target, act);
        work.Append(act, target, fact(new CaseShift(before, Point(target))));
        target.ForgetAct();
        return [];
    }

    private static bool Fits(LifeRow row, CaseSnapshot snapshot) =>
        row.From.Contains(snapshot.Case.State)
        && (snapshot.Case.Flags & row.Needs) == row.Needs
        && (snapshot.Case.Flags & row.Without) == 0
        && row.If(snapshot);

    private static void Move(Case target, LifeRow row, Act act)
    {
        target.Flags = (target.Flags | row.Sets) & ~row.Clears;
        if (row.To is not { } to || to == target.State)
            return;
        target.State = to;
        target.IsOpen = to.IsOpen;
        target.ClosedAt = to.IsOpen ? null : act.At;
        if (!to.IsOpen)
            target.End();
        // Called up again for review, it has no new answer.
        if (to == CaseState.Replied && (row.Sets & CaseFlags.ReopenReview) == 0)
            (target.RepliedAt, target.ReplyRound, target.ReturnVisits) = (act.At, target.ReplyRound + 1, 0);
    }

    internal static CasePoint Point(Case c) => new(Storage.Word(c.State), c.MicroGridId, c.GridId, c.CommunityId, c.StreetId, c.CountyId, c.ResponsibleUnitId, c.Category);
}

/// <summary>A verb a person may see on the page: with reasons it is shown greyed, saying why.</summary>
public sealed record PossibleVerb(CaseVerb Verb, IReadOnlyList<Refusal> Reasons)
{
    /// <summary>True when it may be done now.</summary>
    public bool IsFree => Reasons.Count == 0;
}
