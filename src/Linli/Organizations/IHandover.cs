using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Organizations;

/// <summary>交接: what a room above must settle before a post ends: its open cases, visits, drafts (domain.md 3.8 rule 12: never an orphan).</summary>
/// <remarks>Rooms register as many as they need; all of them run inside the work that ends the post.</remarks>
public interface IHandover
{
    /// <summary>Reasons why the post cannot end now, with this successor (or none).</summary>
    IEnumerable<Refusal> Reasons(Work work, Post post, Post? successor);

    /// <summary>Moves what hangs on the post to the successor.</summary>
    void Hand(Work work, Act act, Post post, Post? successor);

    /// <summary>What hangs on the post now and whom it would go to: the list shown before and printed after.</summary>
    IEnumerable<HandoverItem> List(LinliDb db, Post post, Post? successor, Instant at) => [];
}
