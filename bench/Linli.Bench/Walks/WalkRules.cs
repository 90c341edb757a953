using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Organizations;
using NodaTime;

namespace Linli.Bench.Walks;

/// <summary>What must be true of every case after every step, whatever was done; each broken rule is said in words.</summary>
internal sealed class WalkRules(WalkCounty county, WalkDuty duty)
{
    /// <summary>Flags that explain why everything of an open case rests (waiting for the reporter, shelved …); the first three never do.</summary>
    private const CaseFlags ExplainNoRest = CaseFlags.VoidPending | CaseFlags.ReopenReview | CaseFlags.Confidential;

    /// <summary>Clocks that somebody else keeps: the desk that must call, those who decide about a case, those an order of supervision was given to.</summary>
    private static readonly ClockKind[] KeptByOthers = [ClockKind.CallBack, ClockKind.ReturnRuling, ClockKind.ShelvingReview, ClockKind.Supervision];

    private readonly Dictionary<Guid, List<string>> _history = [];
    private readonly Dictionary<Guid, Instant> _dues = [];

    /// <summary>The first broken rule, or null.</summary>
    public string? Broken(WalkShape shape, Instant now) => Responsible(shape, now) ?? Clocks(shape) ?? History(shape) ?? Dues(shape) ?? duty.Broken(shape, now);

    private string? Responsible(WalkShape shape, Instant now)
    {
        var row = shape.Row;
        if (row.IsOpen != row.State.IsOpen)
            return $"{row.State} says it is {(row.IsOpen ? "open" : "over")}";
        if (!row.IsOpen)
            return null;
        if (row.ResponsibleUnitId is not { } unit || row.ResponsibleRole is null || county.NameOf(unit) == "?")
            return "an open case is nobody's";
        // Somebody's name on a case is a promise that this person is still there.
        if (row.ResponsiblePersonId is { } person && county.House.Get<IOrganizations>().PostsOf(person, now).Count == 0)
            return "it stands in the name of somebody who left";
        return row is { State: CaseState.Verifying, LedByCommunity: false, LeadUnitId: { } lead } && lead == unit ? "the unit that handled it is asked to verify it" : null;
    }

    private static string? Clocks(WalkShape shape)
    {
        var row = shape.Row;
        if (!row.IsOpen)
            return shape.Open.Count > 0 ? $"it is over and {shape.Open[0].Kind} still stands" : row.DueKind is not null ? "it is over and still due" : null;
        var running = shape.Open.Where(clock => clock.PausedAt is null).ToList();
        if (running.Count == 0 && (shape.Open.Count == 0 || (row.Flags & ~ExplainNoRest) == 0))
            return "an open case has no running clock";
        // A resting handling clock needs somebody else's clock beside it or a flag that says why it rests.
        if (shape.Open.Any(clock => clock.Kind == ClockKind.Handling && clock.PausedAt is not null) && row.State == CaseState.Handling && (row.Flags & ~ExplainNoRest) == 0)
            return "handling goes on while its clock rests";
        var nearest = running.MinBy(clock => clock.Due);
        if ((nearest?.Due ?? Case.NothingDue) != row.Due || nearest is null != row.DueKind is null)
            return $"lists sort it by {row.Due}, its nearest clock is due {nearest?.Due}";
        return shape.Open.FirstOrDefault(clock => !KeptByOthers.Contains(clock.Kind) && (clock.Unit != row.ResponsibleUnitId || clock.Role != row.ResponsibleRole)) is { } foreign
            ? $"its clock {foreign.Kind} is another's" : null;
    }

    // What was read before stands as it was, what is new follows it without a gap.
    private string? History(WalkShape shape)
    {
        if (!_history.TryGetValue(shape.Row.Id, out var told))
            _history[shape.Row.Id] = told = [];
        foreach (var fact in shape.Facts)
        {
            var words = $"{fact.Id} {fact.Kind} {fact.At} {fact.ActorKind} {fact.Who} {fact.Payload}";
            if (fact.Version > told.Count + 1)
                return "its history has a gap";
            if (fact.Version == told.Count + 1)
                told.Add(words);
            else if (told[fact.Version - 1] != words)
                return "its history was changed";
        }
        return told.Count != shape.Row.Version ? $"it is at version {shape.Row.Version} and has {told.Count} facts"
            : shape.Facts.Count > 0 && shape.Facts[0].Version == 1 && shape.Facts.Count != told.Count ? "its history was cut" : null;
    }

    private string? Dues(WalkShape shape)
    {
        foreach (var clock in shape.Open)
        {
            if (_dues.TryGetValue(clock.Id, out var before) && clock.Due < before)
                return $"{clock.Kind} was due {before} and is now due earlier, {clock.Due}";
            _dues[clock.Id] = clock.Due;
        }
        return null;
    }
}
