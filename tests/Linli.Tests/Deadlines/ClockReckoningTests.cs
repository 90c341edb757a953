using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Tests.Deadlines;

public sealed class ClockReckoningTests
{
    [Theory(DisplayName = "The ten vectors of the working calendar (domain.md 2.7)")]
    [InlineData("2026-02-13 10:00", "5wd", "2026-02-27 18:00")] // Saturday 14 February works, 15 to 23 off
    [InlineData("2026-02-14 10:00", "1wd", "2026-02-24 18:00")] // Spring Festival
    [InlineData("2025-09-30 10:00", "5wd", "2025-10-14 18:00")] // 1 to 8 October off, Saturday 11 works
    [InlineData("2026-09-30 10:00", "3wd", "2026-10-10 18:00")] // make-up Saturday
    [InlineData("2026-04-30 10:00", "2wd", "2026-05-07 18:00")] // 1 to 5 May off
    [InlineData("2025-01-25 10:00", "2wd", "2025-01-27 18:00")] // received on a day off, Sunday 26 works
    [InlineData("2026-01-31 10:00", "5wd", "2026-02-06 18:00")] // plain week
    [InlineData("2026-02-14 16:00", "4wh", "2026-02-24 10:30")] // two hours on the day, two after the holiday
    [InlineData("2026-09-24 17:00", "4wh", "2026-09-28 11:30")] // Mid-Autumn
    [InlineData("2026-05-08 11:30", "2wh", "2026-05-08 16:00")] // lunch break
    public void Ten_vectors(string received, string limit, string due) => Days.Due(limit, received).ShouldBe(due);

    [Theory]
    [InlineData("2026-02-13 23:59", "1wd", "2026-02-14 18:00")] // the hour of receipt does not matter
    [InlineData("2026-02-13 00:00", "1wd", "2026-02-14 18:00")]
    [InlineData("2026-02-18 12:00", "1wd", "2026-02-24 18:00")] // received in the middle of a holiday
    [InlineData("2026-02-27 12:00", "1wd", "2026-02-28 18:00")] // the second make-up Saturday of that festival
    [InlineData("2024-02-28 12:00", "1wd", "2024-02-29 18:00")] // leap day
    [InlineData("2024-02-29 12:00", "1wd", "2024-03-01 18:00")]
    [InlineData("2024-12-31 12:00", "1wd", "2025-01-02 18:00")] // over New Year
    [InlineData("2025-12-31 12:00", "1wd", "2026-01-04 18:00")] // New Year, then a make-up Sunday
    [InlineData("2022-12-30 12:00", "1wd", "2023-01-03 18:00")] // 31 December 2022 stands in the notice for 2023
    [InlineData("2023-09-28 12:00", "1wd", "2023-10-07 18:00")] // two festivals in one
    public void Whole_working_days_end_at_closing_time(string received, string limit, string due) => Days.Due(limit, received).ShouldBe(due);

    [Theory]
    [InlineData("2026-03-04 08:00", "1wh", "2026-03-04 09:30")] // before opening
    [InlineData("2026-03-04 08:30", "210m", "2026-03-04 12:00")]
    [InlineData("2026-03-04 12:30", "1wh", "2026-03-04 15:30")] // received at lunch
    [InlineData("2026-03-04 18:00", "1wh", "2026-03-05 09:30")] // received at closing
    [InlineData("2026-03-04 14:30", "7wh", "2026-03-05 12:00")] // ends at the lunch bell, not after it
    [InlineData("2026-03-06 16:00", "9wh", "2026-03-09 18:00")] // over a weekend
    [InlineData("2026-03-04 10:00", "at-once", "2026-03-04 10:00")]
    [InlineData("2026-03-04 23:50", "30m", "2026-03-05 00:20")] // by the wall clock, at night too
    [InlineData("2026-03-04 10:00", "24h", "2026-03-05 10:00")]
    [InlineData("2026-02-13 10:00", "7d", "2026-02-20 10:00")] // seven times 24 hours, holidays included
    [InlineData("2024-02-28 10:00", "2d", "2024-03-01 10:00")]
    public void Hours_minutes_and_days(string received, string limit, string due) => Days.Due(limit, received).ShouldBe(due);

    [Theory]
    [InlineData("2026-03-04 21:00", "2026-03-04 21:30")]
    [InlineData("2026-03-04 21:50", "2026-03-05 08:20")] // ten minutes tonight, twenty tomorrow
    [InlineData("2026-03-04 22:00", "2026-03-05 09:00")] // the window has closed: opening plus sixty minutes
    [InlineData("2026-03-05 03:00", "2026-03-05 09:00")]
    [InlineData("2026-03-05 07:59", "2026-03-05 09:00")]
    [InlineData("2026-03-05 08:00", "2026-03-05 08:30")]
    [InlineData("2026-02-17 10:00", "2026-02-17 10:30")] // New Year's Day: somebody answers every day
    public void A_call_back_runs_inside_the_service_window(string received, string due)
    {
        var terms = ClockPolicies.Default.For(ClockKind.CallBack, Urgency.Normal).Terms();
        Days.Local(Days.Read(terms, received).Due).ShouldBe(due);
    }

    [Fact]
    public void An_emergency_is_called_back_at_night()
    {
        var terms = ClockPolicies.Default.For(ClockKind.CallBack, Urgency.Emergency).Terms();
        Days.Local(Days.Read(terms, "2026-03-04 23:00").Due).ShouldBe("2026-03-04 23:30");
    }

    [Fact]
    public void An_acceptance_at_night_has_its_whole_limit_from_the_opening()
    {
        var terms = ClockPolicies.Default.For(ClockKind.Acceptance, Urgency.Normal).Terms();
        Days.Local(Days.Read(terms, "2026-03-04 23:00").Due).ShouldBe("2026-03-05 10:00");
    }

    [Theory]
    [InlineData("100m", "2026-03-04 10:00", "2026-03-04 11:15")]
    [InlineData("4wh", "2026-03-04 10:00", "2026-03-04 15:30")] // three hours in, over lunch
    [InlineData("1wd", "2026-03-04 10:00", "2026-03-05 16:15")] // three quarters of seven office hours
    [InlineData("4wd", "2026-03-04 10:00", "2026-03-09 18:00")] // three of four days, which are Thursday, Friday, Monday, Tuesday
    public void Yellow_comes_after_three_quarters(string limit, string received, string yellow) =>
        Days.Local(Days.Read(limit, received).YellowAt).ShouldBe(yellow);

    [Fact]
    public void A_missing_year_falls_back_to_weekdays_and_is_provisional()
    {
        var reading = Days.Read("2wd", "2026-12-31 10:00");
        Days.Local(reading.Due).ShouldBe("2027-01-04 18:00");
        reading.UnknownYears.ShouldBe([2027]);
        Days.Read("2wd", "2026-12-30 10:00").UnknownYears.ShouldBe([2027]);
        Days.Read("1wd", "2026-12-30 10:00").IsProvisional.ShouldBeFalse();
        Days.Read("3d", "2026-12-30 10:00").IsProvisional.ShouldBeFalse("days of 24 hours ask no calendar");
    }

    [Fact]
    public void Later_adds_a_limit_to_a_due_date() =>
        Days.Local(ClockReckoning.Later(Days.At("2026-02-13 18:00"), Limit.OfWorkingDays(5), Days.China)).ShouldBe("2026-02-27 18:00");

    [Theory]
    [InlineData("2026-02-13 11:00", "还剩 5 个工作日", "5 working days left")]
    [InlineData("2026-02-25 09:00", "还剩 2 个工作日", "2 working days left")]
    [InlineData("2026-02-27 15:47", "还剩 2 小时 13 分", "2 h 13 min left")]
    [InlineData("2026-02-27 19:00", "已超时 1 小时", "1 h late")]
    [InlineData("2026-03-01 19:30", "已超时 2 天 1 小时", "2 d 1 h late")]
    public void What_is_left_is_said_as_people_say_it(string now, string zh, string en)
    {
        var left = ClockReckoning.Remaining(Days.Read("5wd", "2026-02-13 10:00"), Counting.WorkingDays, Days.At(now), Days.China);
        left.In(Language.Zh).ShouldBe(zh);
        left.In(Language.En).ShouldBe(en);
    }
}
