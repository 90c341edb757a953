using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>时限: the door of this room. It knows no case: only subjects, duties and time.</summary>
public interface IDeadlines
{
    /// <summary>The calendar and hours in force.</summary>
    WorkingTime Time { get; }

    /// <summary>夜间: outside the service window, when a call is due only in the morning (domain.md 3.8 rule 4).</summary>
    bool IsNight(Instant at) => !Time.Window.IsOpenAt(at.InZone(Time.Zone).LocalDateTime);

    /// <summary>The policies new clocks start under.</summary>
    ClockPolicies Policies { get; }

    /// <summary>A clock ready to be written with <see cref="Work.Insert"/>, for a subject that has no open clock of the kind: the submission path.</summary>
    ClockRow New(ClockStart start);

    /// <summary>外部时限: starts a clock whose date somebody outside has set, in this work and without a query; the subject has no open clock of the kind.</summary>
    /// <param name="work">The work.</param>
    /// <param name="act">The act it starts by.</param>
    /// <param name="start">What is owed; the limit is the date's.</param>
    /// <param name="until">The date.</param>
    /// <param name="reason">Key of the sentence that says who wants it; it takes the date.</param>
    ClockRow Ask(Work work, Act act, ClockStart start, Instant until, string reason);

    /// <summary>The open clocks of a subject, in one query, to be started, stopped, paused, resumed and moved inside this work.</summary>
    SubjectClocks Of(Work work, Act act, string subjectKind, Guid subjectId);

    /// <summary>Tells what clocks came to up to <paramref name="until"/>, each at its own moment: for a history that is played in (the demo county).</summary>
    /// <remarks>Saves what the work has changed so far; the sweeper does the same for the present.</remarks>
    void TellUntil(Work work, Instant until);

    /// <summary>Reads clocks with their reasons in words, in one query however many there are.</summary>
    IReadOnlyDictionary<Guid, ClockReading> Read(LinliDb db, IReadOnlyCollection<ClockRow> clocks);

    /// <summary>Why a clock is due when it is.</summary>
    Phrase Explain(LinliDb db, ClockRow clock);

    /// <summary>What is left of a clock, in words, from the row alone; for lists.</summary>
    Phrase Remaining(ClockRow clock, Instant now);

    /// <summary>Years that clocks starting now can reach and whose holiday list is missing: something an administrator must be told.</summary>
    IReadOnlyList<int> MissingYears(Instant now);
}
