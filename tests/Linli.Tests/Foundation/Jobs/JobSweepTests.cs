using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Foundation.Jobs;

public sealed class JobSweepTests
{
    [Theory, OnBoth]
    public async Task A_job_waits_for_its_hour_and_is_done_once(DatabaseKind kind)
    {
        var job = new Nightly();
        using var house = Open(kind, job);
        await Sweep(house);
        job.Helpings.ShouldBe(0, "a start by day sets no night's work off");
        house.Clock.GoTo("2026-03-05T03:01");
        (await Sweep(house)).ShouldBe(1);
        (await Sweep(house)).ShouldBe(0);
        job.Helpings.ShouldBe(3, "it went on until nothing was left");
        house.Clock.GoTo("2026-03-09T12:00");
        (await Sweep(house)).ShouldBe(1, "missed nights are one night's work");
        using var db = house.Read();
        db.Jobs.Single(row => row.Name == job.Name).NextDue.ShouldBe(Instant.FromUtc(2026, 3, 9, 19, 0));
    }

    [Theory, OnBoth]
    public async Task Two_nodes_do_it_once_between_them(DatabaseKind kind)
    {
        var job = new Nightly();
        using var house = Open(kind, job);
        using var other = house.AnotherNode(builder => Only(builder, job));
        await Sweep(house);
        house.Clock.GoTo("2026-03-05T03:01");
        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => Sweep(number % 2 == 0 ? house : other))));
        done.Sum().ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_job_that_fails_stays_due_and_hinders_no_other(DatabaseKind kind)
    {
        var (broken, sound) = (new Nightly { Name = "test.broken", Fails = true }, new Nightly());
        using var house = TestHouse.Open(kind, builder =>
        {
            Only(builder, broken);
            builder.Services.AddSingleton<IJob>(sound);
        });
        await Sweep(house);
        house.Clock.GoTo("2026-03-05T03:01");
        (await Sweep(house)).ShouldBe(1);
        broken.Fails = false;
        (await Sweep(house)).ShouldBe(1);
    }

    [Fact]
    public void Daily_means_the_next_such_hour()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        var noon = Instant.FromUtc(2026, 3, 4, 4, 0);
        Timetable.DailyAt(new LocalTime(13, 0), noon, zone).ShouldBe(Instant.FromUtc(2026, 3, 4, 5, 0));
        Timetable.DailyAt(new LocalTime(12, 0), noon, zone).ShouldBe(Instant.FromUtc(2026, 3, 5, 4, 0));
    }

    private static TestHouse Open(DatabaseKind kind, IJob job) => TestHouse.Open(kind, builder => Only(builder, job));

    private static void Only(WebApplicationBuilder builder, IJob job)
    {
        foreach (var other in builder.Services.Where(service => service.ServiceType == typeof(IJob)).ToList())
            builder.Services.Remove(other);
        builder.Services.AddSingleton(job);
    }

    private static Task<int> Sweep(TestHouse house) => house.Get<JobSweep>().DoDue();

    private sealed class Nightly : IJob
    {
        private int _helpings;

        public string Name { get; init; } = "test.nightly";

        public bool Fails { get; set; }

        public int Helpings => _helpings;

        public Instant NextAfter(Instant now, DateTimeZone zone) => Timetable.DailyAt(new LocalTime(3, 0), now, zone);

        public bool Do(Work work) => Fails ? throw new InvalidOperationException("a bug") : Interlocked.Increment(ref _helpings) % 3 != 0;
    }
}
