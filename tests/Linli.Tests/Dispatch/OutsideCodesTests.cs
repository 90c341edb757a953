using Linli.Dispatch;
using Linli.Tests.Dispatch.Decide;

namespace Linli.Tests.Dispatch;

/// <summary>外部编码对照: a code of another system names one category, or none.</summary>
public sealed class OutsideCodesTests
{
    private static readonly OutsideCodes Codes = new(
    [
        Called("0505", "12345:0301; 30428:02-07"),
        Called("0202", "12345：0302、管道堵塞"),
        Called("0801", "0399"),
        Called("0802", "0399"),
        Called("0101", ""),
    ]);

    [Theory]
    [InlineData("0301", "0505")]
    [InlineData("12345:0301", "0505")]
    [InlineData(" 0302 ", "0202")]
    [InlineData("城建/排水/管道堵塞", "0202")]
    [InlineData("0301-路灯", "0505")]
    [InlineData("02-07", "0505")]
    [InlineData("管道堵塞＞0301", "0505")]
    public void What_the_other_system_wrote_is_found(string written, string code) => Codes.Find(written)?.Code.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("0399")]
    [InlineData("没有这一类")]
    [InlineData("///")]
    [InlineData(":")]
    public void What_nobody_or_more_than_one_is_called_finds_nothing(string written) => Codes.Find(written).ShouldBeNull();

    private static CaseCategory Called(string code, string external) => Deciding.Book.Catalogue[code] with { External = external };
}
