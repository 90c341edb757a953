using Linli.Deadlines;

namespace Linli.Tests.Deadlines;

public sealed class OfficeHoursTests
{
    [Theory]
    [InlineData("08:30-12:00,14:30-18:00")]
    [InlineData("09:00-17:00")]
    [InlineData("00:00-24:00")]
    public void Hours_are_written_as_they_were_read(string text) => OfficeHours.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("8-12")]
    [InlineData("12:00-08:30")]
    [InlineData("08:30-08:30")]
    [InlineData("14:30-18:00,08:30-12:00")]
    [InlineData("08:30-12:00,11:00-18:00")]
    [InlineData("08:30-24:30")]
    [InlineData("08:60-12:00")]
    public void What_is_not_hours_is_not_read(string text) => OfficeHours.TryParse(text, out _).ShouldBeFalse();
}
