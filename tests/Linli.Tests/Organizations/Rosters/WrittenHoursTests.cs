using Linli.Organizations.Rosters;
using NodaTime;

namespace Linli.Tests.Organizations.Rosters;

/// <summary>Hours as people write them into rosters.</summary>
public sealed class WrittenHoursTests
{
    [Theory]
    [InlineData("8:30-17:30", "08:30", "17:30", "")]
    [InlineData("08:30—17:30", "08:30", "17:30", "")]
    [InlineData("8:30至17:30", "08:30", "17:30", "")]
    [InlineData("8点-12点", "08:00", "12:00", "")]
    [InlineData("8点半到17点30分", "08:30", "17:30", "")]
    [InlineData("0830-1730", "08:30", "17:30", "")]
    [InlineData("20:00-次日8:00", "20:00", "08:00", "")]
    [InlineData("18:00-24:00", "18:00", "00:00", "")]
    [InlineData("下午2点-6点", "14:00", "18:00", "")]
    [InlineData("晚上8点-10点", "20:00", "22:00", "")]
    [InlineData("晚班18:00-22:00", "18:00", "22:00", "晚班")]
    [InlineData("18:00-22:00(晚班)", "18:00", "22:00", "晚班")]
    [InlineData("晚班", "17:30", "22:00", "晚班")]
    [InlineData("夜班", "22:00", "08:00", "夜班")]
    [InlineData("24小时", "08:30", "08:30", "全天")]
    public void Hours_are_read_as_they_are_meant(string written, string from, string until, string label)
    {
        var hours = WrittenHours.Read(written, ShiftNames.Default).ShouldNotBeNull();
        (hours.From.ToString("HH:mm", null), hours.Until.ToString("HH:mm", null), hours.Name).ShouldBe((from, until, label));
    }

    [Theory]
    [InlineData("25:00-26:00")]
    [InlineData("8:70-9:00")]
    [InlineData("一会儿")]
    [InlineData("8:30")]
    public void What_is_no_time_is_said_to_be_none(string written) => WrittenHours.Read(written, ShiftNames.Default).ShouldBeNull();

    [Fact]
    public void A_shift_that_ends_no_later_than_it_begins_ends_the_next_morning()
    {
        var (from, until) = ShiftNames.Default.Find("夜班")!.On(new LocalDate(2026, 12, 31));
        (from, until).ShouldBe((new LocalDateTime(2026, 12, 31, 22, 0), new LocalDateTime(2027, 1, 1, 8, 0)));
    }
}
