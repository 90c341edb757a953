using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Tests.Houses;

namespace Linli.Tests.Deadlines;

public sealed class SubjectClocksTests
{
    [Theory, OnBoth]
    public async Task A_clock_freezes_the_terms_it_started_under(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var clock = house.Clock(await house.Start(ClockKind.CallBack));
        clock.Terms().ShouldBe(ClockPolicies.Default.For(ClockKind.CallBack, Urgency.Normal).Terms());
        Days.Local(clock.Due).ShouldBe("2026-03-04 10:30");
        clock.State.ShouldBe(ClockState.Running);
        clock.NextAttention.ShouldBe(clock.YellowAt);
        clock.CalendarStamp.ShouldBeNull("a call-back asks no calendar");
        clock.Role.ShouldBe("secretary");
    }

    [Theory, OnBoth]
    public async Task A_row_written_past_the_tracker_is_the_row_EF_writes(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        ClockRow New(Guid subject) => house.Get<IDeadlines>().New(new ClockStart("case", subject, ClockKind.Handling, Urgency.Urgent, house.Clock.Now)
        {
            Limit = Limit.Parse("5wd"),
            Unit = Ids.New(house.Clock.Now),
            Role = "handler",
        });
        var (prepared, tracked) = (New(Ids.New(house.Clock.Now)), New(Ids.New(house.Clock.Now)));
        await house.UnitOfWork.Run(work => { work.Insert(prepared); return work.Db.Add(tracked).Entity.Id; });
        foreach (var written in new[] { prepared, tracked })
            house.Clock(written.SubjectId).ShouldBeEquivalentTo(written);
    }

    [Theory, OnBoth]
    public async Task In_time_or_late_is_judged_by_the_due_date_valid_at_the_stop(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var inTime = await house.Start(ClockKind.CallBack);
        var late = await house.Start(ClockKind.CallBack);
        var dropped = await house.Start(ClockKind.CallBack);
        house.Clock.GoTo("2026-03-04T10:30");
        (await house.Clocks(inTime, clocks => clocks.Stop(ClockKind.CallBack))).ShouldBeTrue();
        house.Clock.GoTo("2026-03-04T10:31");
        await house.Clocks(late, clocks => clocks.Stop(ClockKind.CallBack));
        await house.Clocks(dropped, clocks => { clocks.StopAll(ClockEnd.Dropped); return 0; });
        (await house.Clocks(dropped, clocks => clocks.Stop(ClockKind.CallBack))).ShouldBeFalse("it is stopped already");
        using var db = house.Read();
        db.Clocks.ToDictionary(clock => clock.SubjectId, clock => clock.State)
            .ShouldBe(new Dictionary<Guid, ClockState> { [inTime] = ClockState.Met, [late] = ClockState.MetLate, [dropped] = ClockState.Dropped }, ignoreOrder: true);
        db.Clocks.Count(clock => clock.NextAttention != null).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_result_handed_in_on_time_stays_on_time_however_long_it_is_verified(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var inTime = await house.Start(ClockKind.Handling, "5wd");
        var late = await house.Start(ClockKind.Handling, "1wd");
        house.Clock.GoTo("2026-03-11T17:00");
        foreach (var subject in new[] { inTime, late })
            await house.Clocks(subject, clocks => clocks.Pause(ClockKind.Handling, ClockHouse.Why));
        house.Clock.GoTo("2026-03-20T10:00");
        foreach (var subject in new[] { inTime, late })
            await house.Clocks(subject, clocks => clocks.Stop(ClockKind.Handling));
        using var db = house.Read();
        db.Clocks.Single(clock => clock.SubjectId == inTime).State.ShouldBe(ClockState.Met);
        db.Clocks.Single(clock => clock.SubjectId == late).State.ShouldBe(ClockState.MetLate);
    }

    [Theory, OnBoth]
    public async Task A_pause_banks_and_a_resumption_tells_the_new_date_with_the_old_one(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var subject = await house.Start(ClockKind.Handling, "5wd");
        house.Due(subject).ShouldBe("2026-03-11 18:00");
        house.Clock.GoTo("2026-03-09T10:00");
        (await house.Clocks(subject, clocks => clocks.Pause(ClockKind.Handling, ClockHouse.Why))).ShouldBeTrue();
        (await house.Clocks(subject, clocks => clocks.Pause(ClockKind.Handling, ClockHouse.Why))).ShouldBeFalse("it is paused already");
        house.Clock(subject).State.ShouldBe(ClockState.Paused);
        house.Clock(subject).NextAttention.ShouldBeNull();
        house.Clock.GoTo("2026-03-16T10:00");
        await house.Clocks(subject, clocks => clocks.Resume(ClockKind.Handling));
        house.Due(subject).ShouldBe("2026-03-19 18:00");
        house.Told(subject).ShouldBe(["03-11 18:00 → 03-19 18:00"]);
        using var db = house.Read();
        house.Get<IDeadlines>().Explain(db, house.Clock(subject)).In(Language.Zh).ShouldBe(
            "5 个工作日，自3月4日受理次日起算；平常周末不计；3月9日（周一）10:00 至 3月16日（周一）10:00 因核查暂停计时，恢复次日起还有 3 个工作日；3月19日（周四）18:00 到期");
    }

    [Theory, OnBoth]
    public async Task An_extension_keeps_the_old_date_in_the_record(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var subject = await house.Start(ClockKind.Handling, "5wd");
        await house.Clocks(subject, clocks => clocks.Extend(ClockKind.Handling, Limit.OfWorkingDays(5), ClockHouse.Why));
        house.Due(subject).ShouldBe("2026-03-18 18:00");
        await house.Clocks(subject, clocks => clocks.Move(ClockKind.Handling, Days.At("2026-03-06 12:00"), ClockHouse.Why));
        house.Due(subject).ShouldBe("2026-03-06 12:00", "a person may set an earlier date");
        house.Told(subject).ShouldBe(["03-11 18:00 → 03-18 18:00", "03-18 18:00 → 03-06 12:00"]);
    }

    [Theory, OnBoth]
    public async Task Several_effects_in_one_work_are_all_kept(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var subject = await house.Start(ClockKind.Acceptance);
        await house.Clocks(subject, clocks =>
        {
            clocks.Stop(ClockKind.Acceptance).ShouldBeTrue();
            clocks.Start(ClockKind.Handling, Urgency.Normal, Limit.Parse("5wd"));
            clocks.Hand(null, "street-dispatcher");
            clocks.Pause(ClockKind.Handling, ClockHouse.Why).ShouldBeTrue();
            clocks.Resume(ClockKind.Handling, Limit.OfWorkingDays(2)).ShouldBeTrue();
            return clocks.Open.Count;
        });
        var clock = house.Clock(subject);
        (clock.Role, clock.Turns, clock.State).ShouldBe(("street-dispatcher", 2, ClockState.Running));
        using var db = house.Read();
        house.Get<IDeadlines>().Read(db, db.Clocks.ToList()).Count.ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task A_subject_has_one_open_clock_of_a_kind(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var subject = await house.Start(ClockKind.Verify);
        await Should.ThrowAsync<InvalidOperationException>(() => house.Clocks(subject, clocks => clocks.Start(ClockKind.Verify, Urgency.Normal)));
        var second = house.Get<IDeadlines>().New(new ClockStart("case", subject, ClockKind.Verify, Urgency.Normal, house.Clock.Now));
        await Should.ThrowAsync<Exception>(() => house.UnitOfWork.Run(work => { work.Insert(second); return 0; }));
        await house.Clocks(subject, clocks => clocks.Stop(ClockKind.Verify));
        await house.Clocks(subject, clocks => clocks.Start(ClockKind.Verify, Urgency.Normal).Id);
    }

    [Theory, OnBoth]
    public async Task What_is_left_is_read_from_the_row_alone(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var subject = await house.Start(ClockKind.Handling, "5wd");
        house.Get<IDeadlines>().Remaining(house.Clock(subject), house.Clock.Now).In(Language.Zh).ShouldBe("还剩 5 个工作日");
        await house.Clocks(subject, clocks => clocks.Pause(ClockKind.Handling, ClockHouse.Why));
        house.Get<IDeadlines>().Remaining(house.Clock(subject), house.Clock.Now).In(Language.Zh).ShouldBe("已暂停计时");
    }

    [Fact]
    public void A_missing_year_is_known_in_time_to_tell_the_administrator()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        house.Get<IDeadlines>().MissingYears(house.Clock.Now).ShouldBeEmpty();
        house.Clock.GoTo("2026-11-21T10:00");
        house.Get<IDeadlines>().MissingYears(house.Clock.Now).ShouldBe([2027]);
    }
}
