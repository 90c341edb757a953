using System.Net;
using Linli.Cases.Hot;
using Linli.Tests.Access;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Hot;

/// <summary>热点问题: what grows faster than usual is seen by those of the place, and one key from becoming one issue.</summary>
public sealed class HotPageTests
{
    [Theory, OnBoth]
    public async Task What_comes_up_more_than_usual_is_listed_and_gathered_with_one_key(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        // As usual: one street lamp a week. This week four, and two complaints about noise.
        for (var week = 0; week < Heat.UsualWeeks; week++)
        {
            await CaseListsTests.Report(house, town, $"路灯不亮，第 {week} 周。");
            house.Clock.Pass(TimeSpan.FromDays(7));
        }
        List<Guid> lamps = [];
        for (var n = 0; n < 4; n++)
            lamps.Add(await CaseListsTests.Report(house, town, $"二期第 {n} 盏路灯不亮。"));
        await CaseListsTests.Report(house, town, "路灯不亮，别让人知道是我说的。", confidential: true);
        var category = (await DossierPageTests.Loaded(house, lamps[0])).Category;
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var list = await secretary.Page("/cases/hot");
        var path = $"/cases/hot/{town.Community}/{category}";
        list.ShouldContain(path);
        list.ShouldContain("<span class=\"num\">4</span>", customMessage: "the confidential one is not counted");

        using (var leader = await SignedInClient.As(house, town.Leader))
        {
            (await leader.Page(path)).ShouldContain("二期第 3 盏路灯不亮。");
            (await leader.Page(path)).ShouldNotContain("id=\"form-gather\"", customMessage: "a leader reads");
        }
        var page = await secretary.Page(path);
        page.ShouldContain("/whistles/new?case=");
        page.ShouldNotContain("别让人知道");
        (await (await secretary.Post(path, "gather", ("title", "二期路灯不亮"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("请至少选一件。");
        var gathered = await secretary.Post(path, "gather", [("title", "二期路灯不亮"), .. lamps.Select(id => ("case", id.ToString()))]);
        gathered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var id in lamps)
            (await DossierPageTests.Loaded(house, id)).IssueId.ShouldNotBeNull();
    }

    [Theory, OnBoth]
    public async Task The_usual_and_what_lies_elsewhere_are_not_listed(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        for (var n = 0; n < 4; n++)
            await CaseListsTests.Report(house, town, $"第 {n} 盏路灯不亮。", at: town.OtherCommunity);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (await secretary.Page("/cases/hot")).ShouldContain("近 7 天没有明显增多的事项");
        using var other = await SignedInClient.As(house, town.OtherSecretary);
        (await other.Page("/cases/hot")).ShouldContain($"/cases/hot/{town.OtherCommunity}/");
        house.Clock.Pass(TimeSpan.FromDays(8));
        using var later = await SignedInClient.As(house, town.OtherSecretary);
        (await later.Page("/cases/hot")).ShouldContain("近 7 天没有明显增多的事项");
    }
}

/// <summary>One hot issue: for those whose area it lies in.</summary>
public sealed class HotPageScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/cases/hot/{Community:guid}/{Category}"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "路灯不亮。");
        var path = $"/cases/hot/{town.Community}/{(await DossierPageTests.Loaded(house, id)).Category}";
        return
        [
            .. new[] { town.Secretary, town.Dispatcher, town.CountyDispatcher, town.Leader }.Select(person => new ScopeQuestion(person, path, true)),
            .. new[] { town.OtherSecretary, town.GridWorker, null }.Select(person => new ScopeQuestion(person, path, false)),
        ];
    }
}
