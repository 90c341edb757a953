using Linli.Dispatch;
using Linli.Dispatch.Learn;
using Linli.Tests.Dispatch.Learn;
using NodaTime;

namespace Linli.Tests.Dispatch;

public sealed class CategoryModelTests
{
    private static readonly CategoryModel Model = TrainCategoryModel.Run(SortedMessages.Of(600, seed: 1, mixed: 8), [], Instant.FromUtc(2026, 11, 28, 8, 0));

    // Long enough for what stands before it to be a beginning; it speaks of no matter.
    private const string Aside = "请问一下这个应该找谁，我们问过两三回，每回都说再等几天，等到现在也不知道怎么办，";

    [Fact]
    public void All_shares_together_are_one() =>
        Model.Suggest("东街口路灯不亮", most: 4).Sum(guess => guess.Share).ShouldBe(1, tolerance: 0.0001);

    [Fact]
    public void The_likeliest_come_first_and_three_at_most()
    {
        var guesses = Model.Suggest("东街口路灯不亮");
        guesses.Length.ShouldBe(3);
        guesses.Select(guess => guess.Share).ShouldBe(guesses.Select(guess => guess.Share).OrderDescending());
        guesses.Select(guess => guess.Label).ShouldBeUnique();
        Model.Suggest("东街口路灯不亮", most: 99).Length.ShouldBe(Model.Labels.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("😀")]
    [InlineData("The elevator has been out of order since Monday")]
    [InlineData("孫悟空大鬧天宮")]
    public void A_text_it_knows_nothing_of_gets_a_low_share(string text)
    {
        Model.Suggest("东街口路灯不亮，请尽快处理。")[0].Share.ShouldBeGreaterThan(0.8);
        Model.Suggest(text)[0].Share.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void A_long_text_is_answered_like_any() =>
        Model.Suggest(string.Concat(Enumerable.Repeat("东街口路灯不亮，请尽快处理。", 500)))[0].Label.ShouldBe("路灯");

    [Fact]
    public void The_words_that_decided_stand_in_the_text()
    {
        const string Text = "你好，幸福小区又停水了，希望有人来看看。";
        var words = Model.WordsFor(Text, Model.Suggest(Text)[0].Label);
        words.ShouldNotBeEmpty();
        words.Length.ShouldBeLessThanOrEqualTo(3);
        words.ShouldAllBe(word => Text.Contains(word, StringComparison.Ordinal) && word.Length >= 2);
        words[0].ShouldContain("停水");
    }

    [Theory]
    [InlineData("东街口路灯不亮，", "又停水了，", "路灯")]
    [InlineData("东街口又停水了，", "路灯不亮，", "停水")]
    public void What_is_said_first_counts_more(string first, string last, string label) =>
        Model.Suggest(first + Aside + last)[0].Label.ShouldBe(label);

    [Theory]
    [InlineData("垃圾堆成山没人清运，", "垃圾桶满了发臭，")]
    [InlineData("垃圾桶满了发臭，", "垃圾堆成山没人清运，")]
    public void The_words_that_decided_are_weighed_as_the_answer_weighs_them(string first, string last) =>
        first.ShouldContain(Model.WordsFor(first + Aside + last, "垃圾", most: 1).ShouldHaveSingleItem());

    [Fact]
    public void A_category_it_does_not_know_has_no_words() => Model.WordsFor("东街口路灯不亮", "天文").ShouldBeEmpty();

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        var texts = SortedMessages.Of(500, seed: 3, mixed: 3);
        var alone = texts.ConvertAll(text => Model.Suggest(text.Text)[0]);
        texts.AsParallel().AsOrdered().Select(text => Model.Suggest(text.Text)[0]).ToList().ShouldBe(alone);
    }
}
