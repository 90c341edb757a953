using Linli.Dispatch.Learn;

namespace Linli.Tests.Dispatch.Learn;

public sealed class ModelScoreTests
{
    [Fact]
    public void A_rare_category_counts_as_much_as_a_common_one()
    {
        // 9 of A, all named A; the one B is named A too: F1 of A is 18/19, of B 0.
        List<(string, string[])> answers = [.. Enumerable.Range(0, 9).Select(_ => ("A", (string[])["A", "B"])), ("B", ["A", "B"])];
        var score = ModelScore.Of(answers);
        score.MacroF1.ShouldBe(18d / 19 / 2, tolerance: 1e-9);
        score.TopThree.ShouldBe(1);
    }

    [Fact]
    public void The_fourth_place_is_not_among_the_first_three() =>
        ModelScore.Of([("D", ["A", "B", "C", "D"]), ("C", ["A", "B", "C", "D"])]).TopThree.ShouldBe(0.5);

    [Fact]
    public void Nothing_measured_is_nothing() => ModelScore.Of([]).ShouldBe(default);
}
