using System.Net;
using Linli.Areas;
using Linli.Cases;
using Linli.Dispatch;
using Linli.Dispatch.Rule;
using Linli.Foundation.Checkups;
using Linli.Foundation.Time;
using Linli.Organizations;
using Linli.Organizations.Data;
using Linli.Tests.Access;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Dispatch.Rule;

/// <summary>权责规则: a county sees what a rule would change, makes it, sees it decide, and ends it for a reason.</summary>
public sealed class RulesPagesTests
{
    [Theory, OnBoth]
    public async Task A_rule_is_looked_at_made_tried_and_ended(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var county = await SignedInClient.As(house, town.CountyDispatcher);
        (await county.Page("/dispatch/rules")).ShouldContain("还没有本地裁定");
        var typed = Typed(town);
        var seen = await Read(await county.Post("/dispatch/rules/new", "ruling", [.. typed, ("way", "see")]));
        seen.ShouldContain("会改变 1 个事项");
        seen.ShouldContain("网格员 → 清河县住房和城乡建设局");
        (await county.Page("/dispatch/rules")).ShouldContain("还没有本地裁定", customMessage: "looking keeps nothing");

        var made = await county.Post("/dispatch/rules/new", "ruling", [.. typed, ("way", "make")]);
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Read(made));
        var path = new Uri(new Uri(house.Address), made.Headers.Location!).AbsolutePath;
        var page = await county.Page(path);
        page.ShouldContain("生效");
        page.ShouldContain("会议纪要第 3 号");
        page.ShouldContain("孙立");
        var again = await county.Post("/dispatch/rules/new", "ruling", [.. typed, ("way", "make")]);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Read(again)).ShouldContain("同样条件的规则已有一条");

        using var street = await SignedInClient.As(house, town.Dispatcher);
        var tried = await Read(await street.Post("/dispatch/try", "try", ("text", ""), ("place", "金润嘉园3号楼"), ("category", "0201")));
        tried.ShouldContain("主办：清河县住房和城乡建设局。");
        tried.ShouldContain(path);

        (await Read(await county.Post(path, "end", ("reason", " ")))).ShouldContain("请写明为什么终止。");
        (await county.Post(path, "end", ("reason", "县里另有规定"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var ended = await county.Page(path);
        ended.ShouldContain("县里另有规定");
        ended.ShouldNotContain("id=\"form-end\"");
        (await county.Page("/dispatch/rules")).ShouldNotContain(path);
        (await county.Page("/dispatch/rules?all=true")).ShouldContain(path);
    }

    [Theory, OnBoth]
    public async Task A_street_reads_the_rules_and_makes_none(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var street = await SignedInClient.As(house, town.Dispatcher);
        (await street.Page("/dispatch/rules")).ShouldNotContain("/dispatch/rules/new");
        (await street.Get("/dispatch/rules/new")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var made = await Rule(house, town);
        (await street.Page($"/dispatch/rules/{made}")).ShouldNotContain("id=\"form-end\"");
    }

    [Theory, OnBoth]
    public async Task Wrong_fields_are_named_and_what_was_typed_stays(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var county = await SignedInClient.As(house, town.CountyDispatcher);
        var refused = await county.Post("/dispatch/rules/new", "ruling", ("category", "4711"), ("area", town.Street.ToString()), ("lead", "housing"),
            ("unit", town.Ecology.Id.ToString()), ("co", "住建"), ("basis", "会议纪要第 3 号"), ("from", "2020-01-01"), ("until", "2019-01-01"), ("way", "make"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Read(refused);
        foreach (var words in new[] { "没有编号为“4711”的事项或大类。", "指定的单位要是在册的", "主办单位不能同时协办。", "不能早于今天", "截止日期不能早于开始日期。", "会议纪要第 3 号" })
            page.ShouldContain(words);
        (await Read(await county.Post("/dispatch/rules/new", "ruling", [.. Typed(town).Where(one => one.Item1 != "from"), ("from", "明天"), ("way", "see")]))).ShouldContain("“明天”不是日期");
    }

    [Theory, OnBoth]
    public async Task What_is_left_empty_is_asked_for_in_plain_words(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var county = await SignedInClient.As(house, town.CountyDispatcher);
        var empty = await Read(await county.Post("/dispatch/rules/new", "ruling", ("area", town.Street.ToString()), ("way", "see")));
        foreach (var words in new[] { "请选择事项或大类。", "请选择谁主办。", "请写明依据。" })
            empty.ShouldContain(words);
        empty.ShouldNotContain("“”");
        (await Read(await county.Post("/dispatch/try", "try", ("text", " "), ("place", "金润嘉园3号楼")))).ShouldContain("请写一句话，或者选一个事项。");
        (await Read(await county.Post("/dispatch/try", "try", ("text", "路灯不亮"), ("place", "天上人间99号楼")))).ShouldContain("没有找到这个地方");
    }

    [Theory, OnBoth]
    public async Task Another_county_cannot_be_ruled(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var act = town.CountyDispatcher.Act(house.Clock.Now) with { Area = town.OtherCommunity };
        var refused = await house.Get<IDispatch>().Rule(new("0201", null, null, town.Street, "housing", [], Bilingual.AsWritten("无")), act, TestContext.Current.CancellationToken);
        refused.Refusals.Single().Key.ShouldBe("Dispatch.Refusal.RulingElsewhere");
        var made = await Rule(house, town);
        (await house.Get<IDispatch>().EndRuling(made, "不管用", act, TestContext.Current.CancellationToken)).Refusals.Single().Key.ShouldBe("Dispatch.Refusal.RulingElsewhere");
    }

    [Theory, OnBoth]
    public async Task Of_two_who_make_the_same_rule_at_once_one_is_told_of_the_other(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var rule = new AuthorityRule("0201", null, null, town.Street, "housing", [], Bilingual.AsWritten("会议纪要第 3 号"));
        var act = town.CountyDispatcher.Act(house.Clock.Now);
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => house.Get<IDispatch>().Rule(rule, act))));
        made.Count(one => !one.IsRefused).ShouldBe(1);
        made.Where(one => one.IsRefused).ShouldAllBe(one => one.Refusals[0].IsConflict);
    }

    [Theory, OnBoth]
    public async Task A_ruling_in_a_case_leads_to_the_form_filled_in_for_the_county_alone(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await Linli.Tests.Cases.Road.Sent(house);
        var objection = new VerbInput { Text = "不在本单位职责内。", Basis = "权责清单第 12 项" };
        await road.Do(CaseVerb.RequestReturn, objection, road.Town.EcologyHandler);
        await road.Do(CaseVerb.RefuseReturn, new VerbInput { Text = "属生态环境部门职责。" }, road.Town.Dispatcher);
        await road.Do(CaseVerb.RequestReturn, objection, road.Town.EcologyHandler);
        await road.Do(CaseVerb.RuleReturn, new VerbInput { Unit = road.Town.Housing.Id, Text = "由住建部门办理。" }, road.Town.CountyDispatcher);
        var link = RulingAddress.Of(road.Case.Category, road.Town.Street, "housing", $"案件 {road.Case.Number} 的裁定");
        using var county = await SignedInClient.As(house, road.Town.CountyDispatcher);
        WebUtility.HtmlDecode(await county.Page($"/cases/{road.Case.Id}")).ShouldContain(link);
        var form = WebUtility.HtmlDecode(await county.Page(link));
        form.ShouldContain($"案件 {road.Case.Number} 的裁定</textarea>");
        form.ShouldContain("<option value=\"housing\" selected");
        using var street = await SignedInClient.As(house, road.Town.Dispatcher);
        (await street.Page($"/cases/{road.Case.Id}")).ShouldNotContain("/dispatch/rules/new");
    }

    [Theory, OnBoth]
    public async Task A_rule_whose_unit_ends_switches_itself_off_and_says_so(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var made = await Rule(house, town);
        Lead(house, town).ShouldBe((town.Housing.Id, made));
        await house.UnitOfWork.Run(work =>
        {
            work.Db.Units.AsTracking().Single(unit => unit.Id == town.Housing.Id).ValidUntil = house.Get<DeploymentZone>().Day(house.Clock.Now);
            house.Get<BookShelf>().Turn(work);
            return true;
        }, TestContext.Current.CancellationToken);
        house.Clock.Pass(TimeSpan.FromDays(2));
        Lead(house, town).ShouldBe((town.Ecology.Id, null));
        using var county = await SignedInClient.As(house, town.CountyDispatcher);
        (await county.Page($"/dispatch/rules/{made}")).ShouldContain("“清河县住房和城乡建设局”已经撤销，这条规则自动停用了");
        (await Read(await county.Post("/dispatch/try", "try", ("text", ""), ("place", "金润嘉园3号楼"), ("category", "0201")))).ShouldContain("已经撤销，该规则不起作用。");
        var finding = house.Get<IEnumerable<ICheckup>>().OfType<RulingCheckup>().Single().Look(null).Single();
        (finding.Health, finding.What.Args[0]).ShouldBe((Health.Warn, 1));
    }

    [Theory, OnBoth]
    public async Task A_ruling_stands_above_what_the_grid_does_first_and_below_questions(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var dispatch = house.Get<IDispatch>();
        var facts = dispatch.FactsOf("", house.Get<IAreas>().Locate(new Whereabouts { Chosen = town.Grid }).Value, house.Clock.Now) with { Category = "0201" };
        dispatch.Decide(facts).Lead.Kind.Key.ShouldBe("grid-worker");
        await Rule(house, town);
        dispatch.Decide(facts).Lead.Unit.ShouldBe(town.Housing.Id);
        dispatch.Decide(facts with { Kind = CaseKind.Consult }).Lead.Kind.Key.ShouldNotBe("housing");
    }

    [Theory, OnBoth]
    public async Task What_desks_send_otherwise_three_times_is_offered_as_a_rule(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        for (var n = 0; n < 3; n++)
        {
            var id = await CaseListsTests.Report(house, town, $"生态环境：第 {n} 个烟囱夜里冒黑烟，气味刺鼻。");
            (await dispatcher.Page($"/cases/desk?case={id}")).ShouldContain($"name=\"proposed\" value=\"{town.Ecology.Id}\"");
            var sent = await dispatcher.Post($"/cases/desk?case={id}", "decide", ("category-words", "0201"), ("proposed", town.Ecology.Id.ToString()), ("to", "unit:" + town.Housing.Id), ("way", "both"));
            sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Read(sent));
        }
        await house.Settle();
        using var county = await SignedInClient.As(house, town.CountyDispatcher);
        var page = await county.Page("/dispatch/rules");
        page.ShouldContain("改派给住建 3 次。");
        page.ShouldContain(RulingAddress.Of("0201", town.Street, "housing", "一年内同样改派 3 次").Replace("&", "&amp;", StringComparison.Ordinal));
    }

    internal static async Task<Guid> Rule(TestHouse house, Town town)
    {
        var rule = new AuthorityRule("0201", null, null, town.Street, "housing", [], Bilingual.AsWritten("会议纪要第 3 号")) { Unit = new(town.Housing.Id, DutyLevel.County, null) };
        return (await house.Get<IDispatch>().Rule(rule, town.CountyDispatcher.Act(house.Clock.Now), TestContext.Current.CancellationToken)).Value;
    }

    private static (Guid?, Guid?) Lead(TestHouse house, Town town)
    {
        var dispatch = house.Get<IDispatch>();
        var place = house.Get<IAreas>().Locate(new Whereabouts { Chosen = town.Community }).Value;
        var decided = dispatch.Decide(dispatch.FactsOf("", place, house.Clock.Now) with { Category = "0201" });
        return (decided.Lead.Unit, decided.Rule?.Ruling);
    }

    private static (string, string)[] Typed(Town town) =>
    [
        ("category", "0201"), ("area", town.Street.ToString()), ("lead", "housing"), ("unit", town.Housing.Id.ToString()), ("co", ""),
        ("basis", "会议纪要第 3 号"), ("from", ""), ("until", ""), ("where", ""), ("kind", ""),
    ];

    private static async Task<string> Read(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}

/// <summary>A rule is no secret among those who send cases; nobody else opens it.</summary>
public sealed class RulingScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/dispatch/rules/{Id:guid}"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        var path = $"/dispatch/rules/{await RulesPagesTests.Rule(house, town)}";
        return
        [
            .. new[] { town.CountyDispatcher, town.Dispatcher }.Select(person => new ScopeQuestion(person, path, true)),
            .. new[] { town.Secretary, town.GridWorker, town.EcologyHandler, null }.Select(person => new ScopeQuestion(person, path, false)),
        ];
    }
}
