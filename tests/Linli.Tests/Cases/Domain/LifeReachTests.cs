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
        foreach (var (row, at) in CaseLife.Rows.Select((row, at) => (row, at)))
            foreach (var (what, spoiled) in Spoiled(row))
                if (new LifeReach(new LifeTable([.. CaseLife.Rows.Select(one => ReferenceEquals(one, row) ? spoiled : one)])).FirstFault() is null)
                    missed.Add($"#{at + 1} {row.Verb} {what}");
        missed.Order(StringComparer.Ordinal).ShouldBe(Harmless.Order(StringComparer.Ordinal));
    }

    /// <summary>Left out, these leave no situation that is wrong by itself: what they do (a call that falls away, an order recalled) the walks compare with the model.</summary>
    private static readonly string[] Harmless =
    [
    ];

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
