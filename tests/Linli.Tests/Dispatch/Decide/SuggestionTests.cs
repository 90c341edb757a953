using Linli.Dispatch;

namespace Linli.Tests.Dispatch.Decide;

public sealed class SuggestionTests
{
    public static TheoryData<string, int, int> Sets => new()
    {
        { nameof(ExampleReports.All), 92, 95 },
        { nameof(ExampleReports.OtherWords), 47, 50 },
        { nameof(ExampleReports.Unseen), 28, 34 },
    };

    /// <summary>The figures are of our own made-up reports and say nothing of real ones.</summary>
    [Theory, MemberData(nameof(Sets))]
    public void Our_own_examples_find_their_category(string set, int atOnce, int amongThree)
    {
        var reports = set switch
        {
            nameof(ExampleReports.All) => ExampleReports.All,
            nameof(ExampleReports.OtherWords) => ExampleReports.OtherWords,
            _ => ExampleReports.Unseen,
        };
        var suggested = reports.Select(report => (report.Code, Codes: Deciding.Decide(report.Text).Suggestions.Select(one => one.Category.Code).ToList())).ToList();
        suggested.Count(one => one.Codes[0] == one.Code).ShouldBeGreaterThanOrEqualTo(atOnce);
        suggested.Count(one => one.Codes.Contains(one.Code)).ShouldBeGreaterThanOrEqualTo(amongThree);
    }

    [Fact]
    public void Every_category_has_an_example() =>
        ExampleReports.All.Select(report => report.Code).Append("9901").ShouldBe(Deciding.Book.Catalogue.All.Select(category => category.Code));

    [Fact]
    public void Suggestions_name_the_words_that_decided()
    {
        var first = Deciding.Decide("A区那条路路灯不亮").Suggestions[0];
        first.Words.ShouldBe(["路灯不亮"]);
        first.Why.In(Linli.Foundation.Text.Language.Zh).ShouldBe("文字里有“路灯不亮”");
    }

    [Fact]
    public void At_most_three_are_shown_and_their_shares_fall()
    {
        foreach (var (_, text) in ExampleReports.All)
        {
            var shares = Deciding.Decide(text).Suggestions.Select(one => one.Share).ToList();
            shares.Count.ShouldBeInRange(1, 3);
            shares.ShouldBe(shares.OrderDescending());
            shares.Sum().ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void One_weak_word_does_not_pass_for_certainty() =>
        Deciding.Decide("有点臭").Suggestions[0].Share.ShouldBeLessThan(0.3);

    [Fact]
    public void The_tile_decides_where_words_are_silent()
    {
        var decision = Deciding.Decide(Deciding.Facts("请来看看") with { Tile = "noise" });
        decision.Suggestions.Select(one => one.Category.Code).ShouldBe(["0202", "0201", "0203"]);
        decision.Says(RouteStepKind.Category).ShouldContain("pressed “Noise”");
    }

    [Fact]
    public void The_tile_turns_the_scale_between_like_words()
    {
        const string Text = "停车收费的事";
        Deciding.Decide(Deciding.Facts(Text) with { Tile = "property" }).Suggestions[0].Category.Code.ShouldBe("0802");
        Deciding.Decide(Deciding.Facts("晚上太吵") with { Tile = "noise" }).Suggestions[0].Category.Group.ShouldBe("02");
    }

    [Fact]
    public void Words_that_say_nothing_wait_under_other_for_a_person()
    {
        var decision = Deciding.Decide("……");
        decision.Category.Code.ShouldBe("9901");
        decision.Steps.Single(step => step.Kind == RouteStepKind.Category).Hit.ShouldBeFalse();
    }

    [Fact]
    public void A_category_set_by_a_person_stands()
    {
        var decision = Deciding.Decide(Deciding.Facts("路灯不亮") with { Category = "0506" });
        decision.Category.Code.ShouldBe("0506");
        decision.CategoryIsGiven.ShouldBeTrue();
        decision.Suggestions[0].Category.Code.ShouldBe("0505");
    }

    [Fact]
    public void What_the_sender_takes_it_for_comes_first_and_says_so()
    {
        var decision = Deciding.Decide(Deciding.Facts("路灯不亮，停电了") with { Outside = "0506" });
        decision.Suggestions[0].Category.Code.ShouldBe("0506");
        decision.Suggestions[0].Why.In(Linli.Foundation.Text.Language.Zh).ShouldStartWith("12345 平台归为这一类");
        decision.Suggestions.Select(one => one.Category.Code).ShouldContain("0505");
        decision.Suggestions.Select(one => one.Category.Code).ShouldBeUnique();
        decision.CategoryIsGiven.ShouldBeFalse();
        var silent = Deciding.Decide(Deciding.Facts("请来看看") with { Outside = "0506" });
        silent.Suggestions.Single().Category.Code.ShouldBe("0506", "words that say nothing add nothing");
        silent.Steps.Single(step => step.Kind == RouteStepKind.Category).Hit.ShouldBeTrue();
        silent.Says(RouteStepKind.Category).ShouldNotContain("%", customMessage: "nothing was reckoned");
        silent.Suggestions[0].Named.In(Linli.Foundation.Text.Language.Zh).ShouldBe("小区照明");
    }

    [Fact]
    public void The_sender_does_not_take_away_the_protection_that_the_words_give()
    {
        var sensitive = Deciding.Book.Catalogue.All.First(category => category.Has(CategoryFlags.Sensitive));
        var text = ExampleReports.All.First(report => report.Code == sensitive.Code).Text;
        Deciding.Decide(text).Category.ShouldBe(sensitive);
        var decision = Deciding.Decide(Deciding.Facts(text) with { Outside = "0505" });
        decision.Category.ShouldBe(sensitive);
        decision.Suggestions[1].Category.Code.ShouldBe("0505");
    }

    [Fact]
    public void Who_may_not_read_the_words_is_shown_what_they_gave_when_it_came_in()
    {
        var decision = Deciding.Decide(Deciding.Facts("") with { Tile = "benefits", AtReport = "1002" });
        decision.Suggestions.Single().Category.Code.ShouldBe("1002");
        decision.Suggestions[0].Why.In(Linli.Foundation.Text.Language.Zh).ShouldContain("全文受保护");
        Deciding.Decide(Deciding.Facts("") with { Tile = "benefits", AtReport = "9901" }).Suggestions.Count.ShouldBe(3, "no word was found then either");
    }
}
