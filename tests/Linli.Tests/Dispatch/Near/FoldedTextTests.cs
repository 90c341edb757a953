using Linli.Dispatch.Near;

namespace Linli.Tests.Dispatch.Near;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("３号楼（东）， Ａ座！", "3号楼东a座")]
    [InlineData("路灯\r\n坏了……", "路灯坏了")]
    [InlineData("路燈壞了", "路燈壞了")]
    [InlineData("The lamp is OUT", "thelampisout")]
    [InlineData("👍👍", "")]
    [InlineData("坏了\ud83d", "坏了")]
    public void Only_what_can_be_compared_is_left(string text, string folded) => FoldedText.Of(text).ShouldBe(folded);
}
