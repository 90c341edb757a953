using NodaTime;

namespace Linli.Deadlines.Reckoning;

/// <summary>Walks a clock's history once, turn by turn, keeping the due date, the whole limit and what is said about it.</summary>
internal sealed class Fold
{
    private readonly ClockTerms _terms;
    private readonly WorkingTime _time;
    private readonly Count _count;
    private readonly Story _story;
    private Instant _from;
    private Instant _due;
    private Duration _total;
    private ClockRest? _banked;
    private Instant _pausedAt;
    private bool _usedCalendar;

    public Fold(ClockTerms terms, ClockKind? kind, Instant started, WorkingTime time)
    {
        (_terms, _time, _from) = (terms, time, started);
        _count = Count.Of(terms.Counting, time);
        _usedCalendar = terms.Counting is Counting.WorkingDays or Counting.OfficeHours;
        var first = _count.FirstCounted(started);
        var limit = terms.AfterHours is { } night && terms.Counting == Counting.ServiceWindow && first > started ? night : terms.Limit;
        _due = limit.IsAtOnce ? first : _count.DueAfter(started, _count.RestOf(limit));
        _total = _count.Measure.Between(first, _due);
        _story = new Story(kind, started, time);
        _story.Begin(limit, terms.Counting, first);
    }

    public void Take(ClockTurn turn)
    {
        switch (turn)
        {
            case ClockPaused paused when _banked is null: Pause(paused); break;
            case ClockResumed resumed when _banked is not null: Resume(resumed); break;
            case ClockMoved moved: Move(moved); break;
            default: throw new InvalidOperationException($"A clock that is {(_banked is null ? "running" : "paused")} cannot take {turn}.");
        }
    }

    public ClockReading Finish()
    {
        var dueDay = _time.DayOf(_due);
        var firstDay = _count.FirstDay(_story.Started);
        if (_banked is null)
            _story.Counted(_count.FirstDay(_from), dueDay);
        var unknown = _usedCalendar ? _time.Calendar.UnknownYears(firstDay, LocalDate.Max(firstDay, dueDay)).ToList() : [];
        return new ClockReading(_due, Yellow(), unknown, _story.Tell(_due, _banked, _usedCalendar, unknown)) { Banked = _banked, UsedCalendar = _usedCalendar };
    }

    private void Pause(ClockPaused paused)
    {
        _banked = _count.Rest(_from, paused.At, _due);
        _pausedAt = paused.At;
        _story.Counted(_count.FirstDay(_from), _time.DayOf(paused.At));
        _story.Paused(paused);
    }

    private void Resume(ClockResumed resumed)
    {
        var rest = _banked!.Value;
        var due = rest.IsNothing ? _due : _count.DueAfter(resumed.At, rest);
        Limit? topUp = null;
        if (resumed.Minimum is { } minimum && Count.End(resumed.At, minimum, _time) is var least && least > due)
        {
            (due, topUp) = (least, minimum);
            _usedCalendar |= minimum.NeedsCalendar;
        }
        _story.Resumed(_pausedAt, resumed.At, rest, topUp);
        (_from, _due, _banked) = (resumed.At, due, null);
    }

    private void Move(ClockMoved moved)
    {
        // An extension lengthens the whole, so that three quarters of it come later too.
        _total += _count.Measure.Between(_due, moved.Due) - _count.Measure.Between(moved.Due, _due);
        if (_banked is not null)
            _banked = _count.Rest(_from, _pausedAt, moved.Due);
        _story.Moved(moved, _due);
        _due = moved.Due;
    }

    /// <summary>Yellow comes when the last share of the whole limit begins; in a stretch shorter than that share, at its start.</summary>
    private Instant Yellow()
    {
        var first = _count.FirstCounted(_from);
        var calm = _count.Measure.Between(first, _due) - _total * (100 - _terms.YellowPercent) / 100;
        var yellow = calm > Duration.Zero ? _count.Measure.Add(first, calm) : Instant.Min(first, _due);
        return Instant.Min(yellow, _due);
    }
}
