using Linli.Deadlines;
using Linli.Deadlines.Sweep;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Deadlines;

/// <summary>What these tests do to a house: start clocks, sweep, and read what was told.</summary>
internal static class ClockHouse
{
    public const string Why = "Deadlines.Kind.Verify";

    /// <summary>Does something to the clocks of a subject, as a verb would.</summary>
    public static Task<T> Clocks<T>(this TestHouse house, Guid subject, Func<SubjectClocks, T> effect) =>
        house.UnitOfWork.Run(work => effect(house.Get<IDeadlines>().Of(work, Act.BySystem(work.Now), "case", subject)));

    /// <summary>Starts one clock on a new subject.</summary>
    public static async Task<Guid> Start(this TestHouse house, ClockKind kind, string? limit = null, Urgency urgency = Urgency.Normal)
    {
        var subject = Ids.New(house.Clock.Now);
        await house.Clocks(subject, clocks => clocks.Start(kind, urgency, limit is null ? null : Limit.Parse(limit), role: "secretary").Id);
        return subject;
    }

    /// <summary>Sweeps once.</summary>
    public static Task<int> Sweep(this TestHouse house, int max = 200) => house.UnitOfWork.Run(work => house.Get<Sweeper>().SweepDue(work, work.Now, max));

    /// <summary>Recalculates until nothing is left.</summary>
    public static async Task Recalculate(this TestHouse house)
    {
        while (await house.UnitOfWork.Run(work => house.Get<Recalculation>().Recalculate(work, 2)) > 0)
        {
        }
    }

    /// <summary>The open clock of a subject.</summary>
    public static ClockRow Clock(this TestHouse house, Guid subject)
    {
        using var db = house.Read();
        return db.Clocks.Single(clock => clock.SubjectId == subject && clock.StoppedAt == null);
    }

    /// <summary>What was told of a subject, in order: yellow, red, 1, 2 …</summary>
    public static List<string> Told(this TestHouse house, Guid subject)
    {
        using var db = house.Read();
        var clocks = db.Clocks.Where(clock => clock.SubjectId == subject).Select(clock => clock.Id).ToList();
        return [.. db.Facts.Where(fact => clocks.Contains(fact.SubjectId)).OrderBy(fact => fact.Version).ToList().Select(Word)];
    }

    public static string Due(this TestHouse house, Guid subject) => Days.Local(house.Clock(subject).Due);

    private static string Word(Fact fact) =>
        fact.Is<ClockTurnedYellow>() ? "yellow" : fact.Is<ClockTurnedRed>() ? "red"
        : fact.Is<ClockEscalated>() ? fact.Read<ClockEscalated>().Step.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : $"{Local(fact.Read<ClockDueChanged>().OldDue)} → {Local(fact.Read<ClockDueChanged>().NewDue)}";

    private static string Local(Instant at) => Days.Local(at)[5..];
}
