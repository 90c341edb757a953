using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Facts;

public sealed class ChainTests
{
    [Theory, OnBoth]
    public async Task A_whole_chain_has_no_fault(DatabaseKind kind)
    {
        using var house = await TwoDays(kind);
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task An_edited_fact_is_named(DatabaseKind kind)
    {
        using var house = await TwoDays(kind);
        Tamper(house, "UPDATE facts SET payload = '{\"number\":99}' WHERE version = 4");
        house.Get<ChainCheck>().FirstFault()!.Args.ShouldBe(["2026-03-05", 4L, "tests.note-taken"]);
    }

    [Theory, OnBoth]
    public async Task A_deleted_fact_is_named(DatabaseKind kind)
    {
        using var house = await TwoDays(kind);
        Tamper(house, "DELETE FROM facts WHERE version = 2");
        house.Get<ChainCheck>().FirstFault()!.Key.ShouldBe("Facts.Chain.FactMissing");
    }

    [Theory, OnBoth]
    public async Task A_cut_tail_is_noticed_by_the_code_outside(DatabaseKind kind)
    {
        using var house = await TwoDays(kind);
        Tamper(house, "DELETE FROM facts_sealed WHERE position = 6");
        house.Get<ChainCheck>().FirstFault()!.Key.ShouldBe("Facts.Chain.TailCut");
    }

    [Theory, OnBoth]
    public async Task Edited_and_coded_again_with_another_key_is_noticed(DatabaseKind kind)
    {
        using var house = await TwoDays(kind);
        Tamper(house, "UPDATE facts_sealed SET mac = (SELECT mac FROM facts_sealed WHERE position = 2) WHERE position = 3");
        house.Get<ChainCheck>().FirstFault()!.Args[1].ShouldBe(3L);
    }

    private static async Task<TestHouse> TwoDays(DatabaseKind kind)
    {
        var house = TestHouse.Open(kind);
        var note = await Note.With(3, house);
        await house.Settle();
        house.Clock.Pass(TimeSpan.FromDays(1));
        for (var number = 4; number <= 6; number++)
            await note.Append(house, number);
        await house.Settle();
        return house;
    }

    private static void Tamper(TestHouse house, string sql)
    {
        using var connection = house.Get<DatabaseOptions>().Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery().ShouldBe(1);
    }
}
