using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Linli.Bench.Walks;

/// <content>What the program does by itself when time has passed: each time the model says why.</content>
internal sealed partial class Walk
{
    /// <summary>Steps by a clock that ran out: the clock, and the verb that the program then does where it still fits.</summary>
    private static readonly (ClockKind Clock, CaseVerb Verb)[] ByClock =
    [
        (ClockKind.Rating, CaseVerb.NoAnswer), (ClockKind.ReporterAnswer, CaseVerb.LapseAsking), (ClockKind.Handling, CaseVerb.LapseExtension), (ClockKind.ShelvingReview, CaseVerb.Unshelve),
    ];

    private async Task<string?> OwnWork()
    {
        // A holiday list may move a date only after it was come to: either way of reading it is right.
        var due = _cases.ToDictionary(one => one, one => one.Model.Clocks.Where(clock => !clock.IsPaused && clock.Due <= Now).Select(clock => clock.Kind).ToHashSet());
        var waited = _cases.Where(IsWaiting).ToHashSet();
        await Each(async house =>
        {
            await _counties[house].House.DoOwnWork();
            return 0;
        });
        foreach (var walked in _cases)
            walked.Model.Recalculate(Now, Time);
        var shapes = await WalkShape.Load(First, [.. _cases.Select(one => one.Ids[0])]);
        foreach (var walked in _cases)
            if (await ByItself(walked, shapes[walked.Ids[0]].Row, due[walked]) is { } wrong)
                return wrong;
        return await Untold(waited) ?? await Look();
    }

    private async Task<string?> ByItself(WalkedCase walked, Case now, HashSet<ClockKind> due)
    {
        var (before, act) = (walked.Model.Row, Linli.Foundation.Facts.Act.BySystem(Now));
        var causes = ByClock.Where(one => due.Contains(one.Clock)).Select(one => one.Verb).ToList();
        if (before is { State: CaseState.Merged, MasterId: { } master } && await IsGone(master))
            causes.Add(CaseVerb.Unmerge);
        // Wiped out of the whole, the number is wiped out of its parts: that moves no state, and ends the promised call.
        if (now.Contact != before.Contact && before.SplitFrom is not null)
            causes.Insert(0, CaseVerb.EraseContact);
        foreach (var verb in causes)
        {
            var (row, _) = ModelCase.Foretell(_verbs[verb], walked.Model.Row, new VerbInput(), act, isErased: false);
            if (row is null)
                continue;
            var moves = row.To is not null || row.Sets != 0 || row.Clears != 0;
            if (moves && now.State == walked.Model.Row.State && now.Flags == walked.Model.Row.Flags)
            {
                if (walked.Model.Clocks.Exists(clock => !clock.IsPaused && clock.Due <= Now && ByClock.Any(one => one.Clock == clock.Kind && one.Verb == verb)))
                    return $"{now.Number}: the time for {verb} has come and the program did not do it";
                continue;
            }
            if (walked.Model.Follow(row, now, act, new VerbInput(), Time) is { } other)
                return $"the program did {verb} by itself: {other}";
            _coverage.Walked(row);
        }
        if (now.State != walked.Model.Row.State || now.Flags != walked.Model.Row.Flags)
            return $"{now.Number} went from {before.State} [{before.Flags}] to {now.State} [{now.Flags}] by itself, and the model knows no reason";
        // A date that moved, a link that ended with the case, a master that was answered: told by facts of their own.
        walked.Model.Row = now;
        return null;
    }

    private async Task<bool> IsGone(Guid master)
    {
        using var db = First.Read();
        return await db.Cases.AnyAsync(row => row.Id == master && (row.State == CaseState.Withdrawn || row.State == CaseState.Void || row.State == CaseState.Referred));
    }
}
