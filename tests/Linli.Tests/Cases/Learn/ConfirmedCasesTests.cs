using System.Net;
using System.Text.RegularExpressions;
using Linli.Areas;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Learn;
using Linli.Cases.Report;
using Linli.Dispatch;
using Linli.Dispatch.Data;
using Linli.Dispatch.Keep;
using Linli.Foundation.Facts;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Dispatch.Learn;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using Case = Linli.Cases.Domain.Case;

namespace Linli.Tests.Cases.Learn;

public sealed partial class ConfirmedCasesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Only_closed_cases_teach_that_a_desk_accepted_and_neither_protected_nor_erased_ones(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await Told(house, town, ["楼道灯坏了。", "垃圾没人收。", "楼上太吵。", "井盖没了。", "水管漏水。"]);
        var hidden = await CaseListsTests.Report(house, town, "请保密：有人私拉电线。", confidential: true);
        await End(house, [told[0].Id, told[1].Id, told[3].Id, hidden], "0505");
        await End(house, [told[2].Id], "0202", accepted: false);
        Texts(house).ShouldBe(["井盖没了。", "垃圾没人收。", "楼道灯坏了。"], ignoreOrder: true);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told[1].Id), CaseVerb.EraseCase, new VerbInput(), town.Resident)).ThrowIfRefused();
        Texts(house).ShouldBe(["井盖没了。", "楼道灯坏了。"], ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task Numbers_are_taken_out_and_one_phone_is_one_teller(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await Told(house, town, ["灯坏了，打 138 9551 2345 找我。", "身份证 620422199001011234 的事。", "灯又坏了。"], _ => "13895512345");
        var other = await Told(house, town, ["灯不亮。"], _ => "13900001111");
        await End(house, [.. told.Concat(other).Select(one => one.Id)], "0505");
        var cases = house.Get<IEnumerable<IConfirmedCases>>().OfType<ConfirmedCases>().Single().Newest(10, Cancel).ToList();
        cases.ShouldAllBe(one => !Digits().IsMatch(one.Text) && !one.Text.Contains('['));
        cases.Select(one => one.Teller).Distinct().Count().ShouldBe(2);
        cases.Select(one => one.Group).Distinct().Count().ShouldBe(2);
        house.Get<IEnumerable<IConfirmedCases>>().Single().Newest(2, Cancel).Count().ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task With_its_number_wiped_out_a_case_is_never_held_back_and_its_place_is_the_teller(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await Told(house, town, ["灯坏了。", "垃圾没人收。", "水管漏水。"]);
        await End(house, [.. told.Select(one => one.Id)], "0505");
        foreach (var one in told.Take(2))
            (await house.Get<CaseVerbs>().Run(CaseAddress.Of(one.Id), CaseVerb.EraseContact, new VerbInput(), town.Resident)).ThrowIfRefused();
        var cases = house.Get<IEnumerable<IConfirmedCases>>().Single().Newest(10, Cancel).ToList();
        cases.Count(one => one.Group is null).ShouldBe(2);
        cases.Where(one => one.Group is null).Select(one => one.Teller).Distinct().Count().ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Pages_join_without_gap_or_repetition(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await Told(house, town, [.. Enumerable.Range(0, 1_003).Select(n => $"第{n}件灯坏了。")]);
        await End(house, [.. told.Select(one => one.Id)], "0505");
        Texts(house).ShouldBe(Enumerable.Range(0, 1_003).Select(n => $"第{n}件灯坏了。"), ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task From_ended_cases_to_the_desk_and_what_the_dispatcher_took_is_counted(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind, builder => builder.Services.AddSingleton(new LearningSettings { LeastCases = 100, LeastTellers = 3 }));
        var town = await Town.Build(house);
        var cases = MadeUpCases.Of(150);
        var told = await Told(house, town, [.. cases.Select(one => one.Text)], n => $"139{n:00000000}");
        foreach (var group in told.Zip(cases).GroupBy(pair => pair.Second.Category, pair => pair.First.Id))
            await End(house, [.. group], group.Key);
        (await MadeUpCases.Night(house)).State.ShouldBe(TrainingState.Taken);
        // Only now: a served house has a worker of its own that would do the training.
        await house.Serve();

        var first = await CaseListsTests.Report(house, town, "老粮站整条巷子乌漆墨黑");
        (await Loaded(house, first)).Category.ShouldBe("0505", "at the report already");
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        var desk = WebUtility.HtmlDecode(await dispatcher.Page($"/cases/desk?case={first}"));
        desk.ShouldMatch("以往写到“[^：]*乌漆");
        desk.ShouldContain("类别由第 1 版学习模型建议");
        desk.ShouldContain("name=\"suggested-by\" value=\"1\"");
        await Accept(dispatcher, first, "0505");
        var second = await CaseListsTests.Report(house, town, "桥西整条巷子乌漆墨黑");
        await Accept(dispatcher, second, "0506");
        await house.Settle();
        using var db = house.Read();
        var counted = db.SuggestionDays.Single();
        (counted.Model, counted.Shown, counted.Taken).ShouldBe((1, 2, 1));
        var accepted = db.Facts.Where(fact => fact.SubjectId == second && fact.Kind == "cases.case-accepted").Single().Read<CaseAccepted>();
        (accepted.Suggested, accepted.Category, accepted.SuggestedBy).ShouldBe(("0505", "0506", 1));

        using var county = await SignedInClient.As(house, town.CountyDispatcher);
        var page = WebUtility.HtmlDecode(await county.Page("/dispatch/suggestions"));
        page.ShouldContain("第 1 版");
        page.ShouldContain("近 30 天 2 件里 1 件没有改");
        using var refused = await county.Post("/dispatch/suggestions", "choose", ("model", "words"), ("reason", ""));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("请写明理由。");
        using var chosen = await county.Post("/dispatch/suggestions", "choose", ("model", "words"), ("reason", "先用目录词语比一比"));
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        WebUtility.HtmlDecode(await county.Page("/dispatch/suggestions")).ShouldContain("先用目录词语比一比");
        house.Get<ModelKeeper>().Current.ShouldBeNull();
        using var worker = await SignedInClient.As(house, town.GridWorker);
        using var shut = await worker.Get("/dispatch/suggestions");
        shut.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task Accept(SignedInClient dispatcher, Guid id, string category)
    {
        using var done = await dispatcher.Post($"/cases/desk?case={id}", "decide", ("category", category), ("category-words", ""), ("suggested", "0505"), ("suggested-by", "1"), ("way", "accept"));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync(Cancel));
    }

    private static List<string> Texts(TestHouse house) => [.. house.Get<IEnumerable<IConfirmedCases>>().Single().Newest(10_000, Cancel).Select(one => one.Text)];

    private static async Task<Case> Loaded(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return await db.Cases.SingleAsync(row => row.Id == id, Cancel);
    }

    private static async Task<List<ReportAnswer>> Told(TestHouse house, Town town, IReadOnlyList<string> texts, Func<int, string>? phone = null)
    {
        var answers = await house.Get<ReportCase>().RunAll([.. texts.Select((text, n) => (StoryTests.Humming(town) with
        {
            Text = text,
            Tile = null,
            Phone = phone?.Invoke(n) ?? $"138{n:00000000}",
            Where = new Whereabouts { Chosen = town.Grid },
        }, town.Resident))], Cancel);
        return answers.ConvertAll(answer => answer.ThrowIfRefused());
    }

    // The road of each would be the same and long; here only the end matters.
    private static Task<int> End(TestHouse house, Guid[] ids, string category, bool accepted = true) => house.UnitOfWork.Run(work => work.Db.Cases.Where(row => ids.Contains(row.Id))
        .ExecuteUpdate(set => set.SetProperty(row => row.State, CaseState.Closed).SetProperty(row => row.IsOpen, false).SetProperty(row => row.ClosedAt, work.Now)
            .SetProperty(row => row.Category, category).SetProperty(row => row.AcceptedAt, row => accepted ? work.Now : null)), Cancel);

    [GeneratedRegex("[0-9]{5}")]
    private static partial Regex Digits();
}
