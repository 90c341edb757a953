using Linli.Cases.Domain;
using Linli.Cases.Whistled;
using Linli.Foundation.Facts;
using Linli.Shell;
using Linli.Shell.Parts;
using NodaTime;

namespace Linli.Cases.Track;

/// <summary>七步: 发现 · 吹哨 · 报到 · 会商 · 办理 · 反馈 · 评价, as everybody sees them; steps that a matter does not need say so (domain.md 3.3).</summary>
public static class SevenSteps
{
    private static readonly string[] Names = ["Report", "Whistle", "ReportIn", "Confer", "Handle", "Reply", "Rate"];

    /// <summary>Where a case stands; a merged one stands where its master does, but for the report and the rating, which are its own.</summary>
    public static IReadOnlyList<Step> Of(Case c, PageContext page, IReadOnlyList<Fact>? facts = null, Case? master = null)
    {
        var whistle = WhistleSteps.Of(facts ?? []);
        return [.. Names.Select(name => StepOf(name, c, master ?? c, page, whistle))];
    }

    private static Step StepOf(string name, Case c, Case way, PageContext page, WhistleSteps whistle)
    {
        var (state, at) = name switch
        {
            "Report" => (StepState.Done, (Instant?)c.ReceivedAt),
            "Whistle" => (whistle.Blown.State, whistle.Blown.At),
            "ReportIn" => (whistle.Arrived.State, whistle.Arrived.At),
            "Confer" => (whistle.Conferred.State, whistle.Conferred.At),
            "Handle" => (Handling(way), way.RepliedAt),
            "Reply" => (Reply(way), way.RepliedAt),
            "Rate" => (Rating(c), null),
            _ => (StepState.Unneeded, (Instant?)null),
        };
        return new Step(page.Say("Cases.Track.Step." + name), state, state == StepState.Done ? at : null);
    }

    private static StepState Handling(Case c) => c.State switch
    {
        // Nobody is at work before somebody has taken it on; the page must not say so.
        CaseState.Submitted => StepState.Ahead,
        CaseState.Replied or CaseState.Closed => StepState.Done,
        CaseState.Referred or CaseState.Void or CaseState.Withdrawn => StepState.Unneeded,
        _ => StepState.Now,
    };

    private static StepState Reply(Case c) => c.State switch
    {
        CaseState.Replied when c.ReopenReview => StepState.Now,
        CaseState.Replied or CaseState.Closed or CaseState.Referred => StepState.Done,
        CaseState.Void or CaseState.Withdrawn => StepState.Unneeded,
        _ => StepState.Ahead,
    };

    private static StepState Rating(Case c) => c.State switch
    {
        _ when c.ReportedByStaff => StepState.Unneeded,
        CaseState.Replied => c.ReopenReview ? StepState.Done : StepState.Now,
        CaseState.Closed => c.Grade is null ? StepState.Unneeded : StepState.Done,
        CaseState.Merged => c.Grade is not null ? StepState.Done : c.RepliedAt is not null ? StepState.Now : StepState.Ahead,
        CaseState.Referred or CaseState.Void or CaseState.Withdrawn => StepState.Unneeded,
        _ => StepState.Ahead,
    };
}
