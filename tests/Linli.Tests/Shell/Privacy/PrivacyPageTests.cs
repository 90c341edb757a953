using Linli.Tests.Houses;

namespace Linli.Tests.Shell.Privacy;

public sealed class PrivacyPageTests
{
    [Theory]
    [InlineData("zh", "对您的信息负责的是：示范县社会工作部", "办结后 180 天", "打开您的查询链接", "12355")]
    [InlineData("en", "Sample County Social Work Department", "180 days after", "Open your tracking link", "12355")]
    public async Task Whoever_asks_is_told_who_what_how_long_and_where(string language, params string[] words)
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var anyone = SignedInClient.Nobody(house);
        var page = await anyone.Page("/privacy?lang=" + language);
        foreach (var word in words)
            page.ShouldContain(word);
        page.ShouldContain("href=\"/complaint\"");
    }
}
