using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Linli.Tests.Shell;

/// <summary>P11: a resident's page is light, and one round trip after the page nothing blocks it any more.</summary>
public sealed partial class WeightTests(ServedHouse served) : IClassFixture<ServedHouse>
{
    [Fact]
    public async Task A_page_with_every_part_and_island_on_it_weighs_less_than_thirty_kilobytes()
    {
        using var client = served.Client();
        var page = await served.Page("/shell/gallery/phone");
        var weight = Compressed(Encoding.UTF8.GetBytes(page));
        foreach (var address in Links(page).Distinct())
            weight += Compressed(await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
        weight.ShouldBeLessThan(30_000);
    }

    [Fact]
    public async Task One_style_sheet_is_all_that_blocks()
    {
        var page = await served.Page("/shell/gallery/phone");
        StyleSheet().Count(page).ShouldBe(1);
        // Modules never block; anything else would.
        Script().Matches(page).ShouldAllBe(script => script.Value.Contains("type=\"module\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bundles_have_fingerprints_and_may_be_kept_for_ever_once_published()
    {
        var page = await served.Page("/shell/gallery/phone");
        Links(page).ShouldAllBe(address => Fingerprint().IsMatch(address));
    }

    [Fact]
    public async Task Pages_hold_no_style_and_no_script_of_their_own()
    {
        var page = await served.Page("/shell/gallery");
        page.ShouldNotContain(" style=");
        page.ShouldNotContain("<style");
        page.ShouldNotContain(" onclick=");
        Script().Matches(page).ShouldAllBe(script => script.Value.Contains(" src=", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Links(string page) => Asset().Matches(page).Select(match => match.Groups[1].Value);

    private static long Compressed(byte[] bytes)
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(bytes);
        return small.Length;
    }

    [GeneratedRegex("(?:href|src)=\"(/dist/[^\"]+|/icon[^\"]+)\"")]
    private static partial Regex Asset();

    [GeneratedRegex("rel=\"stylesheet\"")]
    private static partial Regex StyleSheet();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();

    [GeneratedRegex(@"/[\w-]+\.[a-z0-9]{10}\.(css|js|svg)$")]
    private static partial Regex Fingerprint();
}
