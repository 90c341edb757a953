using Linli.Cases.Data;
using Linli.Cases.Track;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Merges;

/// <summary>并案去向: the way of the master as the reporter of a merged case may read it: what the offices did and the answer; nothing of the other reporter.</summary>
public sealed class MergedWay(LinliDb db, TrackedCases cases, Milestones stones, ICipher ring)
{
    /// <summary>The master's story, or null for a case that follows none.</summary>
    public async Task<MergedStory?> Of(TrackedCase found, CancellationToken cancel)
    {
        if (found.Case is not { State: CaseState.Merged, MasterId: { } id })
            return null;
        var master = await db.Cases.SingleAsync(c => c.Id == id, cancel);
        var secrets = await db.CasePrivates.SingleAsync(one => one.CaseId == id, cancel);
        // It has no link here: nothing on this page leads into the other reporter's own.
        var story = await cases.Story(new TrackedCase("", master, secrets), cancel);
        var answer = story.Texts.LastOrDefault(text => text.Kind == CaseTextKind.Reply) is { } reply ? CaseSecrets.Words(reply, secrets, ring) : null;
        return new MergedStory(story, stones.ForFollowers(story), answer is null ? null : Scrub.Text(answer));
    }
}

/// <summary>The master's way.</summary>
/// <param name="Master">The master's story; only its clocks and places are shown as they are.</param>
/// <param name="Stones">What the offices did, newest first.</param>
/// <param name="Answer">The latest answer, numbers taken out.</param>
public sealed record MergedStory(TrackedStory Master, IReadOnlyList<Milestone> Stones, string? Answer);
