using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Tests.Deadlines;

public sealed class LimitTests
{
    [Theory]
    [InlineData("30m", "30 分钟", "30 minutes")]
    [InlineData("1h", "1 小时", "1 hour")]
    [InlineData("4wh", "4 个工作小时", "4 working hours")]
    [InlineData("5wd", "5 个工作日", "5 working days")]
    [InlineData("1wd", "1 个工作日", "1 working day")]
    [InlineData("7d", "7 天", "7 days")]
    [InlineData("at-once", "立即", "at once")]
    public void A_limit_is_read_written_and_said(string text, string zh, string en)
    {
        Limit.TryParse(text, out var limit).ShouldBeTrue();
        limit.ToString().ShouldBe(text);
        limit.Words.In(Language.Zh).ShouldBe(zh);
        limit.Words.In(Language.En).ShouldBe(en);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("wd")]
    [InlineData("-1wd")]
    [InlineData("0wd")]
    [InlineData("5 weeks")]
    [InlineData("1.5h")]
    [InlineData("99999999999d")]
    public void What_is_not_a_limit_is_not_read(string? text) => Limit.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_space_and_capitals_are_forgiven() => Limit.Parse(" 4 WH ").ShouldBe(new Limit(4, LimitUnit.WorkingHours));
}
