using System.Net;
using Linli.Shell;
using Linli.Tests.Houses;

namespace Linli.Tests.Shell;

public sealed class GalleryTests
{
    [Fact]
    public async Task Outside_development_there_is_no_gallery()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Environment.EnvironmentName = "Production").Serve();
        using var anyone = SignedInClient.Nobody(house);
        foreach (var path in new[] { "/shell/gallery", "/shell/gallery/phone", "/shell/gallery/wall", "/shell/gallery/paper", "/Shell/Gallery" })
        {
            using var answer = await anyone.Get(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("没有找到这个页面");
        }
    }

    [Fact]
    public void It_stands_in_nobodys_menu_not_even_in_the_demo()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        house.Get<IEnumerable<MenuEntry>>().ShouldNotContain(entry => entry.Href == "/shell/gallery");
    }
}
