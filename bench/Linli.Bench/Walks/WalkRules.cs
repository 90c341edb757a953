using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Organizations;
using NodaTime;

namespace Linli.Bench.Walks;

/// <summary>What must be true of every case after every step, whatever was done; each broken rule is said in words.</summary>
internal sealed class WalkRules(WalkCounty county)
{
    /// <summary>Flags that explain why everything of an open case rests (waiting for the reporter, shelved …); the first three never do.</summary>
    private const CaseFlags ExplainNoRest = CaseFlags.VoidPending | CaseFlags.ReopenReview | CaseFlags.Confidential;

    /// <summary>Clocks that somebody else keeps: the desk that must call, those who decide about a case, those an order of supervision was given to.</summary>
    private static readonly ClockKind[] KeptByOthers = [ClockKind.CallBack, ClockKind.ReturnRuling, ClockKind.ShelvingReview, ClockKind.Supervision];

    private readonly Dictionary<Guid, IReadOnlyList<string>> _history = [];
    private readonly Dictionary<Guid, Instant> _dues = [];

    /// <summary>The first broken rule, or null. <paramref name="mayShorten"/>: a person's verb with a reason was done.</summary>
    public string? Broken(WalkShape shape, Instant now, bool mayShorten) =>
        Responsible(shape, now) ?? Clocks(shape) ?? History(shape) ?? Dues(shape, mayShorten);

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

    private string? History(WalkShape shape)
    {
        if (shape.Facts.Select(fact => fact.Version).SequenceEqual(Enumerable.Range(1, shape.Facts.Count)) is false)
            return "its history has a gap";
        if (shape.Facts.Count != shape.Row.Version)
            return $"it is at version {shape.Row.Version} and has {shape.Facts.Count} facts";
        List<string> told = [.. shape.Facts.Select(fact => $"{fact.Id} {fact.Kind} {fact.At} {fact.ActorKind} {fact.Who} {fact.Payload}")];
        if (_history.TryGetValue(shape.Row.Id, out var before) && !told.Take(before.Count).SequenceEqual(before))
            return "its history was changed";
        _history[shape.Row.Id] = told;
        return null;
    }

    private string? Dues(WalkShape shape, bool mayShorten)
    {
        foreach (var clock in shape.Open)
        {
            if (_dues.TryGetValue(clock.Id, out var before) && clock.Due < before && !mayShorten)
                return $"{clock.Kind} was due {before} and is now due earlier, {clock.Due}";
            _dues[clock.Id] = clock.Due;
        }
        return null;
    }
}
