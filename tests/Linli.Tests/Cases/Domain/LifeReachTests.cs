using Linli.Cases;
using Linli.Cases.Domain;

namespace Linli.Tests.Cases.Domain;

/// <summary>The life table as a whole: nothing it can lead to is wrong, and hardly an effect in it could be left out without somebody noticing.</summary>
public sealed class LifeReachTests
{
    [Fact]
    public void Over_nothing_stands_and_open_one_party_answers_with_a_clock_that_runs_or_rests_for_its_one_reason()
    {
        var reach = new LifeReach(new LifeTable(CaseLife.Rows));
        reach.FirstFault().ShouldBeNull();
        reach.Count.ShouldBeGreaterThan(1000);
        reach.All.Select(one => one.State).Distinct().Order().ShouldBe(Enum.GetValues<CaseState>().Order());
        // Every flag was met somewhere, so that nothing above holds only because it never came up.
        reach.All.Aggregate(CaseFlags.None, (all, one) => all | one.Flags).ShouldBe(Enum.GetValues<CaseFlags>().Aggregate((all, one) => all | one) & ~CaseFlags.Confidential);
    }

    [Fact]
    public void Whatever_is_left_out_of_a_row_is_found()
    {
        var missed = new List<string>();
        foreach (var row in CaseLife.Rows)
            foreach (var (what, spoiled) in Spoiled(row))
                if (new LifeReach(new LifeTable([.. CaseLife.Rows.Select(one => ReferenceEquals(one, row) ? spoiled : one)]), what.Contains("DropAll", StringComparison.Ordinal) ? null : IsBeside(row)).FirstFault() is null)
                    missed.Add($"{row.Verb} {what}");
        missed.Distinct().Except(Harmless).ShouldBeEmpty();
    }

    /// <summary>Left out, these lead to nothing that is wrong by itself. What they do is a matter of promptness or of counting, which the walks compare with the model.</summary>
    private static readonly string[] Harmless =
    [
        // The clock would end all the same with the case; that it was met, and not dropped, is for the counting.
        "SolveOnSpot without Met Acceptance", "SolveOnSpot without Met Handling", "Refer without Met Acceptance", "Pass without Met Verify", "Pass without Met Handling",
        "Rate without Met Rating", "ConfirmClose without Met ReopenReview", "ApproveExplainedClose without Met Verify", "ApproveExplainedClose without Met Handling",
        // Nobody would be asked to acknowledge, or to call: the work itself has its clock.
        "Dispatch without Start Acknowledge", "Transfer without Start Acknowledge", "AcceptReturn without Start Acknowledge", "RuleReturn without Start Acknowledge",
        "Unmerge without Start CallBack", "EraseContact without Drop CallBack",
        // Cleared by the end of the case as well, or barred by another guard of the same row.
        "ConfirmVoid keeps VoidPending", "ConfirmClose keeps ReopenReview", "ApproveExplainedClose keeps ClosePending", "Transfer keeps ReturnPending",
        "RequestReturn also while ReturnPending", "RequestReturn without NothingWaits", "RequestExtension also while ExtensionPending", "ProposeShelving also while ShelvingPending",
        "AssignInside also while ClosePending", "SubmitResult also while ReplyPending", "Reopen without Drop Rating",
        // Done twice or over somebody's head, but leading to what may be: kept apart for the people's sake.
        "AssignInside also while ReturnPending", "Acknowledge also while ReturnPending", "SolveOnSpot also while VoidPending", "Refer also while VoidPending", "ProposeVoid also while VoidPending",
        "MarkDuplicate also while VoidPending", "Split also while VoidPending", "AddItems also while VoidPending", "Rate also while ReopenReview", "NoAnswer also while ReopenReview",
        "BlowWhistle also while HasOpenWhistle",
    ];

    // Whistles and orders of supervision go beside everything else: where the row is none of theirs, they only multiply what has to be looked through.
    private static Func<LifeRow, bool> IsBeside(LifeRow spoiled) => row => Group(row) is { } group && group != Group(spoiled);

    private static CaseFlags? Group(LifeRow row) => ((row.Needs | row.Sets) & (CaseFlags.HasOpenWhistle | CaseFlags.UnderSupervision)) is var flag and not 0 ? flag : null;

    private static IEnumerable<(string What, LifeRow Row)> Spoiled(LifeRow row)
    {
        for (var at = 0; at < row.Clocks.Length; at++)
            if (row.Clocks[at] is not (ClockEffect.Extend or ClockEffect.Agree))
                yield return ($"without {row.Clocks[at].GetType().Name} {KindOf(row.Clocks[at])}".Trim(), row with { Clocks = [.. row.Clocks[..at], .. row.Clocks[(at + 1)..]] });
        foreach (var flag in Enum.GetValues<CaseFlags>().Where(flag => flag is not (CaseFlags.None or CaseFlags.Confidential)))
        {
            if (row.Clears.HasFlag(flag))
                yield return ($"keeps {flag}", row with { Clears = row.Clears & ~flag });
            if (row.Without.HasFlag(flag))
                yield return ($"also while {flag}", row with { Without = row.Without & ~flag });
        }
        for (var at = 0; at < row.Must.Length; at++)
            if (row.Must[at] == CaseMusts.NothingWaits || row.Must[at] == CaseMusts.ReporterIsNotAsked || row.Must[at] == CaseMusts.ShelvingIsDecided)
                yield return ($"without {row.Must[at].Method.Name}", row with { Must = [.. row.Must[..at], .. row.Must[(at + 1)..]] });
    }

    private static object? KindOf(ClockEffect effect) => effect switch
    {
        ClockEffect.Start start => start.Kind,
        ClockEffect.Met met => met.Kind,
        ClockEffect.Drop drop => drop.Kind,
        ClockEffect.Pause pause => pause.Kind,
        ClockEffect.Resume resume => resume.Kind,
        _ => null,
    };
}
