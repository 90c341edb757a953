using Linli.Organizations.Rosters;
using NodaTime;

namespace Linli.Tests.Organizations.Rosters;

/// <summary>Days as people write them into rosters.</summary>
public sealed class WrittenDayTests
{
    // A Saturday; the week being made begins on Monday the 30th.
    private static readonly LocalDate Today = new(2026, 11, 28);
    private static readonly LocalDate Monday = new(2026, 11, 30);

    [Theory]
    [InlineData("11月28日", "2026-11-28")]
    [InlineData("11月28", "2026-11-28")]
    [InlineData("11月28号", "2026-11-28")]
    [InlineData("2026年11月28日", "2026-11-28")]
    [InlineData("2026/11/28", "2026-11-28")]
    [InlineData("2026-1-5", "2026-01-05")]
    [InlineData("2026.11.28", "2026-11-28")]
    [InlineData("11/28", "2026-11-28")]
    [InlineData("1月3日", "2027-01-03")]
    [InlineData("12-31", "2026-12-31")]
    [InlineData("周六", "2026-12-05")]
    [InlineData("星期天", "2026-12-06")]
    [InlineData("礼拜一", "2026-11-30")]
    [InlineData("11月28日(周六)", "2026-11-28")]
    [InlineData("12月1日星期二", "2026-12-01")]
    [InlineData("28日", "2026-11-28")]
    [InlineData("3号", "2026-12-03")]
    [InlineData("46354", "2026-11-28")]
    public void A_day_is_read_as_it_is_meant(string written, string day)
    {
        var (read, fault) = WrittenDay.Read(written, Today, Monday);
        fault.ShouldBeNull();
        read.ShouldBe(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
    }

    [Theory]
    [InlineData("11月31日", "DayUnreadable")]
    [InlineData("2026/2/29", "DayUnreadable")]
    [InlineData("13月1日", "DayUnreadable")]
    [InlineData("下周", "DayUnreadable")]
    [InlineData("周八", "DayUnreadable")]
    [InlineData("11月28日(周五)", "DayIsAnother")]
    public void What_is_no_day_is_said_to_be_none(string written, string fault) =>
        WrittenDay.Read(written, Today, Monday).ShouldBe((null, fault));
}
