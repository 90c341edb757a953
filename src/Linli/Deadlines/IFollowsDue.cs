using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>随之改期: a room whose things carry a copy of a due date (to sort by it) takes over what the program itself changes, within the same work.</summary>
/// <remarks>Verbs need none of this: they see the clocks they move. It is for a holiday list that moves dates while nobody acts.</remarks>
public interface IFollowsDue
{
    /// <summary>The kind of thing, as on the clocks.</summary>
    string SubjectKind { get; }

    /// <summary>Due dates of one thing have changed; the clocks in the work show the new ones already.</summary>
    void Follow(Work work, Act act, Guid subject, IReadOnlyList<DueMove> moves);
}

/// <summary>A due date that the program has changed.</summary>
/// <param name="Clock">The duty.</param>
/// <param name="Old">Before.</param>
/// <param name="New">After.</param>
/// <param name="IsRunning">False for a paused clock, whose date is only what it would have been.</param>
/// <param name="Cause">Key of the reason, one of <see cref="DueChange"/>.</param>
public sealed record DueMove(ClockKind Clock, Instant Old, Instant New, bool IsRunning, string Cause);
