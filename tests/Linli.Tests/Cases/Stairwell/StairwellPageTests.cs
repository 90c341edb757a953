using System.Net;
using Linli.Cases.Stairwell;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Stairwell;

/// <summary>楼道公示: what a regulation wants posted, and the duty number above all.</summary>
public sealed class StairwellPageTests
{
    [Theory, OnBoth]
    public async Task The_notice_names_grid_range_worker_duty_and_supervision(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var page = $"/cases/stairwell?grid={town.Grid}";
        var form = WebUtility.HtmlDecode(await secretary.Page(page));
        form.ShouldContain("金润嘉园 3号楼");
        form.ShouldContain("李小梅");
        form.ShouldContain("0999-8211000");
        (await secretary.Post(page, "stairwell", ("worker", "李小梅"), ("phone", "12"), ("supervision", "12345"), ("range", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var made = WebUtility.HtmlDecode(await (await secretary.Post(page, "stairwell", ("worker", "李小梅"), ("phone", "13800001111"), ("supervision", "12345"), ("range", "金润嘉园 3号楼"))).Content.ReadAsStringAsync());
        var notice = made[made.IndexOf("<article", StringComparison.Ordinal)..];
        foreach (var words in new[] { "金润社区 第一网格", "范围：金润嘉园 3号楼", "0999-8211001", "李小梅", "138 0000 1111", "12345" })
            notice.ShouldContain(words);
    }

    [Fact]
    public async Task Only_grids_of_ones_own_area_are_offered()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var other = await SignedInClient.As(house, town.OtherSecretary);
        (await other.Page($"/cases/stairwell?grid={town.Grid}")).ShouldNotContain("form-stairwell");
        using var handler = await SignedInClient.As(house, town.EcologyHandler);
        (await handler.Get("/cases/stairwell")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void A_number_is_one_or_is_told_so_at_its_field()
    {
        var refused = StairwellNotice.Of("第一网格", "", null, "", "13800", "").Refusals;
        refused.Select(reason => reason.Field).ShouldBe(["worker", "phone", "supervision"]);
    }
}
