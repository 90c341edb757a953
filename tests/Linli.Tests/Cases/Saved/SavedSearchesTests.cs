using System.Net;
using Linli.Cases.Saved;
using Linli.Cases.Search;
using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Cases.Search;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Saved;

/// <summary>常用查找: a search kept under a name shows how much it finds, to its owner alone, sealed.</summary>
public sealed class SavedSearchesTests
{
    private const string Search = "/cases/search?q=%E8%B7%AF%E7%81%AF&only=open";

    [Theory, OnBoth]
    public async Task A_search_is_kept_counted_and_dropped(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        foreach (var words in new[] { "楼前路灯不亮。", "路灯又坏了。", "楼道堆杂物。" })
            await CaseListsTests.Report(house, town, words);
        await CaseSearchTests.Indexed(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (await secretary.Page(Search)).ShouldContain("存为常用");
        (await secretary.Post(Search, "keep-search", ("name", "路灯在办"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await secretary.Page("/cases/search");
        page.ShouldContain("<span>路灯在办</span><b class=\"num\">2</b>");
        page.ShouldContain("/cases/search?q=%E8%B7%AF%E7%81%AF&amp;only=open");
        using var other = await SignedInClient.As(house, town.OtherSecretary);
        (await other.Page("/cases/search")).ShouldNotContain("路灯在办");
        using (var db = house.Read())
        {
            var kept = await db.Set<SavedSearch>().SingleAsync(TestContext.Current.CancellationToken);
            System.Text.Encoding.UTF8.GetString(kept.Words).ShouldNotContain("路灯");
            (await house.Get<SavedSearches>().Drop(town.OtherSecretary.AccountId, kept.Id, TestContext.Current.CancellationToken)).ShouldBe(0, "it is not theirs");
        }
        var again = await secretary.Page(Search);
        again.ShouldContain("aria-current=\"page\"><span>路灯在办</span>");
        (await secretary.Post(Search, "drop-search", ("id", Kept(house).Single().Id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Kept(house).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Wrong_names_numbers_doubles_and_a_tenth_are_refused(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var saved = house.Get<SavedSearches>();
        var me = Ids.New(house.Clock.Now);
        async Task<string?> Keep(string? name, string words) =>
            (await saved.Keep(me, name, new CaseQuery(words), house.Clock.Now, TestContext.Current.CancellationToken)) is { IsRefused: true } refused ? refused.Refusals[0].Key : null;
        (await Keep(" ", "路灯")).ShouldBe("Cases.Saved.Refusal.Name");
        (await Keep(new string('灯', 21), "路灯")).ShouldBe("Cases.Saved.Refusal.Name");
        (await Keep("空", "，。")).ShouldBe("Cases.Saved.Refusal.NoWords");
        (await Keep("电话", "13800001111 路灯")).ShouldBe("Cases.Saved.Refusal.Number");
        for (var n = 1; n <= SavedSearches.Most; n++)
            (await Keep($"第{n}个", $"路灯{n}")).ShouldBeNull();
        (await Keep("第1个", "井盖")).ShouldBe("Cases.Saved.Refusal.Already");
        (await Keep("又一个", " 路灯1 ")).ShouldBe("Cases.Saved.Refusal.Already", "the same words, otherwise spaced");
        (await Keep("第十个", "井盖")).ShouldBe("Cases.Saved.Refusal.Full");
    }

    [Theory, OnBoth]
    public async Task Each_count_is_of_what_the_person_sees(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        await CaseListsTests.Report(house, town, "楼前路灯不亮。");
        await CaseListsTests.Report(house, town, "路口路灯不亮。", at: town.OtherCommunity);
        await CaseSearchTests.Indexed(house);
        foreach (var person in new[] { town.Secretary, town.CountyDispatcher })
        {
            using var browser = await SignedInClient.As(house, person);
            foreach (var words in new[] { "%E8%B7%AF%E7%81%AF", "%E8%B7%AF%E5%8F%A3", "%E6%B2%B3%E9%81%93" })
            {
                await browser.Post("/cases/search?q=" + words, "keep-search", ("name", words));
                house.Clock.Pass(TimeSpan.FromSeconds(1));
            }
        }
        (await Counts(house, town.Secretary)).ShouldBe([1, 0, 0]);
        (await Counts(house, town.CountyDispatcher)).ShouldBe([2, 1, 0]);
    }

    [Theory, OnBoth]
    public async Task Who_leaves_leaves_no_searches_behind(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var saved = house.Get<SavedSearches>();
        foreach (var account in new[] { town.Secretary.AccountId, Ids.New(house.Clock.Now) })
            (await saved.Keep(account, "路灯", new CaseQuery("路灯"), house.Clock.Now, TestContext.Current.CancellationToken)).IsRefused.ShouldBeFalse();
        await house.UnitOfWork.Run(work => house.Get<IEnumerable<IJob>>().OfType<ForgetSavedSearches>().Single().Do(work), TestContext.Current.CancellationToken);
        Kept(house).Select(one => one.AccountId).ShouldBe([town.Secretary.AccountId]);
    }

    private static List<SavedSearch> Kept(TestHouse house)
    {
        using var db = house.Read();
        return [.. db.Set<SavedSearch>().OrderBy(one => one.Id)];
    }

    private static async Task<List<int>> Counts(TestHouse house, Person person)
    {
        using var browser = await SignedInClient.As(house, person);
        var page = await browser.Page("/cases/search");
        return [.. System.Text.RegularExpressions.Regex.Matches(page, "</span><b class=\"num\">(\\d+)</b>").Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];
    }
}
