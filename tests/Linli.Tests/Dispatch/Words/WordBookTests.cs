using Linli.Dispatch.Decide;
using Linli.Dispatch.Words;

namespace Linli.Tests.Dispatch.Words;

public sealed class WordBookTests
{
    private static readonly DispatchBook Book = DispatchBook.Default();

    [Fact]
    public void The_longest_word_wins()
    {
        // 小区里的路灯 is the estate's; the 路灯 inside it must not count for the road.
        Codes("小区里的路灯").ShouldContain("0506");
        Codes("小区里的路灯").ShouldNotContain("0505");
    }

    [Fact]
    public void A_word_said_five_times_counts_once() =>
        Weight("路灯不亮，路灯不亮，路灯不亮！", "0505").ShouldBe(Weight("路灯不亮", "0505"));

    [Theory]
    [InlineData("没有停电", "停电", "0603")]
    [InlineData("不是停水", "停水", "0601")]
    [InlineData("没再漏雨", "漏雨", "0404")]
    public void A_negation_takes_a_trouble_back(string denied, string said, string code)
    {
        Codes(said).ShouldContain(code);
        Codes(denied).ShouldNotContain(code);
    }

    [Theory]
    [InlineData("没有路灯", "0505")]
    [InlineData("没有充电桩", "0605")]
    [InlineData("没有暖气", "0608")]
    [InlineData("没有井盖", "0502")]
    [InlineData("是不是停电", "0603")]
    public void What_is_missing_or_asked_is_still_a_trouble(string text, string code) => Codes(text).ShouldContain(code);

    [Fact]
    public void Every_category_but_other_has_words() =>
        Book.Catalogue.All.Count(category => category.Code != "9901").ShouldBe(ExampleReports.All.Length);

    [Fact]
    public void Nothing_is_found_in_nothing() => Book.Words.Read("").Of(WordFamily.Category).ShouldBeEmpty();

    private static IEnumerable<string> Codes(string text) =>
        Book.Words.Read(text).Of(WordFamily.Category).Select(found => Book.Catalogue.All[found.Target].Code);

    private static int Weight(string text, string code) =>
        Book.Words.Read(text).Of(WordFamily.Category).Single(found => Book.Catalogue.All[found.Target].Code == code).Weight;
}
