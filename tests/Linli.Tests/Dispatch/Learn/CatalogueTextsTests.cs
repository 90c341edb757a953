using Linli.Dispatch.Learn;
using NodaTime;

namespace Linli.Tests.Dispatch.Learn;

public sealed class CatalogueTextsTests
{
    [Fact]
    public void Without_a_case_the_catalogues_words_suggest()
    {
        var model = TrainCategoryModel.Run([], CatalogueTexts.For([]), Instant.FromUtc(2026, 11, 28, 8, 0));
        var hits = ExampleReports.All.Count(one => model.Suggest(one.Text).Any(guess => guess.Label == one.Code));
        (hits / (double)ExampleReports.All.Length).ShouldBeGreaterThan(0.8, "the right one is among the first three");
        model.Card.SureF1.ShouldBe(0, "nobody has measured it, so any measured model may follow");
    }

    [Fact]
    public void Cases_sorted_by_the_catalogues_codes_are_learned_beside_its_words() =>
        CatalogueTexts.For([new("路灯不亮", "0505")]).ShouldContain(text => text.Label == "0101");

    [Fact]
    public void Other_peoples_categories_are_learned_alone() =>
        CatalogueTexts.For([new("路灯不亮", "城乡建设")]).ShouldBeEmpty();
}
