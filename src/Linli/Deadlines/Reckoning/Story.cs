using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Deadlines.Reckoning;

/// <summary>Collects why a due date is what it is, as phrases in the order people would tell it.</summary>
internal sealed class Story(ClockKind? kind, Instant started, WorkingTime time)
{
    private readonly Dates _dates = new(time, time.DayOf(started).Year);
    private readonly List<(LocalDate From, LocalDate To)> _counted = [];
    private readonly List<Phrase> _later = [];
    private Phrase _begin = null!;
    private (Instant At, string Reason)? _pause;

    /// <summary>When the clock started.</summary>
    public Instant Started => started;

    /// <summary>How the limit is counted, and from when.</summary>
    public void Begin(Limit limit, Counting counting, Instant first)
    {
        var since = new Phrase(kind is { } known ? $"Deadlines.Since.{known}" : "Deadlines.Since.Receipt");
        _begin = counting switch
        {
            // The date is not ours to reckon: whoever set it is named by the turn that gave it.
            _ when kind == ClockKind.OutsideReply => new("Deadlines.Begin.Outside", _dates.Moment(started), since),
            _ when limit.IsAtOnce && first == started => new("Deadlines.Begin.AtOnce", _dates.Moment(started), since),
            Counting.WorkingDays => new("Deadlines.Begin.WorkingDays", limit.Words, _dates.Day(time.DayOf(started)), since),
            Counting.OfficeHours => new("Deadlines.Begin.OfficeHours", limit.Words, _dates.Moment(started), since, Hours()),
            Counting.ServiceWindow when first > started => new("Deadlines.Begin.AfterHours",
                limit.Words, _dates.Moment(started), since, time.Window.Span.Shown, _dates.Moment(first)),
            Counting.ServiceWindow => new("Deadlines.Begin.ServiceWindow", limit.Words, _dates.Moment(started), since, time.Window.Span.Shown),
            _ when limit.Unit == LimitUnit.Days => new("Deadlines.Begin.Days", limit.Words, _dates.Moment(started), since),
            _ => new("Deadlines.Begin.Always", limit.Words, _dates.Moment(started), since),
        };
    }

    /// <summary>Days over which the clock counted, both included.</summary>
    public void Counted(LocalDate from, LocalDate to) => _counted.Add((from, to));

    /// <summary>It stopped.</summary>
    public void Paused(ClockPaused paused) => _pause = (paused.At, paused.Reason);

    /// <summary>It went on.</summary>
    public void Resumed(Instant pausedAt, Instant resumedAt, ClockRest rest, Limit? topUp)
    {
        var (from, to, reason) = (_dates.Moment(pausedAt), _dates.Moment(resumedAt), new Phrase(_pause!.Value.Reason));
        _pause = null;
        _later.Add(rest.IsNothing
            ? new("Deadlines.Turn.PausedLate", from, to, reason)
            : new(rest.Workdays is null ? "Deadlines.Turn.Paused" : "Deadlines.Turn.PausedWorkingDays", from, to, reason, rest.Words));
        if (topUp is { } minimum)
            _later.Add(new("Deadlines.Turn.TopUp", minimum.Words));
    }

    /// <summary>A person set another date.</summary>
    public void Moved(ClockMoved moved, Instant before) => _later.Add(kind == ClockKind.OutsideReply
        ? new(moved.Reason, _dates.Moment(moved.Due))
        : new("Deadlines.Turn.Moved", new Phrase(moved.Reason), _dates.Moment(before), _dates.Moment(moved.Due)));

    /// <summary>The whole of it, ending with the due date, or with what is banked.</summary>
    public Phrase Tell(Instant due, ClockRest? banked, bool usedCalendar, IReadOnlyList<int> unknownYears)
    {
        List<Phrase> told = [_begin];
        if (usedCalendar && Exceptions.Among(_counted, time.Calendar, _dates) is { } exceptions)
            told.Add(exceptions);
        told.AddRange(_later);
        if (_pause is { } pause && banked is { } rest)
            told.Add(new("Deadlines.Turn.PausedNow", _dates.Moment(pause.At), new Phrase(pause.Reason), rest.Words));
        else
            told.Add(new("Deadlines.Due", _dates.Moment(due)));
        if (unknownYears.Count > 0)
            told.Add(new("Deadlines.Provisional", string.Join('、', unknownYears)));
        return new Phrase("Deadlines.Because", [told]);
    }

    private Phrase Hours() => time.Hours.Spans
        .Select(span => new Phrase("Deadlines.Hours.Span", span.Shown))
        .Aggregate((all, next) => new Phrase("Deadlines.Hours.And", all, next));
}
