using Linli.Deadlines.Sweep;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Deadlines.Running;

/// <inheritdoc/>
internal sealed class RunningClocks(CalendarInForce calendar, ClockPolicies policies, EscalationChains chains) : IDeadlines
{
    /// <summary>The farthest that ordinary limits and their extensions reach.</summary>
    private const int FarthestDays = 60;

    public WorkingTime Time => calendar.Current.Time;

    public ClockPolicies Policies => policies;

    public CalendarInForce Calendar => calendar;

    public EscalationChains Chains => chains;

    public ClockRow New(ClockStart start) => New(start, []);

    public ClockRow Ask(Work work, Act act, ClockStart start, Instant until, string reason)
    {
        var turn = new ClockMoved(start.At, until, reason);
        var clock = New(start, [turn]);
        clock.Turns = 1;
        work.Insert(clock);
        work.Insert(TurnRow.Of(clock.Id, 1, turn, act.Who));
        return clock;
    }

    private ClockRow New(ClockStart start, ClockTurn[] turns)
    {
        var terms = policies.For(start.Kind, start.Urgency).Terms(start.Limit);
        var current = calendar.Current;
        var reading = ClockReckoning.Read(terms, start.At, turns, current.Time, start.Kind);
        var clock = new ClockRow
        {
            Id = Ids.New(start.At),
            SubjectKind = start.SubjectKind,
            SubjectId = start.SubjectId,
            Kind = start.Kind,
            Urgency = start.Urgency,
            Allowed = terms.Limit,
            Counting = terms.Counting,
            AfterHours = terms.AfterHours,
            YellowPercent = terms.YellowPercent,
            PolicyVersion = terms.PolicyVersion,
            StartedAt = start.At,
            State = ClockState.Running,
            Unit = start.Unit,
            Role = start.Role,
        };
        Attention.Take(clock, reading, current, start.At);
        clock.NextAttention = Attention.Next(clock, chains, current.Time);
        return clock;
    }

    public SubjectClocks Of(Work work, Act act, string subjectKind, Guid subjectId)
    {
        // Clocks started earlier in this work wait on PostgreSQL until they are sent.
        work.Flush();
        var open = work.Db.Clocks.AsTracking().Where(clock => clock.SubjectId == subjectId && clock.StoppedAt == null).ToList();
        return new SubjectClocks(this, work, act, subjectKind, subjectId, open);
    }

    public void TellUntil(Work work, Instant until) => new Sweeper(calendar, chains).SweepUntil(work, until);

    public IReadOnlyDictionary<Guid, ClockReading> Read(LinliDb db, IReadOnlyCollection<ClockRow> clocks)
    {
        var turned = clocks.Where(clock => clock.Turns > 0).Select(clock => clock.Id).ToList();
        var turns = (turned.Count == 0 ? [] : db.ClockTurns.AsNoTracking().Where(turn => turned.Contains(turn.ClockId)).ToList())
            .ToLookup(turn => turn.ClockId);
        var time = Time;
        return clocks.ToDictionary(clock => clock.Id, clock => Read(clock, turns[clock.Id], time));
    }

    public Phrase Explain(LinliDb db, ClockRow clock) => Read(db, [clock])[clock.Id].Because;

    public Phrase Remaining(ClockRow clock, Instant now) => clock.State == ClockState.Paused
        ? new Phrase("Deadlines.Remaining.Waiting")
        : ClockReckoning.Remaining(new ClockReading(clock.Due, clock.YellowAt, [], new Phrase("Deadlines.Because", "")), clock.Counting, now, Time);

    public IReadOnlyList<int> MissingYears(Instant now)
    {
        var time = Time;
        var today = time.DayOf(now);
        return [.. time.Calendar.UnknownYears(today, today.PlusDays(FarthestDays))];
    }

    /// <summary>The clock's turns, those of this work included.</summary>
    public static List<ClockTurn> TurnsOf(Work work, ClockRow clock)
    {
        if (clock.Turns == 0)
            return [];
        work.Flush();
        return [.. work.Db.ClockTurns.AsNoTracking().Where(turn => turn.ClockId == clock.Id).OrderBy(turn => turn.Number).ToList().Select(turn => turn.Turn())];
    }

    /// <summary>Reads one clock with its turns.</summary>
    public static ClockReading Read(ClockRow clock, IEnumerable<TurnRow> turns, WorkingTime time) =>
        ClockReckoning.Read(clock.Terms(), clock.StartedAt, turns.OrderBy(turn => turn.Number).Select(turn => turn.Turn()), time, clock.Kind);
}
