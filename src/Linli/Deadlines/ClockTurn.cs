using NodaTime;

namespace Linli.Deadlines;

/// <summary>时钟的一次变动: something that happened to a running clock. Its start and its turns are its whole history.</summary>
/// <param name="At">When it happened.</param>
public abstract record ClockTurn(Instant At);

/// <summary>暂停: the clock stopped counting, with what was left banked.</summary>
/// <param name="At">When.</param>
/// <param name="Reason">Key of the reason in the words of the room that paused it, e.g. <c>Cases.Pause.Shelved</c>.</param>
public sealed record ClockPaused(Instant At, string Reason) : ClockTurn(At);

/// <summary>恢复: the clock counts again.</summary>
/// <param name="At">When.</param>
/// <param name="Minimum">What must be left at least after a long pause, e.g. two working days after shelving (domain.md 3.3).</param>
public sealed record ClockResumed(Instant At, Limit? Minimum = null) : ClockTurn(At);

/// <summary>改期: a person set another due date (an extension, a conference, an order), or an older date was kept.</summary>
/// <param name="At">When it was decided.</param>
/// <param name="Due">The new due date.</param>
/// <param name="Reason">Key of the reason in the words of the room that moved it.</param>
public sealed record ClockMoved(Instant At, Instant Due, string Reason) : ClockTurn(At);
