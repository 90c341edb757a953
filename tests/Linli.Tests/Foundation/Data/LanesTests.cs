using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Foundation.Data;

public sealed class LanesTests
{
    [Theory, OnBoth]
    public async Task What_was_answered_can_be_read(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await house.UnitOfWork.Run(Marks.Add("one"));
        Marks.In(house).ShouldBe(["one"]);
    }

    [Theory, OnBoth]
    public async Task A_refused_work_leaves_nothing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var outcome = await house.UnitOfWork.Run<Outcome<int>>(work =>
        {
            Marks.Add("refused")(work);
            work.Db.SaveChanges();
            return new Refusal("Test.No");
        });
        outcome.IsRefused.ShouldBeTrue();
        Marks.In(house).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_failing_work_takes_no_neighbour_with_it(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var works = Enumerable.Range(0, 200).Select(number => house.UnitOfWork.Run(work =>
        {
            Marks.Add($"mark-{number:000}")(work);
            return number % 10 == 3 ? throw new InvalidOperationException("a bug") : number;
        })).ToList();
        foreach (var work in works)
            await Task.WhenAny(work);
        works.Count(w => w.IsFaulted).ShouldBe(20);
        Marks.In(house).Count.ShouldBe(180);
    }

    [Theory, OnBoth]
    public async Task Of_two_who_change_the_same_row_both_changes_are_kept(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await house.UnitOfWork.Run(work => work.Db.Add(new ListenerPosition { Name = "counter" }).Entity.Name);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => house.UnitOfWork.Run(work =>
            work.Db.Listeners.Where(l => l.Name == "counter").ExecuteUpdate(set => set.SetProperty(l => l.Position, l => l.Position + 1)))));
        using var db = house.Read();
        db.Listeners.Single().Position.ShouldBe(50);
    }

    [Theory, OnBoth]
    public async Task Whoever_reads_can_write_nothing_whatever_the_statement(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await house.UnitOfWork.Run(Marks.Add("one"));
        // Twice: the second gets a connection that was lent before.
        for (var time = 0; time < 2; time++)
        {
            using var db = house.Read();
            Should.Throw<System.Data.Common.DbException>(() => db.Listeners.ExecuteDelete()).Message.ShouldMatch("readonly|read-only");
        }
        Marks.In(house).ShouldBe(["one"]);
        await house.UnitOfWork.Run(Marks.Add("two"));
        Marks.In(house).ShouldBe(["one", "two"]);
    }

    [Theory, OnBoth]
    public void Saving_outside_a_work_is_a_bug(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var db = house.Read();
        Should.Throw<InvalidOperationException>(() => db.SaveChanges());
        Should.Throw<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult());
    }

    [Fact]
    public async Task The_sqlite_lane_waits_for_the_disk()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var synchronous = await house.UnitOfWork.Run(work =>
        {
            using var command = work.Connection.CreateCommand();
            command.Transaction = work.Transaction;
            command.CommandText = "PRAGMA synchronous";
            return Convert.ToInt64(command.ExecuteScalar(), null);
        });
        synchronous.ShouldBe(2);
    }

    private static class Marks
    {
        public static Func<Work, string> Add(string name) => work => work.Db.Add(new ListenerPosition { Name = name }).Entity.Name;

        public static List<string> In(TestHouse house)
        {
            using var db = house.Read();
            return [.. db.Listeners.Select(l => l.Name).Order()];
        }
    }
}
