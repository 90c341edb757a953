using Linli.Deadlines;
using NodaTime;

namespace Linli.Bench.Walks;

/// <summary>A clock of the pure model: its terms and turns; everything else follows (ADR 0010).</summary>
internal sealed class ModelClock
{
    private readonly List<ClockTurn> _turns = [];

    private ModelClock(ClockKind kind, ClockTerms terms, Instant started) => (Kind, Terms, Started) = (kind, terms, started);

    public ClockKind Kind { get; }

    public ClockTerms Terms { get; }

    public Instant Started { get; }

    public Instant Due { get; private set; }

    public bool IsPaused { get; private set; }

    public static ModelClock Start(ClockKind kind, Urgency urgency, Limit? limit, Instant at, WorkingTime time)
    {
        var clock = new ModelClock(kind, ClockPolicies.Default.For(kind, urgency).Terms(limit), at);
        clock.Due = clock.Read(time).Due;
        return clock;
    }

    public void Pause(Instant at, string reason)
    {
        if (IsPaused)
            return;
        _turns.Add(new ClockPaused(at, reason));
        IsPaused = true;
    }

    public void Resume(Instant at, Limit? minimum, WorkingTime time)
    {
        if (!IsPaused)
            return;
        _turns.Add(new ClockResumed(at, minimum));
        IsPaused = false;
        Keep(at, time);
    }

    /// <summary>Later by as much as was agreed.</summary>
    public void Extend(Instant at, Limit by, string reason, WorkingTime time) => Move(at, ClockReckoning.Later(Due, by, time), reason, time);

    /// <summary>Due at another moment.</summary>
    public void Move(Instant at, Instant due, string reason, WorkingTime time)
    {
        _turns.Add(new ClockMoved(at, due, reason));
        Due = Read(time).Due;
    }

    /// <summary>Another calendar: later, or as it was told.</summary>
    public void Keep(Instant at, WorkingTime time)
    {
        if (Read(time).Due < Due)
            _turns.Add(new ClockMoved(at, Due, DueChange.Kept));
        Due = Read(time).Due;
    }

    /// <summary>As it is compared.</summary>
    public override string ToString() => $"{Kind} {(IsPaused ? "rests" : "runs")} {Due}";

    private ClockReading Read(WorkingTime time) => ClockReckoning.Read(Terms, Started, _turns, time, Kind);
}
