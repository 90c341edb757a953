using System.Net;
using Linli.Cases.Search;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Search;

/// <summary>The page that finds cases: hits marked, narrowed by links, a phone number only with a reason.</summary>
public sealed class SearchPageTests
{
    [Theory, OnBoth]
    public async Task A_hit_shows_why_it_was_found_and_links_narrow_it_down(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "晚上十一点以后，楼下冷库外机整夜嗡嗡响，请打 13800005678。");
        await CaseSearchTests.Indexed(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var page = await secretary.Page("/cases/search?q=冷库");
        page.ShouldContain($"/cases/{id}");
        page.ShouldContain("<mark>冷库</mark>");
        page.ShouldNotContain("13800005678");
        page.ShouldContain("only=open");
        (await secretary.Page("/cases/search?q=冷库&only=over")).ShouldNotContain($"/cases/{id}");
        (await secretary.Page("/cases/search?q=冷库&only=nonsense&group=x&after=y")).ShouldContain($"/cases/{id}");
    }

    [Theory, OnBoth]
    public async Task Of_very_many_hits_the_numbers_say_that_only_the_newest_were_counted(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "路灯不亮");
        await CaseSearchTests.Indexed(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (await secretary.Page("/cases/search?q=路灯")).ShouldNotContain("只数了最新的");
        var index = house.Get<SearchIndex>();
        using var db = house.Read();
        var found = index.Read(db, [id])[0];
        await house.UnitOfWork.Run(work =>
        {
            SearchWordRows.Put(work, [.. Enumerable.Range(2, CaseSearch.LookedMost).Select(seq => (new SearchRow
            {
                Seq = seq, CaseId = Ids.New(house.Clock.Now), Stamp = 0, Category = "9901", IsOpen = true, Sensitive = false, Confidential = false, Seers = index.Row(found, 1).Seers,
            }, found.Words))]);
            return 0;
        });
        var page = WebUtility.HtmlDecode(await secretary.Page("/cases/search?q=路灯"));
        page.ShouldContain($"{CaseSearch.LookedMost}+");
        page.ShouldContain($"只数了最新的 {CaseSearch.LookedMost} 件");
        WebUtility.HtmlDecode(await secretary.Page("/cases/search?q=路灯&only=over")).ShouldContain($"{CaseSearch.LookedMost}+");
    }

    [Theory, OnBoth]
    public async Task Whatever_is_typed_is_answered_in_words(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (await secretary.Page("/cases/search")).ShouldContain("想找哪一件");
        (await secretary.Page("/cases/search?q=" + Uri.EscapeDataString("🙂"))).ShouldContain("没有能查的字词");
        (await secretary.Page("/cases/search?q=" + Uri.EscapeDataString("\" OR 1=1 -- NEAR(a b) *"))).ShouldContain("没有查到");
        (await secretary.Page("/cases/search?q=" + new string('漏', 700))).ShouldContain("没有查到");
        (await secretary.Page("/cases/search?q=" + Uri.EscapeDataString(new string('漏', CaseQuery.LongestText - 1) + "🙂"))).ShouldContain("没有查到");
        (await secretary.Page("/cases/search?q=%ff%fe漏水")).ShouldContain("没有查到");
    }

    [Theory, OnBoth]
    public async Task A_number_finds_its_cases_only_with_a_reason_that_the_person_can_read(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var asked = await secretary.Page("/cases/search?q=138%200000%205678");
        asked.ShouldContain("按电话号码查");
        asked.ShouldNotContain(told.Number);
        var refused = await secretary.Post("/cases/search?q=13800005678", "by-phone", ("why", "嗯"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldNotContain(told.Number);
        var found = await secretary.Post("/cases/search?q=13800005678", "by-phone", ("why", "她来电问进度"));
        found.StatusCode.ShouldBe(HttpStatusCode.OK, house.Faults.ToString());
        (await found.Content.ReadAsStringAsync()).ShouldContain(told.Number);
        using var resident = Resident.Before(house);
        (await resident.Open($"/t/{told.TrackingCode}/data")).Text.ShouldContain("她来电问进度");
        using var elsewhere = await SignedInClient.As(house, town.OtherSecretary);
        (await (await elsewhere.Post("/cases/search?q=13800005678", "by-phone", ("why", "看看是谁的"))).Content.ReadAsStringAsync()).ShouldNotContain(told.Number);
        using var db = house.Read();
        (await db.Facts.CountAsync(fact => fact.SubjectId == told.Id && fact.Kind == "cases.identity-unmasked", TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}
