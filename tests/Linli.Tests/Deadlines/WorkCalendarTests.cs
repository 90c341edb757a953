using Linli.Deadlines;
using NodaTime;

namespace Linli.Tests.Deadlines;

public sealed class WorkCalendarTests
{
    [Fact]
    public void The_program_knows_four_years_by_itself() => BuiltInCalendars.All.Years.ShouldBe([2023, 2024, 2025, 2026]);

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Both_years_have_248_working_days(int year) =>
        BuiltInCalendars.All.Workdays(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)).ShouldBe(248);

    [Theory]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-03-04", true)]
    [InlineData("2026-03-07", false)]
    [InlineData("2022-12-31", false)]
    [InlineData("2027-01-01", true)]
    public void A_listed_day_is_obeyed_and_others_follow_the_week(string day, bool works) =>
        BuiltInCalendars.All.IsWorkday(Days.Day(day)).ShouldBe(works);

    [Fact]
    public void The_later_notice_has_the_last_word_on_a_day_in_december()
    {
        var day = new LocalDate(2026, 12, 31);
        var calendar = BuiltInCalendars.All.With(new HolidayYear(2027, [new DayException(day, true, "元旦")]));
        calendar.IsWorkday(day).ShouldBeFalse();
        calendar.With(new HolidayYear(2026, [new DayException(day, false, "元旦")])).IsWorkday(day).ShouldBeFalse();
    }

    [Fact]
    public void A_list_not_yet_published_is_not_known() =>
        BuiltInCalendars.All.With(new HolidayYear(2027, [])).Knows(2027).ShouldBeFalse();

    [Fact]
    public void The_built_in_years_equal_the_published_lists()
    {
        var folder = SharedCalendars();
        foreach (var year in BuiltInCalendars.All.Years)
            BuiltInCalendars.All.Notices.Single(notice => notice.Year == year).Days.Order(Comparer<DayException>.Create((a, b) => a.Date.CompareTo(b.Date)))
                .ShouldBe(HolidayFile.Read(File.ReadAllText(Path.Combine(folder, $"{year}.json"))).Value.Single().Days);
    }

    [Fact]
    public void Json_and_csv_say_the_same()
    {
        var folder = SharedCalendars();
        var csv = HolidayFile.Read(File.ReadAllText(Path.Combine(folder, "holidays_2023_2026.csv"))).Value;
        csv.Select(year => year.Year).ShouldBe([2023, 2024, 2025, 2026]);
        foreach (var year in csv)
            year.Days.ShouldBe(HolidayFile.Read(File.ReadAllText(Path.Combine(folder, $"{year.Year}.json"))).Value.Single().Days);
    }

    private static string SharedCalendars()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "linli.slnx")))
            {
                var shared = Environment.GetEnvironmentVariable("LINLI_SHARED_DATA") ?? Path.Combine(folder.Parent!.FullName, "shared/data");
                Assert.SkipUnless(Directory.Exists(Path.Combine(shared, "calendar")), "The shared data is not here.");
                return Path.Combine(shared, "calendar");
            }
        Assert.Skip("Not run from a repository.");
        return "";
    }
}
