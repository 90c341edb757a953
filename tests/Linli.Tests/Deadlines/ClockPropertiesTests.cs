using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Linli.Deadlines;
using NodaTime;

namespace Linli.Tests.Deadlines;

/// <summary>What holds for every clock, tried on random moments, limits, pauses and calendars.</summary>
public sealed class ClockPropertiesTests
{
    private static readonly Instant Start = Days.At("2023-01-01 00:00");

    private static readonly Arbitrary<Instant> Moments =
        Gen.Choose(0, 4 * 365 * 24 * 60 - 1).Select(minutes => Start + Duration.FromMinutes(minutes)).ToArbitrary();

    private static readonly Gen<Limit> WorkingLimit =
        from amount in Gen.Choose(1, 30) from unit in Gen.Elements(LimitUnit.WorkingDays, LimitUnit.WorkingHours) select new Limit(amount, unit);

    private static readonly Gen<Limit> AnyLimit = Gen.OneOf(WorkingLimit,
        from amount in Gen.Choose(1, 300) from unit in Gen.Elements(LimitUnit.Minutes, LimitUnit.Hours) select new Limit(amount, unit));

    [Fact]
    public void Received_later_is_never_due_earlier() =>
        Prop.ForAll(Moments, Moments, AnyLimit.ToArbitrary(), (a, b, limit) =>
            Due(Instant.Min(a, b), limit, Days.China) <= Due(Instant.Max(a, b), limit, Days.China)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_limit_is_never_due_earlier() =>
        Prop.ForAll(Moments, AnyLimit.ToArbitrary(), (at, limit) =>
            Due(at, limit, Days.China) <= Due(at, limit with { Amount = limit.Amount + 1 }, Days.China)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_working_limit_ends_inside_office_hours_of_a_working_day() =>
        Prop.ForAll(Moments, WorkingLimit.ToArbitrary(), (at, limit) =>
        {
            var due = Due(at, limit, Days.China).InZone(WorkingTime.China);
            var minute = due.Hour * 60 + due.Minute;
            return Days.China.Calendar.IsWorkday(due.Date)
                && (limit.Unit == LimitUnit.WorkingDays ? minute == 18 * 60
                    : Days.China.Hours.Spans.Any(span => minute > span.FromMinute && minute <= span.ToMinute));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_a_holiday_never_shortens() =>
        Prop.ForAll(Moments, WorkingLimit.ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (at, limit, after) =>
        {
            var holiday = new DayException(Days.China.DayOf(at).PlusDays(after), true, "临时放假");
            var longer = Days.China with
            {
                Calendar = WorkCalendar.Of([.. Days.China.Calendar.Notices, new HolidayYear(2099, [holiday])]),
            };
            return Due(at, limit, longer) >= Due(at, limit, Days.China);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_pause_never_shortens_and_yellow_never_follows_red() =>
        Prop.ForAll(Moments, AnyLimit.ToArbitrary(), Gen.Choose(0, 20_000).Two().ToArbitrary(), (at, limit, minutes) =>
        {
            var paused = new ClockPaused(at + Duration.FromMinutes(minutes.Item1), "Deadlines.Kind.Verify");
            var resumed = new ClockResumed(paused.At + Duration.FromMinutes(minutes.Item2));
            var plain = ClockReckoning.Read(ClockTerms.Of(limit), at, [], Days.China);
            var reading = ClockReckoning.Read(ClockTerms.Of(limit), at, [paused, resumed], Days.China);
            return reading.Due >= plain.Due && reading.YellowAt <= reading.Due && plain.YellowAt <= plain.Due && plain.YellowAt >= at;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_limit_counts_exactly_its_days() =>
        Prop.ForAll(Moments, Gen.Choose(1, 60).ToArbitrary(), (at, days) =>
        {
            var due = Days.China.DayOf(Due(at, Limit.OfWorkingDays(days), Days.China));
            return Days.China.Calendar.Workdays(Days.China.DayOf(at).PlusDays(1), due) == days;
        }).QuickCheckThrowOnFailure();

    private static Instant Due(Instant at, Limit limit, WorkingTime time) => ClockReckoning.Read(ClockTerms.Of(limit), at, ImmutableArray<ClockTurn>.Empty, time).Due;
}
