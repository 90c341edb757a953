using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Dispatch.Decide;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Tests.Dispatch;

public sealed class CatalogueTests
{
    private static readonly Catalogue Catalogue = DispatchBook.Default().Catalogue;

    [Fact]
    public void Every_row_of_the_seed_catalogue_is_there()
    {
        // domain.md §4, codes counted by level-1 group.
        var groups = new[] { ("01", 12), ("02", 4), ("03", 8), ("04", 8), ("05", 9), ("06", 9), ("07", 9), ("08", 7), ("09", 8), ("10", 11), ("11", 3), ("12", 1), ("13", 2), ("14", 3), ("15", 1), ("99", 1) };
        Catalogue.All.GroupBy(category => category.Group).Select(group => (group.Key, group.Count())).ShouldBe(groups);
        Catalogue.All.Count.ShouldBe(96);
        foreach (var (group, count) in groups.SkipLast(1))
            Catalogue.All.Where(category => category.Group == group).Select(category => int.Parse(category.Code[2..], null)).ShouldBe(Enumerable.Range(1, count));
    }

    [Fact]
    public void There_are_twelve_tiles_and_each_leads_somewhere()
    {
        Catalogue.Tiles.Select(tile => tile.Order).ShouldBe(Enumerable.Range(1, 12));
        foreach (var tile in Catalogue.Tiles)
            Catalogue.Under(tile).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_category_can_be_reached_from_a_tile() =>
        Catalogue.All.Select(category => category.Code).Except(Catalogue.Tiles.SelectMany(tile => tile.Categories)).ShouldBeEmpty();

    [Fact]
    public void Complaints_about_the_property_company_do_not_go_to_it_first() =>
        Catalogue["0801"].Has(CategoryFlags.PropertyFirst).ShouldBeFalse();

    [Fact]
    public void Nothing_private_is_public() =>
        Catalogue.All.Where(category => category.IsPublic && (category.Has(CategoryFlags.Sensitive) || category.Has(CategoryFlags.OpensDispute))).ShouldBeEmpty();

    [Fact]
    public void A_manhole_is_guarded_before_it_is_mended()
    {
        Catalogue["0502"].FirstAid.ShouldBe(new CategoryLimit(LimitStep.Guard, new(2, LimitUnit.Hours)));
        Catalogue["0502"].MainLimit.ShouldBe(new CategoryLimit(LimitStep.Result, new(1, LimitUnit.WorkingDays)));
        Catalogue["0404"].MainLimit.Step.ShouldBe(LimitStep.Plan);
    }

    [Theory]
    [InlineData(Language.Zh, "2 小时内到场看护")]
    [InlineData(Language.En, "somebody standing guard within 2 hours")]
    public void Limits_speak(Language language, string sentence) => Catalogue["0502"].FirstAid!.Words.In(language).ShouldBe(sentence);

    [Fact]
    public void Every_limit_speaks_in_both_languages()
    {
        foreach (var limit in Catalogue.All.SelectMany(category => category.Limits))
            foreach (var language in Enum.GetValues<Language>())
                limit.Words.In(language).ShouldNotContain("[");
    }

    [Fact]
    public void A_retired_category_is_known_but_no_longer_offered()
    {
        var retired = Catalogue["0105"] with { RetiredOn = new LocalDate(2026, 7, 1) };
        var catalogue = new Catalogue(2, [retired], []);
        catalogue.OpenOn(new(2026, 6, 30)).ShouldHaveSingleItem();
        catalogue.OpenOn(new(2026, 7, 1)).ShouldBeEmpty();
        catalogue.Find("0105").ShouldBe(retired);
    }

    [Fact]
    public void An_unknown_code_is_nothing()
    {
        Catalogue.Find("4711").ShouldBeNull();
        Catalogue.Find(null).ShouldBeNull();
        Catalogue.FindTile("nowhere").ShouldBeNull();
    }
}
