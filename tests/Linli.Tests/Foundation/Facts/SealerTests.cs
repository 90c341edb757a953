using Linli.Foundation.Facts;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Facts;

public sealed class SealerTests
{
    [Theory, OnBoth]
    public async Task Places_have_no_gap_and_nothing_stays_pending(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Note.With(10, house)));
        await house.Settle();
        using var db = house.Read();
        db.FactsSealed.OrderBy(s => s.Position).Select(s => s.Position).ToList().ShouldBe(Enumerable.Range(1, 80).Select(n => (long)n));
        db.FactsPending.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_subjects_order_holds_when_the_clock_is_set_back(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var note = await Note.With(1, house);
        house.Clock.Pass(TimeSpan.FromHours(-2));
        await note.Append(house, 2);
        await house.Settle();
        using var db = house.Read();
        (from s in db.FactsSealed join f in db.Facts on s.FactId equals f.Id orderby s.Position select f.Version).ToList().ShouldBe([1, 2]);
    }

    [Theory, OnBoth]
    public async Task Two_sealers_at_once_place_each_fact_once(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var other = house.AnotherNode();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Note.With(20, house)));
        var placed = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => (n % 2 == 0 ? house : other).Get<Sealer>().Seal())));
        placed.Sum().ShouldBe(160);
        using var db = house.Read();
        db.FactsSealed.Max(s => s.Position).ShouldBe(160);
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
    }
}
