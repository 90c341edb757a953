using System.Net;
using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Report;

/// <summary>边写边提示: the question the report form asks while somebody writes.</summary>
public sealed class PromptNeighboursTests
{
    [Theory, OnBoth]
    public async Task It_answers_by_the_tile_or_by_the_words_and_never_names_a_case(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var lamp = await FollowTests.Lamp(house, town, "三号楼门口路灯不亮", "13800005678");
        await FollowTests.Lamp(house, town, "路灯黑了", "13800005679");
        await FollowTests.Accepted(house, town, "垃圾桶满了", "0104");
        using var resident = Resident.Before(house);
        foreach (var (tile, text) in new[] { ("roads", ""), ("", "门口的路灯坏了"), ("noise", "门口的路灯坏了") })
        {
            var (status, body) = await Ask(resident, town, tile, text);
            status.ShouldBe(HttpStatusCode.OK, tile + text);
            body.ShouldContain("\"code\":\"0505\"");
            body.ShouldContain("已有 2 位邻居反映“路灯不亮”，跟进它？");
            body.ShouldNotContain(lamp.Id.ToString());
            body.ShouldNotContain(lamp.Number);
        }
        (await Ask(resident, town, "roads", "垃圾桶满了")).Body.ShouldContain("\"code\":\"0104\"", customMessage: "words say more than a tile");
    }

    [Theory, OnBoth]
    public async Task It_says_nothing_where_nothing_fits_or_may_be_told(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        await FollowTests.Accepted(house, town, "楼上半夜装修", "0202");
        await FollowTests.Lamp(house, town, "三号楼门口路灯不亮");
        using var resident = Resident.Before(house);
        foreach (var (tile, text) in new[]
        {
            ("", ""), ("made-up", ""), ("noise", ""), ("", "楼上半夜装修吵"), ("", "你好"), ("roads", "厨房有煤气味，很浓"), ("roads", "丈夫打我，家暴"), ("roads", new string('灯', 2001)),
        })
            (await Ask(resident, town, tile, text)).ShouldBe((HttpStatusCode.NoContent, ""), $"{tile} {text[..Math.Min(20, text.Length)]}");
    }

    [Fact]
    public async Task An_unknown_plate_another_site_and_odd_bodies_learn_nothing()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await FollowTests.Lamp(house, town, "三号楼门口路灯不亮");
        using var resident = Resident.Before(house);
        using (var unknown = await resident.Http.PostAsync("/q/nonsense/neighbours", Body("roads", ""), Resident.Cancel))
            unknown.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using (var json = await resident.Http.PostAsync(Address(town), new StringContent("{\"tile\":\"roads\"}", System.Text.Encoding.UTF8, "application/json"), Resident.Cancel))
            json.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using (var looked = await resident.Http.GetAsync(Address(town) + "?tile=roads", Resident.Cancel))
            looked.StatusCode.ShouldBe(HttpStatusCode.NotFound, "words never stand in an address");
        using var stranger = new HttpClient { BaseAddress = new Uri(house.Address) };
        stranger.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await stranger.PostAsync(Address(town), Body("roads", ""), Resident.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_words_stay_nowhere()
    {
        const string Words = "桂花树旁边的路灯坏了";
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await FollowTests.Lamp(house, town, "三号楼门口路灯不亮");
        await house.Settle();
        var before = Rows(house);
        using var resident = Resident.Before(house);
        (await Ask(resident, town, "", Words)).Status.ShouldBe(HttpStatusCode.OK);
        await house.Settle();
        Rows(house).ShouldBe(before, "no table has a row more");
        var bytes = System.Text.Encoding.UTF8.GetBytes(Words);
        foreach (var file in Directory.EnumerateFiles(house.Folder, "*", SearchOption.AllDirectories))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var whole = new MemoryStream();
            await open.CopyToAsync(whole, Resident.Cancel);
            whole.GetBuffer().AsSpan(0, (int)whole.Length).IndexOf(bytes).ShouldBe(-1, file);
        }
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait_and_may_still_report()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Services.AddSingleton(new CasesSettings { PromptsPerBrowser = 2 })).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        await resident.Open(FollowTests.Form(town));
        for (var nth = 0; nth < 2; nth++)
            (await Ask(resident, town, "roads", "")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await Ask(resident, town, "roads", "")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await resident.Send(FollowTests.Form(town), "report", [("text", "路灯不亮")])).Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Only_a_page_with_matters_loads_the_script()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        (await resident.Open(FollowTests.Form(town))).Page.ShouldNotContain("linli-neighbours");
        await FollowTests.Lamp(house, town, "三号楼门口路灯不亮");
        (await resident.Open(FollowTests.Form(town))).Page.ShouldContain($"<linli-neighbours src=\"{Address(town)}\"");
    }

    private static async Task<(HttpStatusCode Status, string Body)> Ask(Resident resident, Town town, string tile, string text)
    {
        using var answer = await resident.Http.PostAsync(Address(town), Body(tile, text), Resident.Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Resident.Cancel));
    }

    private static FormUrlEncodedContent Body(string tile, string text) => new([KeyValuePair.Create("tile", tile), KeyValuePair.Create("text", text)]);

    private static Dictionary<string, long> Rows(TestHouse house)
    {
        using var connection = house.Get<DatabaseOptions>().Open();
        using var tables = connection.CreateCommand();
        tables.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'";
        var names = new List<string>();
        using (var reader = tables.ExecuteReader())
            while (reader.Read())
                names.Add(reader.GetString(0));
        using var count = connection.CreateCommand();
        count.CommandText = string.Join(" UNION ALL ", names.Select(name => $"SELECT '{name}', count(*) FROM \"{name}\""));
        using var counted = count.ExecuteReader();
        var rows = new Dictionary<string, long>();
        while (counted.Read())
            rows.Add(counted.GetString(0), counted.GetInt64(1));
        return rows;
    }

    private static string Address(Town town) => $"/q/{town.Plate.Token}/neighbours";
}
