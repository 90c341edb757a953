using Linli.Dispatch;
using Linli.Foundation.Text;

namespace Linli.Tests.Dispatch.Decide;

public sealed class RouteTests
{
    [Fact]
    public void What_the_grid_can_solve_goes_to_the_grid()
    {
        var decision = Deciding.Decide("楼道堆物，下楼绊脚");
        decision.Lead.Kind.Key.ShouldBe("grid-worker");
        decision.Lead.Unit.ShouldBe(Deciding.Grid);
    }

    [Fact]
    public void Property_matters_go_to_the_company_and_the_community_checks()
    {
        var decision = Deciding.Decide("电梯异响，停运两次");
        decision.Lead.Kind.Key.ShouldBe("property");
        decision.Verifier!.Kind.Key.ShouldBe("community");
    }

    [Fact]
    public void Where_there_is_no_company_the_street_takes_it()
    {
        var decision = Deciding.Decide(Deciding.Facts("电梯异响") with { Place = Deciding.Estate with { HasPropertyCompany = false } });
        decision.Lead.Kind.Key.ShouldBe("street");
        decision.Says(RouteStepKind.Authority).ShouldStartWith("There is no property company here");
    }

    [Fact]
    public void A_lamp_on_the_road_goes_to_municipal_works_and_one_in_an_estate_to_its_company()
    {
        var road = Deciding.Estate with { Sort = PlaceSort.Road };
        Deciding.Decide(Deciding.Facts("路灯不亮") with { Place = road }).Lead.Kind.Key.ShouldBe("municipal-works");
        Deciding.Decide("路灯不亮").Lead.Kind.Key.ShouldBe("property");
    }

    [Fact]
    public void The_owner_of_a_numbered_asset_leads()
    {
        var owner = Guid.Parse("00000000-0000-7000-8000-000000000007");
        var place = Deciding.Estate with { Special = new("北街 17 号灯杆", "municipal-works", owner) };
        var decision = Deciding.Decide(Deciding.Facts("灯杆歪了，灯不亮") with { Place = place });
        decision.Lead.ShouldBe(new DutyParty(Deciding.Book.DutyKinds["municipal-works"], DutyLevel.County, owner));
    }

    [Fact]
    public void Praise_does_not_go_to_the_owner_of_a_lamp_post()
    {
        var place = Deciding.Estate with { Special = new("北街 17 号灯杆", "municipal-works", null) };
        Deciding.Decide(Deciding.Facts("表扬社区，特别感谢") with { Place = place }).Lead.Kind.Key.ShouldBe("grid-worker");
    }

    [Fact]
    public void A_question_goes_to_the_desk()
    {
        var decision = Deciding.Decide("请问医保报销需要什么材料");
        decision.Kind.ShouldBe(CaseKind.Consult);
        decision.Lead.Kind.Key.ShouldBe("knowledge-desk");
        decision.Co.Select(co => co.Kind.Key).ShouldBe(["medical-insurance"]);
    }

    [Theory]
    [InlineData("请问路灯不亮归谁管", CaseKind.Help)]
    [InlineData("举报楼下诊所无证", CaseKind.Report)]
    [InlineData("特别感谢网格员", CaseKind.Praise)]
    [InlineData("提个建议，阅览室周末也开", CaseKind.Suggestion)]
    [InlineData("投诉物业收费太高", CaseKind.Complaint)]
    public void The_kind_follows_words_and_category(string text, CaseKind kind) => Deciding.Decide(text).Kind.ShouldBe(kind);

    [Fact]
    public void A_unit_is_taken_at_the_lowest_level_that_has_one()
    {
        var facts = Deciding.Facts("占道经营") with { Units = [Deciding.Unit("urban-management", DutyLevel.County, 5), Deciding.Unit("urban-management", DutyLevel.Street, 4)] };
        var decision = Deciding.Decide(facts);
        decision.Lead.Level.ShouldBe(DutyLevel.Street);
        decision.Lead.Unit.ShouldBe(facts.Units[1].Id);
    }

    [Fact]
    public void An_absent_unit_leaves_the_case_with_the_street_and_asks_a_person()
    {
        var decision = Deciding.Decide(Deciding.Facts("占道经营") with { Units = [Deciding.Unit("street", DutyLevel.Street)] });
        decision.Lead.Kind.Key.ShouldBe("street");
        decision.NeedsPerson.ShouldBeTrue();
    }

    [Fact]
    public void The_substitute_stands_in_and_without_one_the_grid_head()
    {
        var worker = Deciding.Unit("grid-worker", DutyLevel.Community, 3) with { IsOnDuty = false };
        var community = Deciding.Unit("community", DutyLevel.Community, 2);
        var other = Guid.Parse("00000000-0000-7000-8000-000000000008");
        var facts = Deciding.Facts("楼道堆物") with { Place = Deciding.Estate, Units = [worker with { Substitute = other }, community] };
        Deciding.Decide(facts).Lead.Substitute.ShouldBe(other);
        var vacant = Deciding.Decide(facts with { Units = [worker, community] });
        vacant.Lead.Kind.Key.ShouldBe("community");
        vacant.Says(RouteStepKind.Absence).ShouldContain("grid head");
    }

    [Fact]
    public void Rules_of_equal_force_that_differ_are_a_persons_to_settle()
    {
        var rules = Deciding.Book.Authority.With(
        [
            new("0301", null, null, Deciding.Street, "urban-management", [], Bilingual.AsWritten("ruling 1")),
            new("0301", null, null, Deciding.Street, "market", [], Bilingual.AsWritten("ruling 2")),
        ]);
        var decision = Linli.Dispatch.Decide.DecideRoute.Run(Deciding.Book with { Authority = rules }, Deciding.Facts("占道经营") with { Place = Deciding.Estate });
        decision.NeedsPerson.ShouldBeTrue();
        decision.Says(RouteStepKind.Conflict).ShouldContain("market supervision");
    }

    [Fact]
    public void A_coarse_point_is_asked_about()
    {
        var decision = Deciding.Decide(Deciding.Facts("垃圾成堆") with { Place = Deciding.Estate with { Source = PlaceSource.Point, AccuracyMetres = 350 } });
        (decision.IsUnlocated, decision.AskWhere, decision.Place.Grid).ShouldBe((true, true, (Guid?)null));
        decision.Says(RouteStepKind.Place, Language.Zh).ShouldContain("350 米");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_point_in_no_or_several_grids_is_unlocated(int grids) =>
        Deciding.Decide(Deciding.Facts("垃圾成堆") with { Place = Deciding.Estate with { Source = PlaceSource.Point, GridsHit = grids } }).IsUnlocated.ShouldBeTrue();

    [Theory]
    [InlineData("法院判决了对方不执行", "litigation")]
    [InlineData("不服行政处罚，想行政复议", "reconsideration")]
    [InlineData("举报某干部受贿", "discipline")]
    [InlineData("我的信访答复不满意，要复查复核", "petition")]
    [InlineData("我要政府信息公开申请", "disclosure")]
    [InlineData("朋友借钱不还，有借条", "market")]
    public void What_belongs_elsewhere_is_referred_by_a_person_not_refused_by_the_program(string text, string key)
    {
        var decision = Deciding.Decide(text);
        decision.Referral!.Key.ShouldBe(key);
        decision.NeedsPerson.ShouldBeTrue();
        decision.Lead.ShouldNotBeNull();
    }

    [Fact]
    public void Recent_cases_of_the_same_sort_and_place_may_be_duplicates()
    {
        var same = new RecentCase(Guid.Parse("00000000-0000-7000-8000-00000000000a"), "0704", Deciding.At - NodaTime.Duration.FromDays(2), Deciding.Building, Deciding.Grid);
        var decision = Deciding.Decide(Deciding.Facts("电梯异响") with
        {
            Place = Deciding.Estate,
            Recent = [same, same with { Category = "0406" }, same with { Building = null, Grid = null }, same with { At = Deciding.At - NodaTime.Duration.FromDays(8) }],
        });
        decision.Duplicates.Single().Id.ShouldBe(same.Id);
        decision.Duplicates.Single().Why.In(Language.Zh).ShouldBe("同一栋楼 48 小时前报过“电梯故障、异响”");
    }
}
