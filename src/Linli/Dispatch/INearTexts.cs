using Linli.Foundation.Data;
using NodaTime;

namespace Linli.Dispatch;

/// <summary>近似索引: remembers pieces of texts, unreadably, and finds the subjects whose texts share some. What is found is still to be compared.</summary>
public interface INearTexts
{
    /// <summary>For how long a text is remembered: what was reported earlier is hardly the same matter, and is not kept for looking at.</summary>
    static readonly Duration Remembered = Duration.FromDays(120);

    /// <summary>Remembers a text of a subject of which nothing is remembered; nothing of one that cannot be compared. Kept for <see cref="Remembered"/>, no longer.</summary>
    void Enter(Work work, Guid subject, Guid area, string text);

    /// <summary>Forgets a subject.</summary>
    void Forget(Work work, Guid subject);

    /// <summary>Subjects of an area whose texts share the most with this one, the likeliest first. One query, over an index, of bounded size.</summary>
    /// <param name="db">The database.</param>
    /// <param name="area">The area.</param>
    /// <param name="text">The text.</param>
    /// <param name="now">Nothing reported longer than <see cref="Remembered"/> before it.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<Guid> Find(LinliDb db, Guid area, string text, Instant now, int most);
}
