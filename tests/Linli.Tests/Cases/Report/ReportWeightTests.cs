using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Report;

/// <summary>P11: the report page with all it loads is at most 60 KB compressed, and works without script.</summary>
public sealed partial class ReportWeightTests
{
    [Fact]
    public async Task Sixty_kilobytes_are_enough_and_one_style_sheet_is_all_that_blocks()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        // With something that neighbours told of: the most that the page ever loads.
        await FollowTests.Lamp(house, town, "三号楼门口路灯不亮");
        using var resident = Resident.Before(house);
        var page = (await resident.Open($"/q/{town.Plate.Token}/report")).Page;
        page.ShouldContain("/dist/neighbours");
        var assets = Asset().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();
        assets.Count(address => address.EndsWith(".css", StringComparison.Ordinal)).ShouldBe(1);
        long weight = Compressed(Encoding.UTF8.GetBytes(page));
        foreach (var address in assets)
            weight += Compressed(await resident.Http.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
        weight.ShouldBeLessThan(60_000);
        Script().Matches(page).ShouldAllBe(script => script.Value.Contains("type=\"module\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_script_every_field_is_a_plain_one()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var page = (await resident.Open($"/q/{town.Plate.Token}/report?elder=24")).Page;
        page.ShouldContain("elder-24");
        foreach (var field in new[] { "type=\"file\" id=\"f-report-photos\"", "type=\"file\" id=\"f-report-voice\"", "name=\"tile\" value=\"noise\"", "<textarea", "enctype=\"multipart/form-data\"", "method=\"post\"" })
            page.ShouldContain(field);
    }

    private static long Compressed(byte[] bytes)
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(bytes);
        return small.Length;
    }

    [GeneratedRegex("(?:href|src)=\"(/(?:dist/|icon)[^\"]+)\"")]
    private static partial Regex Asset();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();
}
