using Linli.Deadlines;
using Linli.Deadlines.Sweep;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Deadlines.Sweep;

public sealed class SweeperTests
{
    [Theory, OnBoth]
    public async Task Yellow_red_and_each_step_are_told_once_at_their_time(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var subject = await house.Start(ClockKind.CallBack);
        var timetable = new (string At, string[] Told)[]
        {
            ("2026-03-04T10:22", []),
            ("2026-03-04T10:23", ["yellow"]), // three quarters of thirty minutes are 22.5
            ("2026-03-04T10:29", ["yellow"]),
            ("2026-03-04T10:30", ["yellow", "red", "1"]),
            ("2026-03-04T10:59", ["yellow", "red", "1"]),
            ("2026-03-04T11:00", ["yellow", "red", "1", "2"]),
            ("2026-03-05T17:59", ["yellow", "red", "1", "2"]),
            ("2026-03-05T18:00", ["yellow", "red", "1", "2", "3"]), // one working day after the due date
            ("2026-03-20T18:00", ["yellow", "red", "1", "2", "3"]),
        };
        foreach (var (at, told) in timetable)
        {
            house.Clock.GoTo(at);
            await house.Sweep();
            await house.Sweep();
            house.Told(subject).ShouldBe(told, ignoreOrder: false, at);
        }
        house.Clock(subject).NextAttention.ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task An_escalation_names_the_step_the_roles_and_the_subject(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var ordinary = await house.Start(ClockKind.CallBack);
        var emergency = await house.Start(ClockKind.CallBack, urgency: Urgency.Emergency);
        house.Clock.GoTo("2026-03-10T10:00");
        await house.Sweep();
        using var db = house.Read();
        var steps = db.Facts.Where(fact => fact.Kind == "deadlines.clock-escalated").ToList().Select(fact => fact.Read<ClockEscalated>()).ToList();
        var first = steps.Single(step => step.SubjectId == ordinary && step.Step == 1);
        first.To.ShouldBe([new Recipient(Role.Secretary), new Recipient(Role.StreetDispatcher)]);
        steps.Single(step => step.SubjectId == ordinary && step.Step == 2).To.ShouldBe([new Recipient(Role.Leader, ScopeKind.Street)]);
        (first.SubjectKind, first.Clock, first.Role, first.Delivery).ShouldBe(("case", ClockKind.CallBack, "secretary", Delivery.AtOnce));
        steps.Single(step => step.SubjectId == ordinary && step.Step == 3).Delivery.ShouldBe(Delivery.Digest);
        steps.Single(step => step.SubjectId == emergency && step.Step == 3).Delivery.ShouldBe(Delivery.AtOnce, "emergencies never wait for a digest");
    }

    [Theory, OnBoth]
    public async Task Eight_sweepers_on_two_nodes_tell_each_step_exactly_once(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var other = house.AnotherNode();
        var subjects = new List<Guid>();
        for (var count = 0; count < 60; count++)
            subjects.Add(await house.Start(ClockKind.CallBack));
        house.Clock.GoTo("2026-03-04T11:05");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            var node = number % 2 == 0 ? house : other;
            for (var round = 0; round < 10; round++)
                await node.Sweep(max: 7);
        })));
        while (await house.Sweep() > 0)
        {
        }
        foreach (var subject in subjects)
            house.Told(subject).ShouldBe(["yellow", "red", "1", "2"]);
    }

    [Theory, OnBoth]
    public async Task A_sweep_that_dies_before_its_commit_has_told_nothing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var subject = await house.Start(ClockKind.CallBack);
        house.Clock.GoTo("2026-03-04T10:30");
        await Should.ThrowAsync<TimeoutException>(() => house.UnitOfWork.Run<int>(work =>
        {
            house.Get<Sweeper>().SweepDue(work, work.Now, 10).ShouldBe(1);
            throw new TimeoutException("killed");
        }));
        house.Told(subject).ShouldBeEmpty();
        await house.Sweep();
        house.Told(subject).ShouldBe(["yellow", "red", "1"]);
    }

    [Theory, OnBoth]
    public async Task A_clock_of_the_machine_that_jumps_tells_nothing_twice(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var subject = await house.Start(ClockKind.CallBack);
        foreach (var at in new[] { "2026-03-04T09:00", "2026-03-05T10:25", "2026-03-04T10:05", "2026-03-04T10:40", "2026-03-03T10:00", "2026-03-04T11:01", "2026-03-05T10:00" })
        {
            house.Clock.GoTo(at);
            await house.Sweep();
        }
        house.Told(subject).ShouldBe(["yellow", "red", "1", "2"]);
    }

    [Theory, OnBoth]
    public async Task A_stopped_or_paused_clock_tells_nothing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var stopped = await house.Start(ClockKind.CallBack);
        var paused = await house.Start(ClockKind.Handling, "1wd");
        await house.Clocks(stopped, clocks => clocks.Stop(ClockKind.CallBack));
        await house.Clocks(paused, clocks => clocks.Pause(ClockKind.Handling, ClockHouse.Why));
        house.Clock.GoTo("2026-04-10T10:00");
        (await house.Sweep()).ShouldBe(0);
        house.Told(stopped).ShouldBeEmpty();
        house.Told(paused).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_later_date_is_warned_of_anew(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var subject = await house.Start(ClockKind.Handling, "1wd");
        house.Clock.GoTo("2026-03-05T18:00");
        await house.Sweep();
        house.Told(subject).ShouldBe(["yellow", "red", "1"]);
        await house.Clocks(subject, clocks => clocks.Move(ClockKind.Handling, Days.At("2026-03-12 18:00"), ClockHouse.Why));
        await house.Sweep();
        house.Clock.GoTo("2026-03-12T18:00");
        await house.Sweep();
        house.Told(subject).ShouldBe(["yellow", "red", "1", "03-05 18:00 → 03-12 18:00", "yellow", "red", "1"]);
    }

    [Theory, OnBoth]
    public async Task A_stop_and_a_sweep_at_once_agree(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var other = house.AnotherNode();
        for (var round = 0; round < 20; round++)
        {
            var subject = await house.Start(ClockKind.CallBack);
            house.Clock.Pass(TimeSpan.FromMinutes(31));
            await Task.WhenAll(Task.Run(() => house.Clocks(subject, clocks => clocks.Stop(ClockKind.CallBack))), Task.Run(() => other.Sweep()));
            using var db = house.Read();
            var clock = db.Clocks.Single(row => row.SubjectId == subject);
            (clock.State, clock.NextAttention).ShouldBe((ClockState.MetLate, null));
            house.Told(subject).Count.ShouldBe(clock.RedToldAt is null ? 0 : 3);
        }
    }

    [Theory, OnBoth]
    public void The_sweep_reads_only_its_partial_index(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var connection = house.Get<DatabaseOptions>().Open();
        using var explain = connection.CreateCommand();
        explain.CommandText = (kind == DatabaseKind.Sqlite ? "EXPLAIN QUERY PLAN " : "SET enable_seqscan = off; SET enable_bitmapscan = off; EXPLAIN ")
            + "SELECT * FROM deadlines_clocks WHERE next_attention IS NOT NULL AND next_attention <= 5 ORDER BY next_attention LIMIT 200";
        using var reader = explain.ExecuteReader();
        var plan = "";
        while (reader.Read())
            plan += reader.GetString(reader.FieldCount - 1) + "\n";
        plan.ShouldContain("ix_deadlines_clocks_next_attention");
        plan.ShouldNotContain("TEMP B-TREE");
        plan.ShouldNotContain("Sort");
    }

    [Fact]
    public async Task A_serving_program_sweeps_by_itself()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Services.AddSingleton<Heard>()
            .AddSingleton<IListener>(services => services.GetRequiredService<Heard>())).Serve();
        var subject = await house.Start(ClockKind.Verify);
        house.Clock.GoTo("2026-03-05T18:00");
        (await house.Get<Heard>().Red.Task.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(subject);
    }

    [Fact]
    public void Every_step_of_every_chain_names_somebody()
    {
        foreach (var kind in Enum.GetValues<ClockKind>())
            EscalationChains.Default.For(kind).ShouldAllBe(step => step.To.Length > 0);
    }

    [Fact]
    public void The_words_of_the_program_s_own_reasons_exist()
    {
        foreach (var key in new[] { DueChange.Resumed, DueChange.Calendar, DueChange.Kept })
            (Texts.Has(Language.Zh, key) && Texts.Has(Language.En, key)).ShouldBeTrue(key);
    }

    private sealed class Heard : IListener
    {
        public TaskCompletionSource<Guid> Red { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "tests-heard";

        public void Hear(Work work, SealedFact heard)
        {
            if (heard.Fact.Is<ClockTurnedRed>())
                Red.TrySetResult(heard.Fact.Read<ClockTurnedRed>().SubjectId);
        }
    }
}
