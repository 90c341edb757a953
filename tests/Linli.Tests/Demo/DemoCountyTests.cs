using Linli.Areas;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Demo;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;

namespace Linli.Tests.Demo;

public sealed class DemoCountyTests
{
    private static readonly DemoOptions Small = new(Seed: 7, Scale: 0.03);

    [Theory, OnBoth]
    public async Task A_demo_county_is_made_by_the_verbs_and_holds_every_state(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        (await house.Get<DemoCounty>().Make(Small)).ThrowIfRefused();
        using var db = house.Read();
        var rows = house.Get<ICases>().Rows(db).ToList();
        // Merged is still to come: a story there needs a second one to follow.
        rows.Select(row => row.State).Distinct().Order().ShouldBe(Enum.GetValues<CaseState>().Except([CaseState.Merged]).Order());
        rows.ShouldAllBe(row => row.ReceivedAt <= house.Clock.Now);
        house.Get<ICases>().Orphans(db).ShouldBeEmpty();
        db.FactsPending.Count().ShouldBe(0);
        db.DeadLetters.Count().ShouldBe(0);
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task Nothing_in_the_record_lies_ahead_of_the_hour(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        (await house.Get<DemoCounty>().Make(Small)).ThrowIfRefused();
        using var db = house.Read();
        db.Facts.Where(fact => fact.At > house.Clock.Now).Select(fact => fact.Kind).ToList().ShouldBeEmpty();
        db.Clocks.Where(clock => clock.NextAttention != null && clock.NextAttention <= house.Clock.Now).Count().ShouldBe(0);
        // What was told was told when it came due, not today.
        db.Clocks.Where(clock => clock.RedToldAt != null).ToList().ShouldAllBe(clock => clock.RedToldAt == clock.Due || clock.RedToldAt == clock.YellowToldAt);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_county_and_another_seed_another()
    {
        async Task<string> Digest(DemoOptions options)
        {
            using var house = TestHouse.Open(DatabaseKind.Sqlite);
            (await house.Get<DemoCounty>().Make(options)).ThrowIfRefused();
            return house.Get<DemoCounty>().Digest();
        }
        var first = await Digest(Small);
        (await Digest(Small)).ShouldBe(first);
        (await Digest(Small with { Seed = 8 })).ShouldNotBe(first);
    }

    [Fact]
    public async Task A_database_that_holds_anything_is_left_alone()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        await Town.Build(house);
        (await house.Get<DemoCounty>().Make(Small)).Refusals.Single().Key.ShouldBe("Demo.Refusal.NotEmpty");
    }

    [Fact]
    public async Task The_sheet_names_a_plate_that_works_and_somebody_for_every_role()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        (await house.Get<DemoCounty>().Make(Small)).ThrowIfRefused();
        var sheet = DemoSheet.In(house.Folder).ShouldNotBeNull();
        house.Get<IAreas>().Plate(sheet.Plate).ShouldNotBeNull().Label.ShouldBe(sheet.Place);
        sheet.SignIns.Select(one => one.Role).ShouldBe(Linli.Organizations.RoleRules.All.Select(rule => rule.Word), ignoreOrder: true);
    }
}
