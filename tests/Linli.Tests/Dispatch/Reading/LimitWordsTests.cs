using Linli.Dispatch.Decide;
using Linli.Dispatch.Reading;

namespace Linli.Tests.Dispatch.Reading;

/// <summary>时限的写法: what an office writes is read, and what is shown is read again.</summary>
public sealed class LimitWordsTests
{
    [Fact]
    public void What_is_shown_is_read_again()
    {
        foreach (var category in DispatchBook.Default().Catalogue.All)
        {
            var field = LimitText.Write(category.Limits);
            LimitWords.Read(LimitWords.Write(field)).ShouldBe(field);
            LimitWords.Write(field).ShouldNotContain("wd");
        }
    }

    [Theory]
    [InlineData("2个工作日", "2wd")]
    [InlineData("2 工作日内", "2wd")]
    [InlineData("看护2小时；1个工作日", "guard 2h; 1wd")]
    [InlineData("看护：2小时以内; 3天", "guard 2h; 3d")]
    [InlineData("立即", "at-once")]
    [InlineData("5个工作日；疑似中毒时立即", "5wd; poisoning at-once")]
    [InlineData("4个工作小时", "4wh")]
    [InlineData("30分钟", "30m")]
    [InlineData("guard 2h; 1wd", "guard 2h; 1wd")]
    public void An_office_writes_it_in_its_own_words(string cell, string field) => LimitWords.Read(cell).ShouldBe(field);

    [Theory]
    [InlineData("两个工作日")]
    [InlineData("尽快")]
    [InlineData("2")]
    [InlineData("看护")]
    [InlineData("；")]
    public void What_it_does_not_understand_is_refused_by_the_one_check(string cell) => LimitText.Parse(LimitWords.Read(cell)).ShouldBeNull();
}
