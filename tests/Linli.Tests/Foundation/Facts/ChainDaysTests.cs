using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Tests.Foundation.Facts;

public sealed class ChainDaysTests
{
    [Theory, OnBoth]
    public async Task Each_day_has_its_places_and_root_and_its_head_outside(DatabaseKind kind)
    {
        using var house = await ThreeDays(kind);
        var days = house.Get<ChainDays>().Before(null, 10);
        days.Select(day => day.Day).ShouldBe([new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 5), new LocalDate(2026, 3, 4)]);
        days.ShouldAllBe(day => day.Head == HeadState.Agrees);
        days[^1].First.ShouldBe(1);
        days.Zip(days.Skip(1)).ShouldAllBe(pair => pair.First.First == pair.Second.Last + 1);
        days[0].RootInGroups.ShouldMatch("^([0-9a-f]{8} ){7}[0-9a-f]{8}$");
        house.Get<ChainDays>().Before(new LocalDate(2026, 3, 9), 1).Single().ShouldBe(days[1]);
        house.Get<ChainDays>().Of(new LocalDate(2026, 3, 6)).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task Only_the_day_that_was_touched_is_broken(DatabaseKind kind)
    {
        using var house = await ThreeDays(kind);
        var (days, check) = (house.Get<ChainDays>().Before(null, 10), house.Get<ChainCheck>());
        days.ShouldAllBe(day => check.FaultOf(day) == null);
        var place = days[1].First;
        await house.UnitOfWork.Run(work =>
        {
            var touched = work.Db.FactsSealed.Single(s => s.Position == place).FactId;
            return work.Db.Facts.Where(fact => fact.Id == touched).ExecuteUpdate(set => set.SetProperty(fact => fact.Role, "leader"));
        });
        check.FaultOf(days[0]).ShouldBeNull();
        check.FaultOf(days[1])!.Key.ShouldBe("Facts.Chain.CodeWrong");
        check.FaultOf(days[2]).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task A_day_cut_at_its_end_differs_from_its_head(DatabaseKind kind)
    {
        using var house = await ThreeDays(kind);
        var last = house.Get<ChainDays>().Before(null, 1).Single();
        await house.UnitOfWork.Run(work => work.Db.FactsSealed.Where(s => s.Position == last.Last).ExecuteDelete());
        var cut = house.Get<ChainDays>().Before(null, 1).Single();
        cut.Head.ShouldBe(HeadState.Differs);
        house.Get<ChainCheck>().FaultOf(cut)!.Key.ShouldBe("Facts.Chain.TailCut");
    }

    private static async Task<TestHouse> ThreeDays(DatabaseKind kind)
    {
        var house = TestHouse.Open(kind);
        foreach (var day in new[] { "2026-03-04T10:00", "2026-03-05T10:00", "2026-03-09T10:00" })
        {
            house.Clock.GoTo(day);
            await house.NewPerson(Role.GridWorker);
            await house.Settle();
        }
        return house;
    }
}
