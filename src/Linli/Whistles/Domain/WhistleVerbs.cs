using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Whistles.Domain;

/// <summary>Does verbs to whistles: all reasons against → if none, change and append the fact → state and clocks follow → the cases are told.</summary>
public sealed class WhistleVerbs(IUnitOfWork unitOfWork, WhistleClocks clocks, ICases cases, ICipher ring, IEnumerable<IWhistleVerb> verbs)
{
    private readonly Dictionary<WhistleVerb, IWhistleVerb> _verbs = verbs.ToDictionary(verb => verb.Verb);

    /// <summary>Every verb this person might do, with all reasons that need no input: what the page shows as buttons, one for each invitation it may be about.</summary>
    public IReadOnlyList<PossibleVerb> Possible(LinliDb db, Whistle target, Act act) =>
        [.. Possible(target, act).Select(possible => possible with { Reasons = [.. possible.Reasons, .. _verbs[possible.Verb].Before(new WhistleSnapshot(target, act, possible.One), db)] })];

    /// <summary>The same as far as the table alone says it.</summary>
    public static IReadOnlyList<PossibleVerb> Possible(Whistle target, Act act) =>
        [.. from verb in Enum.GetValues<WhistleVerb>()
            from one in AboutsOf(verb, target, act)
            let snapshot = new WhistleSnapshot(target, act, one)
            let row = WhistleLife.Of(verb).FirstOrDefault(row => row.Who.Any(snapshot.Plays) && row.Fits(snapshot))
            where row is not null
            select new PossibleVerb(verb, one, [.. row.Must.Select(must => must(snapshot)).OfType<Refusal>()])];

    /// <summary>The component with a verb's fields, or null where a reason is all it asks for.</summary>
    public Type? FieldsOf(WhistleVerb verb) => _verbs[verb].Fields;

    /// <summary>Does one verb.</summary>
    public Task<Outcome<WhistleDone>> Run(Guid whistle, WhistleVerb verb, WhistleInput input, Act act, CancellationToken cancel = default) =>
        unitOfWork.Run(work => Run(work, whistle, verb, input, act), cancel);

    /// <summary>The same inside a work that is already running.</summary>
    public Outcome<WhistleDone> Run(Work work, Guid whistle, WhistleVerb verb, WhistleInput input, Act act)
    {
        work.Save();
        var target = work.Db.Whistles.AsTracking().Include(row => row.Invitations).Include(row => row.Cases).SingleOrDefault(row => row.Id == whistle);
        if (target is null)
            return WhistleRefusals.NotFound;
        var stored = work.Db.WhistleKeys.AsNoTracking().Single(row => row.WhistleId == whistle);
        if (WhistleSecrets.KeyOf(stored, ring) is not { } key)
            return WhistleRefusals.Erased;
        var about = WhistleLife.AboutOf(verb);
        var one = about switch
        {
            About.Own => WhistleSnapshot.OwnOf(target, act),
            About.One => target.Invitations.FirstOrDefault(other => other.Id == input.Invitation),
            _ => null,
        };
        if (input.Seen is { } seen && seen != WhistleStamp.Of(target, one))
            return WhistleRefusals.ChangedMeanwhile(target.State);
        var snapshot = new WhistleSnapshot(target, act, one);
        var rows = WhistleLife.Of(verb).Where(row => row.Fits(snapshot)).ToList();
        if (rows.FirstOrDefault(row => row.Who.Any(snapshot.Plays)) is not { } row)
            return rows.Count > 0 || (about != About.Whistle && one is null) ? WhistleRefusals.NotYours(verb) : WhistleRefusals.NotPossibleNow(verb, target.State);
        List<Refusal> reasons = [.. row.Must.Select(must => must(snapshot)).OfType<Refusal>(), .. _verbs[verb].Before(snapshot, work.Db), .. _verbs[verb].Reasons(snapshot, input)];
        if (reasons.Count > 0)
            return reasons;

        var step = new WhistleStep(work, target, one, act, input, key, cases);
        var fact = _verbs[verb].Change(step);
        Move(target, one, row, act);
        clocks.Follow(work, target, step.Called ?? one, step.Clocks.Concat(row.Clocks), act);
        work.Append(act, target, fact);
        reasons = [.. _verbs[verb].Tell(step)];
        return reasons.Count > 0 ? reasons : new WhistleDone(target.Id, target.Number, target.State, target.Version);
    }

    private static void Move(Whistle target, Invitation? one, WhistleLifeRow row, Act act)
    {
        if (one is not null && row.Becomes is { } becomes)
            one.State = becomes;
        if (row.To is { } to)
            target.State = to;
        if (target.State == WhistleState.Executing && target.IsAnswered && target.IsScored)
            target.State = WhistleState.Scored;
        if (WhistleStates.Over.Contains(target.State) && target.IsOpen)
            (target.IsOpen, target.ClosedAt) = (false, act.At);
        else if (!WhistleStates.Over.Contains(target.State) && !target.IsOpen)
            (target.IsOpen, target.ClosedAt) = (true, null);
        foreach (var other in target.Invitations)
            other.IsOpen = target.IsOpen && target.IssuedAt is not null && Owes(target, other);
    }

    // What a department's list shows: come, do, mark.
    private static bool Owes(Whistle target, Invitation other) => other.State switch
    {
        InvitationState.Invited or InvitationState.Objecting => true,
        InvitationState.CheckedIn => other.OwesDuty || (target.IsAnswered ? !other.HasScored : target.State is WhistleState.Issued or WhistleState.PartlyCheckedIn),
        _ => false,
    };

    private static IEnumerable<Invitation?> AboutsOf(WhistleVerb verb, Whistle target, Act act) => WhistleLife.AboutOf(verb) switch
    {
        About.Own => [WhistleSnapshot.OwnOf(target, act)],
        About.One => target.Invitations.OrderBy(one => one.Order),
        _ => [null],
    };
}

/// <summary>A verb a person may see on the page: with reasons it is shown greyed, saying why.</summary>
public sealed record PossibleVerb(WhistleVerb Verb, Invitation? One, IReadOnlyList<Refusal> Reasons)
{
    /// <summary>True when it may be done now.</summary>
    public bool IsFree => Reasons.Count == 0;
}
