using Linli.Foundation.Data;
using NodaTime;

namespace Linli.Dispatch;

/// <summary>近似索引: remembers pieces of texts, unreadably, and finds the subjects whose texts share some. What is found is still to be compared.</summary>
public interface INearTexts
{
    /// <summary>Remembers a text, in place of what was remembered of the subject; nothing of one that cannot be compared.</summary>
    void Enter(Work work, Guid subject, Guid area, string text, Instant at);

    /// <summary>Forgets a subject.</summary>
    void Forget(Work work, Guid subject);

    /// <summary>Subjects of an area whose texts share the most with this one, the likeliest first. One query, over an index, of bounded size.</summary>
    /// <param name="db">The database.</param>
    /// <param name="area">The area.</param>
    /// <param name="text">The text.</param>
    /// <param name="since">Nothing reported earlier.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<Guid> Find(LinliDb db, Guid area, string text, Instant since, int most);
}
