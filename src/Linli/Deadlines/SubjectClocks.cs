using Linli.Deadlines.Running;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>The open clocks of one subject inside one work: what a life table starts, stops, pauses and resumes.</summary>
/// <remarks>An effect on a clock that is not there (or not running, or not paused) does nothing and answers false, so that a
/// life table may say "stop the call-back" without asking whether this case ever had one.</remarks>
public sealed class SubjectClocks
{
    private readonly RunningClocks _clocks;
    private readonly Work _work;
    private readonly Act _act;
    private readonly string _subjectKind;
    private readonly Guid _subjectId;
    private readonly List<ClockRow> _open;
    private readonly HashSet<ClockKind> _ended = [];

    internal SubjectClocks(RunningClocks clocks, Work work, Act act, string subjectKind, Guid subjectId, List<ClockRow> open) =>
        (_clocks, _work, _act, _subjectKind, _subjectId, _open) = (clocks, work, act, subjectKind, subjectId, open);

    /// <summary>The open ones.</summary>
    public IReadOnlyList<ClockRow> Open => _open;

    /// <summary>The open clock of a duty, or null.</summary>
    public ClockRow? this[ClockKind kind] => _open.SingleOrDefault(clock => clock.Kind == kind);

    /// <summary>Starts a clock at the moment of the act.</summary>
    /// <exception cref="InvalidOperationException">One of this kind is open already: a bug in the life table.</exception>
    public ClockRow Start(ClockKind kind, Urgency urgency, Limit? limit = null, Guid? unit = null, string? role = null)
    {
        if (this[kind] is not null)
            throw new InvalidOperationException($"A {kind} clock of this {_subjectKind} is open already.");
        // One open clock of a kind: the one that ended in this work must be out of the way first.
        if (_ended.Contains(kind))
            _work.Save();
        var clock = _clocks.New(new ClockStart(_subjectKind, _subjectId, kind, urgency, _act.At) { Limit = limit, Unit = unit, Role = role });
        _work.Insert(clock);
        // Written already; attached so that a second effect in the same work is saved too.
        _work.Db.Attach(clock);
        _open.Add(clock);
        return clock;
    }

    /// <summary>Stops a clock; in time or late by the due date valid now.</summary>
    public bool Stop(ClockKind kind, ClockEnd end = ClockEnd.Done)
    {
        if (this[kind] is not { } clock)
            return false;
        // A paused clock counts no further: what was in time when it stopped counting is in time (a result awaiting verification).
        var counted = clock.PausedAt ?? _act.At;
        clock.State = end == ClockEnd.Dropped ? ClockState.Dropped : counted <= clock.Due ? ClockState.Met : ClockState.MetLate;
        (clock.StoppedAt, clock.NextAttention) = (_act.At, null);
        _open.Remove(clock);
        _ended.Add(kind);
        return true;
    }

    /// <summary>Stops every open clock.</summary>
    public void StopAll(ClockEnd end)
    {
        foreach (var clock in _open.ToList())
            Stop(clock.Kind, end);
    }

    /// <summary>Pauses a running clock.</summary>
    /// <param name="kind">The duty.</param>
    /// <param name="reason">Key of the reason in the words of the room that pauses it.</param>
    public bool Pause(ClockKind kind, string reason)
    {
        if (this[kind] is not { State: ClockState.Running } clock)
            return false;
        Turn(clock, new ClockPaused(_act.At, reason));
        (clock.State, clock.PausedAt, clock.NextAttention) = (ClockState.Paused, _act.At, null);
        return true;
    }

    /// <summary>Lets a paused clock go on, with at least so much time left.</summary>
    public bool Resume(ClockKind kind, Limit? minimum = null)
    {
        if (this[kind] is not { State: ClockState.Paused } clock)
            return false;
        var told = clock.Due;
        Turn(clock, new ClockResumed(_act.At, minimum));
        (clock.State, clock.PausedAt) = (ClockState.Running, null);
        // A holiday list imported a moment ago, not yet taken over by the sweep, could make it earlier than what was told.
        if (Reading(clock).Due < told)
            Turn(clock, new ClockMoved(_act.At, told, DueChange.Kept));
        Reckon(clock, DueChange.Resumed);
        return true;
    }

    /// <summary>Sets another due date, later or earlier, as a person decided.</summary>
    public bool Move(ClockKind kind, Instant due, string reason)
    {
        if (this[kind] is not { } clock)
            return false;
        Turn(clock, new ClockMoved(_act.At, due, reason));
        Reckon(clock, reason);
        return true;
    }

    /// <summary>Moves the due date by a limit: an approved extension of <c>5wd</c>.</summary>
    public bool Extend(ClockKind kind, Limit by, string reason) =>
        this[kind] is { } clock && Move(kind, ClockReckoning.Later(clock.Due, by, _clocks.Time), reason);

    /// <summary>Hands clocks to another unit or role; every open one when no kind is named.</summary>
    public void Hand(Guid? unit, string? role, ClockKind? kind = null)
    {
        foreach (var clock in _open.Where(clock => kind is null || clock.Kind == kind))
            (clock.Unit, clock.Role) = (unit, role);
    }

    private void Turn(ClockRow clock, ClockTurn turn) => _work.Insert(TurnRow.Of(clock.Id, ++clock.Turns, turn, _act.Who));

    private ClockReading Reading(ClockRow clock) =>
        ClockReckoning.Read(clock.Terms(), clock.StartedAt, RunningClocks.TurnsOf(_work, clock), _clocks.Calendar.Current.Time, clock.Kind);

    private void Reckon(ClockRow clock, string cause)
    {
        var calendar = _clocks.Calendar.Current;
        var before = clock.Due;
        Attention.Take(clock, Reading(clock), calendar, _act.At);
        clock.NextAttention = Attention.Next(clock, _clocks.Chains, calendar.Time);
        if (clock.Due != before)
            _work.Append(_act, clock, new ClockDueChanged(clock.Kind, clock.SubjectKind, clock.SubjectId, before, clock.Due, cause));
    }
}
