using Linli.Dispatch;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Learn;
using Linli.Foundation.Text;

namespace Linli.Tests.Dispatch.Decide;

public sealed class MixedSharesTests
{
    private static readonly string[] Told = ["出门伸手不见五指", "咚咚锵锵没个消停", "天书一般无人理会"];

    // 0505 lamps, 0202 noise; 4711 was never in any catalogue.
    private static readonly CategoryModel Model = Learned("0505", "0202", "4711");

    [Fact]
    public void A_category_the_catalogue_does_not_have_is_skipped_and_its_share_becomes_doubt()
    {
        var decision = Decide("天书一般无人理会");
        decision.Suggestions.ShouldNotContain(one => one.Category.Code == "4711");
        decision.Suggestions.Sum(one => one.Share).ShouldBeLessThan(0.9);
        decision.SuggestedBy.ShouldBe(3);
    }

    [Fact]
    public void A_model_all_of_whose_categories_are_gone_leaves_the_words_to_suggest()
    {
        var decision = Decide("路灯不亮天书一般", Learned("4711", "4712", "4713"), words: 0);
        (decision.Category.Code, decision.SuggestedBy).ShouldBe(("0505", 0));
    }

    [Fact]
    public void Words_count_beside_the_model_and_say_so()
    {
        var alone = Decide("伸手不见五指还有装修噪音", words: 0);
        var both = Decide("伸手不见五指还有装修噪音", words: 0.5);
        alone.Suggestions[0].Category.Code.ShouldBe("0505");
        Share(both, "0202").ShouldBeGreaterThan(Share(alone, "0202"));
        both.Suggestions.Single(one => one.Category.Code == "0202").Why.In(Language.Zh).ShouldContain("“装修噪音”");
    }

    [Fact]
    public void Where_the_words_are_silent_the_model_speaks_alone() =>
        Share(Decide("伸手不见五指", words: 0.5), "0505").ShouldBe(Share(Decide("伸手不见五指", words: 0), "0505"), tolerance: 1e-6);

    [Fact]
    public void The_tile_makes_its_categories_likelier_and_is_named()
    {
        var plain = Decide("伸手不见五指");
        var pressed = DecideRoute.Run(Deciding.Book, Deciding.Facts("伸手不见五指") with { Tile = "noise" }, new ModelInUse(3, Model, 0.2, 4));
        Share(pressed, "0202").ShouldBeGreaterThan(Share(plain, "0202"));
        pressed.Suggestions.Single(one => one.Category.Code == "0202").Why.In(Language.En).ShouldContain("pressed “Noise”");
        pressed.Suggestions.Sum(one => one.Share).ShouldBeLessThanOrEqualTo(1.0001);
    }

    [Fact]
    public void A_category_set_by_a_person_stands_whatever_the_model_says() =>
        DecideRoute.Run(Deciding.Book, Deciding.Facts("伸手不见五指") with { Category = "0901" }, new ModelInUse(3, Model, 0.2, 4)).Category.Code.ShouldBe("0901");

    [Fact]
    public void What_the_words_call_sensitive_stays_so_whatever_the_model_says()
    {
        var decision = Decide("办事窗口工作人员态度恶劣，楼道里伸手不见五指");
        decision.Category.Has(CategoryFlags.Sensitive).ShouldBeTrue();
        decision.SuggestedBy.ShouldBe(0);
    }

    private static double Share(RouteDecision decision, string code) => decision.Suggestions.Single(one => one.Category.Code == code).Share;

    private static RouteDecision Decide(string text, CategoryModel? model = null, double words = 0.2) =>
        DecideRoute.Run(Deciding.Book, Deciding.Facts(text), new ModelInUse(3, model ?? Model, words, 4));

    // Made less sure than it is, so that something is left to mix.
    private static CategoryModel Learned(params string[] labels)
    {
        var model = TrainCategoryModel.Run(
            [.. Enumerable.Range(0, 90).Select(n => new LabelledText(Told[n % 3] + (char)('甲' + (n / 3)), labels[n % 3]))],
            [], Deciding.At);
        return new CategoryModel(model.Labels, model.Numbers, model.Card with { Sharpness = 1 });
    }
}
