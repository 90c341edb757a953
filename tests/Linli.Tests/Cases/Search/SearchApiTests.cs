using System.Net;
using System.Text.Json;
using Linli.Cases.Search;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Search;

/// <summary>The search for programs: the same hits as the page, the same eyes, nothing by number.</summary>
public sealed class SearchApiTests
{
    [Theory, OnBoth]
    public async Task A_program_finds_what_the_page_finds_within_the_same_sight(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "晚上冷库外机嗡嗡响，请打 13800005678。");
        await CaseSearchTests.Indexed(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var found = await Found(secretary, "/api/v1/cases?q=冷库&only=open");
        var hit = found.GetProperty("cases").EnumerateArray().ShouldHaveSingleItem();
        hit.GetProperty("id").GetGuid().ShouldBe(id);
        hit.GetProperty("state").GetString().ShouldBe("submitted");
        var words = hit.GetProperty("words").GetString()!;
        words.ShouldContain("冷库外机");
        words.ShouldNotContain("13800005678");
        (found.GetProperty("count").GetInt32(), found.GetProperty("exact").GetBoolean(), found.TryGetProperty("next", out _)).ShouldBe((1, true, false));
        (await Found(secretary, "/api/v1/cases?q=冷库&only=over")).GetProperty("cases").GetArrayLength().ShouldBe(0);
        using var elsewhere = await SignedInClient.As(house, town.OtherSecretary);
        (await Found(elsewhere, "/api/v1/cases?q=冷库")).GetProperty("count").GetInt32().ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Page_after_page_every_case_comes_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = new HashSet<Guid>();
        for (var n = 0; n <= CaseSearch.PageSize; n++)
            told.Add(await CaseListsTests.Report(house, town, $"第 {n} 盏路灯不亮"));
        await CaseSearchTests.Indexed(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var first = await Found(secretary, "/api/v1/cases?q=路灯");
        var second = await Found(secretary, "/api/v1/cases?q=路灯&after=" + first.GetProperty("next").GetString());
        second.TryGetProperty("next", out _).ShouldBeFalse();
        Guid[] seen = [.. first.GetProperty("cases").EnumerateArray().Concat(second.GetProperty("cases").EnumerateArray()).Select(hit => hit.GetProperty("id").GetGuid())];
        seen.Length.ShouldBe(told.Count);
        seen.ShouldBe(told, ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task A_number_no_words_and_a_broken_page_are_refused_in_words(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        foreach (var (address, reason) in new[] { ("", "NoWords"), ("?q=%20", "NoWords"), ("?q=13800005678", "Number"), ("?q=路灯&after=x", "After"), ("?q=路灯&after=-1", "After") })
        {
            using var answer = await secretary.Get("/api/v1/cases" + address);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, address);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Cases.Search.Refusal." + reason);
        }
        using var nobody = SignedInClient.Nobody(house);
        (await nobody.Get("/api/v1/cases?q=路灯")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static async Task<JsonElement> Found(SignedInClient client, string address)
    {
        using var answer = await client.Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
