using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Deadlines.Sweep;

public sealed class RecalculationTests
{
    [Theory, OnBoth]
    public async Task A_published_list_makes_provisional_dates_final_and_later(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        house.Clock.GoTo("2026-12-30T10:00");
        var overNewYear = await house.Start(ClockKind.Handling, "2wd");
        var before = await house.Start(ClockKind.Handling, "1wd");
        var wall = await house.Start(ClockKind.Rating);
        house.Clock(overNewYear).IsProvisional.ShouldBeTrue();
        house.Due(overNewYear).ShouldBe("2027-01-01 18:00");
        await Import(house, new HolidayYear(2027, [Off(1, 1), Off(1, 2), Off(1, 3)]));
        await house.Recalculate();
        house.Due(overNewYear).ShouldBe("2027-01-04 18:00");
        house.Clock(overNewYear).IsProvisional.ShouldBeFalse();
        house.Told(overNewYear).ShouldBe(["01-01 18:00 → 01-04 18:00"]);
        house.Told(before).ShouldBeEmpty();
        house.Told(wall).ShouldBeEmpty();
        await house.Recalculate();
        house.Told(overNewYear).Count.ShouldBe(1, "looking again changes nothing");
    }

    [Theory, OnBoth]
    public async Task A_date_once_told_is_never_made_earlier(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        house.Clock.GoTo("2026-12-31T10:00");
        var subject = await house.Start(ClockKind.Handling, "2wd");
        house.Due(subject).ShouldBe("2027-01-04 18:00");
        await Import(house, new HolidayYear(2027, [new DayException(new LocalDate(2027, 1, 2), false, "元旦")]));
        await house.Recalculate();
        house.Due(subject).ShouldBe("2027-01-04 18:00", "Saturday 2 January would have made it 2 January");
        house.Told(subject).ShouldBeEmpty();
        using var db = house.Read();
        var reading = house.Get<IDeadlines>().Read(db, [house.Clock(subject)]).Values.Single();
        reading.Due.ShouldBe(house.Clock(subject).Due, "the kept date is part of the history");
        reading.Because.In(Language.Zh).ShouldContain("因已告知的到期时间不提前");
    }

    [Theory, OnBoth]
    public async Task Another_node_notices_and_a_paused_clock_waits_with_what_it_banked(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var other = house.AnotherNode();
        house.Clock.GoTo("2026-12-30T10:00");
        var subject = await house.Start(ClockKind.Handling, "2wd");
        other.Get<IDeadlines>().Time.Calendar.Knows(2027).ShouldBeFalse();
        house.Clock.GoTo("2026-12-31T10:00");
        await house.Clocks(subject, clocks => clocks.Pause(ClockKind.Handling, ClockHouse.Why));
        await Import(house, new HolidayYear(2027, [Off(1, 1), Off(1, 2), Off(1, 3)]));
        await other.Recalculate();
        other.Get<IDeadlines>().Time.Calendar.Knows(2027).ShouldBeTrue();
        house.Clock(subject).State.ShouldBe(ClockState.Paused);
        house.Clock(subject).NextAttention.ShouldBeNull();
        house.Clock.GoTo("2027-01-04T10:00");
        await other.Clocks(subject, clocks => clocks.Resume(ClockKind.Handling));
        house.Due(subject).ShouldBe("2027-01-06 18:00", "Thursday 31 December and Monday 4 January were left");
    }

    [Theory, OnBoth]
    public async Task A_clock_that_goes_on_before_the_sweep_saw_the_new_list_is_not_due_earlier_either(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        house.Clock.GoTo("2026-12-31T10:00");
        var subject = await house.Start(ClockKind.Handling, "2wd");
        house.Due(subject).ShouldBe("2027-01-04 18:00");
        await house.Clocks(subject, clocks => clocks.Pause(ClockKind.Handling, ClockHouse.Why));
        await Import(house, new HolidayYear(2027, [new DayException(new LocalDate(2027, 1, 2), false, "元旦")]));
        await house.Clocks(subject, clocks => clocks.Resume(ClockKind.Handling));
        house.Due(subject).ShouldBe("2027-01-04 18:00", "Saturday 2 January would have made it 2 January");
        await house.Recalculate();
        house.Due(subject).ShouldBe("2027-01-04 18:00");
    }

    [Theory, OnBoth]
    public async Task An_import_says_what_was_new_and_refuses_an_empty_list(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        (await Import(house, BuiltInCalendars.All.Notices.Last())).ShouldBeEmpty();
        (await Import(house, new HolidayYear(2027, [Off(1, 1)]))).ShouldBe([2027]);
        (await Import(house, new HolidayYear(2027, [Off(1, 1)]))).ShouldBeEmpty();
        (await Import(house, new HolidayYear(2027, [Off(1, 1), Off(1, 2)]))).ShouldBe([2027]);
        house.Get<IDeadlines>().Time.Calendar.IsWorkday(new LocalDate(2027, 1, 1)).ShouldBeFalse();
        var refused = await house.Get<ImportHolidays>().Run([new HolidayYear(2028, [])], Act.BySystem(house.Clock.Now));
        refused.Refusals.ShouldHaveSingleItem().In(Language.Zh).ShouldContain("2028");
        using var db = house.Read();
        db.Facts.Count(fact => fact.Kind == "deadlines.holidays-imported").ShouldBe(2);
    }

    private static DayException Off(int month, int day) => new(new LocalDate(2027, month, day), true, "元旦");

    private static async Task<IReadOnlyList<int>> Import(TestHouse house, HolidayYear year) =>
        (await house.Get<ImportHolidays>().Run([year], Act.BySystem(house.Clock.Now))).Value;
}
