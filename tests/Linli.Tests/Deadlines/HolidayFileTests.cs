using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Tests.Deadlines;

public sealed class HolidayFileTests
{
    [Theory]
    [InlineData("", "Deadlines.Refusal.HolidayFileEmpty")]
    [InlineData("{", "Deadlines.Refusal.HolidayJson")]
    [InlineData("{}", "Deadlines.Refusal.HolidayYearMissing")]
    [InlineData("""{"year":2026,"days":[{"name":"元旦","date":"2024-01-01","isOffDay":true}]}""", "Deadlines.Refusal.HolidayDay")]
    [InlineData("""{"year":2026,"days":[{"name":"元旦","date":"2026-01-01"}]}""", "Deadlines.Refusal.HolidayDay")]
    [InlineData("""{"year":2026,"days":[null]}""", "Deadlines.Refusal.HolidayDay")]
    [InlineData("a,b\n1,2", "Deadlines.Refusal.HolidayCsvHeader")]
    [InlineData("paper_year,date,name,kind", "Deadlines.Refusal.HolidayFileEmpty")]
    [InlineData("paper_year,date,name,kind\n2026,2026-02-30,春节,off", "Deadlines.Refusal.HolidayRow")]
    [InlineData("paper_year,date,name,kind\n2026,2026-02-15,春节,holiday", "Deadlines.Refusal.HolidayRow")]
    [InlineData("paper_year,date,to,name,kind\n2026,2026-02-15,2026-02-10,春节,off", "Deadlines.Refusal.HolidayRow")]
    public void What_cannot_be_read_is_refused_in_words(string text, string key)
    {
        var read = HolidayFile.Read(text);
        read.Refusals.ShouldHaveSingleItem().Key.ShouldBe(key);
        read.Refusals[0].In(Language.Zh).ShouldNotContain("[");
        read.Refusals[0].In(Language.En).ShouldNotContain("[");
    }

    [Fact]
    public void A_row_is_named_by_its_line() =>
        HolidayFile.Read("# 说明\npaper_year,date,name,kind\n2026,2026-01-01,元旦,off\n2026,oops,元旦,off").Refusals.Single().In(Language.Zh)
            .ShouldStartWith("第 4 行看不懂：2026,oops,元旦,off");

    [Fact]
    public void A_run_of_days_and_windows_line_ends_are_read() =>
        HolidayFile.Read("\uFEFFpaper_year,date,to,name,kind\r\n2026,2026-02-15,2026-02-23,\"春节\",off\r\n").Value.Single().Days.Length.ShouldBe(9);

    [Fact]
    public void A_year_not_yet_published_is_an_empty_list() =>
        HolidayFile.Read("""{"year":2027,"papers":[],"days":[]}""").Value.Single().Days.ShouldBeEmpty();
}
