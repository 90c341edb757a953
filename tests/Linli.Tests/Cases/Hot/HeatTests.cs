using Linli.Cases.Hot;

namespace Linli.Tests.Cases.Hot;

/// <summary>热度: the same surprise in a large community and in a small one.</summary>
public sealed class HeatTests
{
    [Theory]
    [InlineData(3, 0, 3.0)]
    [InlineData(5, 8, 2.83)]
    [InlineData(8, 64, 0)]
    [InlineData(15, 64, 2.33)]
    [InlineData(0, 8, -0.71)]
    public void Heat_is_what_is_more_than_usual_over_the_usual_scatter(int recent, int before, double heat) => Heat.Of(recent, before).ShouldBe(heat, 0.005);

    [Theory]
    [InlineData(2, 0, false)]
    [InlineData(3, 0, true)]
    [InlineData(3, 16, false)]
    [InlineData(40, 320, false)]
    [InlineData(60, 320, true)]
    public void A_few_or_the_usual_are_no_hot_issue(int recent, int before, bool isHot) => Heat.IsHot(recent, before).ShouldBe(isHot);
}
