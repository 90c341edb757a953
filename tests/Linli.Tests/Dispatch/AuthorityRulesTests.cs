using Linli.Dispatch;
using Linli.Dispatch.Decide;

namespace Linli.Tests.Dispatch;

public sealed class AuthorityRulesTests
{
    private static readonly DispatchBook Book = DispatchBook.Default();
    private static readonly NodaTime.LocalDate Day = new(2026, 3, 4);
    private static readonly Guid County = Guid.Parse("00000000-0000-7000-8000-000000000002");
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
        var rules = Book.Authority.With([new("03", null, null, Area, "street", [], Bilingual.AsWritten("ruling"))]);
        rules.For(Asked("0304", Area)).Lead.ShouldBe("street");
        rules.For(Asked("0304")).Lead.ShouldBe("traffic-police");
    }

    [Fact]
    public void Equal_rules_with_the_same_lead_are_no_conflict()
    {
        var rule = new AuthorityRule("0304", null, null, Area, "street", [], Bilingual.AsWritten("ruling"));
        Book.Authority.With([rule, rule]).For(Asked("0304", Area)).Rivals.ShouldBeEmpty();
    }

    [Fact]
    public void The_nearer_area_rules_and_the_county_where_it_is_silent()
    {
        var rules = Book.Authority.With([new("0304", null, null, County, "police", [], Bilingual.AsWritten("county")), new("03", null, null, Area, "street", [], Bilingual.AsWritten("street"))]);
        rules.For(Asked("0304", Area, County)).Lead.ShouldBe("street");
        rules.For(Asked("0304", County)).Lead.ShouldBe("police");
    }

    [Fact]
    public void A_rule_holds_from_its_first_day_to_its_last()
    {
        var rules = Book.Authority.With([new AuthorityRule("0304", null, null, Area, "street", [], Bilingual.AsWritten("ruling")) { From = Day, Until = Day.PlusDays(2) }]);
        Enumerable.Range(-1, 5).Select(n => rules.For(Asked("0304", Area) with { Day = Day.PlusDays(n) }).Lead)
            .ShouldBe(["traffic-police", "street", "street", "street", "traffic-police"]);
    }

    [Fact]
    public void A_rule_for_complaints_says_nothing_of_questions()
    {
        var rules = Book.Authority.With([new AuthorityRule("0304", null, null, Area, "street", [], Bilingual.AsWritten("ruling")) { Kind = CaseKind.Complaint }]);
        rules.For(Asked("0304", Area)).Lead.ShouldBe("street");
        rules.For(Asked("0304", Area) with { Kind = CaseKind.Consult }).Lead.ShouldBe("traffic-police");
    }

    [Fact]
    public void A_rule_whose_unit_has_ended_is_off_and_told()
    {
        var rule = new AuthorityRule("0304", null, null, Area, "urban-management", [], Bilingual.AsWritten("ruling")) { Unit = new(Area, DutyLevel.Street, Day) };
        var rules = Book.Authority.With([rule]);
        var before = rules.For(Asked("0304", Area) with { Day = Day.PlusDays(-1) });
        (before.Lead, before.Rule, before.Idle.Count).ShouldBe(("urban-management", rule, 0));
        var after = rules.For(Asked("0304", Area));
        after.Lead.ShouldBe("traffic-police");
        after.Idle.ShouldBe([rule]);
    }

    [Fact]
    public void Two_units_of_one_kind_are_rivals()
    {
        var rule = new AuthorityRule("0304", null, null, Area, "urban-management", [], Bilingual.AsWritten("ruling")) { Unit = new(Area, DutyLevel.Street, null) };
        Book.Authority.With([rule, rule with { Unit = new(County, DutyLevel.Street, null) }]).For(Asked("0304", Area)).Rivals.Count.ShouldBe(1);
    }

    [Fact]
    public void Every_alternative_lead_of_the_catalogue_is_settled_by_a_rule()
    {
        foreach (var category in Book.Catalogue.All.Where(category => category.Leads.Count > 1))
            Book.Authority.All.ShouldContain(rule => rule.Category == category.Code, category.Code);
    }

    private static Authority For(string code, PlaceSort where = PlaceSort.Unknown, DutyLevel level = DutyLevel.Street) =>
        Book.Authority.For(Asked(code) with { Level = level, Where = where });

    private static RuleQuestion Asked(string code, params Guid[] areas) => new(Book.Catalogue[code], CaseKind.Complaint, Day, DutyLevel.Street, PlaceSort.Road, areas);
}
