using Linli.Deadlines;

namespace Linli.Tests.Deadlines;

public sealed class ClockReckoningPausesTests
{
    private const string Why = "Deadlines.Kind.Verify";

    // Received Wednesday 4 March, 5 working days: Thu 5, Fri 6, Mon 9, Tue 10, Wed 11.
    [Theory]
    [InlineData("2026-03-05 10:00", "2026-03-16 10:00", "2026-03-23 18:00")] // all five left
    [InlineData("2026-03-09 10:00", "2026-03-16 10:00", "2026-03-19 18:00")] // Mon, Tue, Wed left: three after Monday 16
    [InlineData("2026-03-09 23:00", "2026-03-16 10:00", "2026-03-19 18:00")] // the day of pause counts as left, late in the evening too
    [InlineData("2026-03-07 10:00", "2026-03-16 10:00", "2026-03-19 18:00")] // paused on a Saturday: Mon, Tue, Wed left
    [InlineData("2026-03-11 10:00", "2026-03-16 10:00", "2026-03-17 18:00")] // paused on the last day: one left
    [InlineData("2026-03-04 15:00", "2026-03-04 16:00", "2026-03-11 18:00")] // on the day of receipt nothing was used
    [InlineData("2026-03-09 10:00", "2026-03-09 11:00", "2026-03-12 18:00")] // within one day: three left after it
    [InlineData("2026-03-06 10:00", "2026-04-03 10:00", "2026-04-10 18:00")] // four left, over Tomb-Sweeping Day
    public void A_pause_banks_the_whole_days_left(string pause, string resume, string due) =>
        Days.Due("5wd", "2026-03-04 10:00", new ClockPaused(Days.At(pause), Why), new ClockResumed(Days.At(resume))).ShouldBe(due);

    [Fact]
    public void What_was_late_stays_late()
    {
        ClockPaused pause = new(Days.At("2026-03-11 18:30"), Why);
        Days.Due("5wd", "2026-03-04 10:00", pause, new ClockResumed(Days.At("2026-03-16 10:00"))).ShouldBe("2026-03-11 18:00");
        Days.Due("5wd", "2026-03-04 10:00", pause, new ClockResumed(Days.At("2026-03-16 10:00"), Limit.OfWorkingDays(2))).ShouldBe("2026-03-18 18:00");
    }

    [Fact]
    public void A_resumption_leaves_at_least_the_minimum()
    {
        ClockPaused pause = new(Days.At("2026-03-11 10:00"), Why);
        Days.Due("5wd", "2026-03-04 10:00", pause, new ClockResumed(Days.At("2026-03-16 10:00"), Limit.OfWorkingDays(2))).ShouldBe("2026-03-18 18:00");
        Days.Due("5wd", "2026-03-04 10:00", new ClockPaused(Days.At("2026-03-05 10:00"), Why), new ClockResumed(Days.At("2026-03-16 10:00"), Limit.OfWorkingDays(2)))
            .ShouldBe("2026-03-23 18:00");
        Days.Due("4h", "2026-03-04 10:00", new ClockPaused(Days.At("2026-03-04 13:00"), Why), new ClockResumed(Days.At("2026-03-16 10:00"), Limit.OfWorkingDays(2)))
            .ShouldBe("2026-03-18 18:00");
    }

    [Fact]
    public void Two_pauses_bank_twice() => Days.Due("5wd", "2026-03-04 10:00",
        new ClockPaused(Days.At("2026-03-06 10:00"), Why), new ClockResumed(Days.At("2026-03-10 10:00")), // four left: 11, 12, 13, 16
        new ClockPaused(Days.At("2026-03-13 10:00"), Why), new ClockResumed(Days.At("2026-03-20 10:00"))) // two left: 23, 24
        .ShouldBe("2026-03-24 18:00");

    [Theory]
    [InlineData("4wh", "2026-03-04 11:00", "2026-03-05 08:00", "2026-03-05 11:30")] // one hour used, three left
    [InlineData("4h", "2026-03-04 11:00", "2026-03-05 08:00", "2026-03-05 11:00")]
    [InlineData("7d", "2026-03-05 10:00", "2026-03-10 12:00", "2026-03-16 12:00")]
    public void Other_clocks_bank_their_time(string limit, string pause, string resume, string due) =>
        Days.Due(limit, "2026-03-04 10:00", new ClockPaused(Days.At(pause), Why), new ClockResumed(Days.At(resume))).ShouldBe(due);

    [Fact]
    public void While_paused_what_is_left_stands_still()
    {
        var reading = Days.Read("5wd", "2026-03-04 10:00", new ClockPaused(Days.At("2026-03-09 10:00"), Why));
        reading.Banked.ShouldBe(new ClockRest(3, NodaTime.Duration.Zero));
        Days.Local(reading.Due).ShouldBe("2026-03-11 18:00");
    }

    [Fact]
    public void A_person_may_set_another_date_earlier_or_later()
    {
        ClockMoved later = new(Days.At("2026-03-10 10:00"), Days.At("2026-03-18 18:00"), Why);
        Days.Due("5wd", "2026-03-04 10:00", later).ShouldBe("2026-03-18 18:00");
        Days.Due("5wd", "2026-03-04 10:00", new ClockMoved(Days.At("2026-03-05 10:00"), Days.At("2026-03-06 12:00"), Why)).ShouldBe("2026-03-06 12:00");
        Days.Due("5wd", "2026-03-04 10:00", later, new ClockPaused(Days.At("2026-03-17 10:00"), Why), new ClockResumed(Days.At("2026-03-23 10:00")))
            .ShouldBe("2026-03-25 18:00", "two of the agreed days were left");
        Days.Due("5wd", "2026-03-04 10:00", new ClockPaused(Days.At("2026-03-09 10:00"), Why), later, new ClockResumed(Days.At("2026-03-20 10:00")))
            .ShouldBe("2026-04-01 18:00", "a date set during the pause is banked from the pause: eight days");
    }

    [Fact]
    public void An_extension_moves_yellow_too()
    {
        // Five days and two more: yellow when a quarter of seven days is left, which is 1.75 days before Friday 13 March 18:00.
        var reading = Days.Read("5wd", "2026-03-04 10:00", new ClockMoved(Days.At("2026-03-10 10:00"), Days.At("2026-03-13 18:00"), Why));
        Days.Local(reading.YellowAt).ShouldBe("2026-03-12 10:15");
    }

    [Fact]
    public void A_turn_that_cannot_be_is_a_bug()
    {
        Should.Throw<InvalidOperationException>(() => Days.Due("5wd", "2026-03-04 10:00", new ClockResumed(Days.At("2026-03-05 10:00"))));
        Should.Throw<InvalidOperationException>(() => Days.Due("5wd", "2026-03-04 10:00",
            new ClockPaused(Days.At("2026-03-05 10:00"), Why), new ClockPaused(Days.At("2026-03-05 11:00"), Why)));
    }
}
