using Linli.Dispatch;
using Linli.Dispatch.Decide;

namespace Linli.Tests.Dispatch;

public sealed class AuthorityRulesTests
{
    private static readonly DispatchBook Book = DispatchBook.Default();
    private static readonly Guid Area = Guid.Parse("00000000-0000-7000-8000-000000000001");

    [Fact]
    public void Without_a_rule_the_catalogue_stands()
    {
        var authority = For("0108");
        (authority.Lead, authority.Rule).ShouldBe(("ecology", null));
        authority.Co.ShouldBe(["urban-management"]);
    }

    [Fact]
    public void A_car_on_the_road_is_the_traffic_polices_and_in_an_estate_the_companys()
    {
        For("0304", PlaceSort.Road).Lead.ShouldBe("traffic-police");
        For("0304", PlaceSort.Estate).Lead.ShouldBe("property");
    }

    [Fact]
    public void The_level_of_the_desk_may_decide()
    {
        For("0706", level: DutyLevel.Street).Lead.ShouldBe("emergency");
        For("0706", level: DutyLevel.County).Lead.ShouldBe("fire");
    }

    [Fact]
    public void A_ruling_of_the_area_stands_above_every_default()
    {
        var rules = Book.Authority.With([new("03", null, null, Area, "street", [], "ruling")]);
        rules.For(Book.Catalogue["0304"], DutyLevel.Street, PlaceSort.Road, new HashSet<Guid> { Area }).Lead.ShouldBe("street");
        rules.For(Book.Catalogue["0304"], DutyLevel.Street, PlaceSort.Road, new HashSet<Guid>()).Lead.ShouldBe("traffic-police");
    }

    [Fact]
    public void Equal_rules_with_the_same_lead_are_no_conflict()
    {
        var rule = new AuthorityRule("0304", null, null, Area, "street", [], "ruling");
        Book.Authority.With([rule, rule]).For(Book.Catalogue["0304"], DutyLevel.Street, PlaceSort.Road, new HashSet<Guid> { Area }).Rivals.ShouldBeEmpty();
    }

    [Fact]
    public void Every_alternative_lead_of_the_catalogue_is_settled_by_a_rule()
    {
        foreach (var category in Book.Catalogue.All.Where(category => category.Leads.Count > 1))
            Book.Authority.All.ShouldContain(rule => rule.Category == category.Code, category.Code);
    }

    private static Authority For(string code, PlaceSort where = PlaceSort.Unknown, DutyLevel level = DutyLevel.Street) =>
        Book.Authority.For(Book.Catalogue[code], level, where, new HashSet<Guid>());
}
