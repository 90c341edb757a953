using Linli.Dispatch.Decide;
using Linli.Dispatch.Reading;

namespace Linli.Tests.Dispatch.Reading;

public sealed class LimitTextTests
{
    [Fact]
    public void What_is_read_is_written_again()
    {
        foreach (var category in DispatchBook.Default().Catalogue.All)
            LimitText.Parse(LimitText.Write(category.Limits)).ShouldBe(category.Limits);
        LimitText.Write(LimitText.Parse("barrier 2h; 5wd; danger 4h; poisoning at-once; 30m")!).ShouldBe("barrier 2h; 5wd; danger 4h; poisoning at-once; 30m");
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("0h")]
    [InlineData("5 wd")]
    [InlineData("soon 2h")]
    [InlineData("guard 2h")]
    [InlineData("danger 4h")]
    public void What_is_no_limit_is_not_read(string text) => LimitText.Parse(text).ShouldBeNull();
}
