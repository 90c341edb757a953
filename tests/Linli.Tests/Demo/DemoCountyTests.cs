using Linli.Areas;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Demo;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;
using Linli.Whistles;

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
        rows.Select(row => row.State).Distinct().Order().ShouldBe(Enum.GetValues<CaseState>().Order());
        db.Whistles.Select(row => row.State).Distinct().ToList().Order().ShouldBe(Enum.GetValues<WhistleState>().Order());
        house.Get<IWhistles>().Orphans(db).ShouldBeEmpty();
        rows.ShouldAllBe(row => row.ReceivedAt <= house.Clock.Now);
        house.Get<ICases>().Orphans(db).ShouldBeEmpty();
        db.Set<Linli.Hotline.HotlineOrder>().Count().ShouldBe(4);
        db.Set<Linli.Imports.MadeImport>().Single().Kind.ShouldBe("hotline-orders");
        rows.Count(row => row.OutsideNumber != null && row.BuildingId != null).ShouldBe(3, "one has no address");
        db.FactsPending.Count().ShouldBe(0);
        db.DeadLetters.Count().ShouldBe(0);
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
    }

    [Fact]
    public async Task Every_side_road_of_a_case_is_told_in_it()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        (await house.Get<DemoCounty>().Make(Small)).ThrowIfRefused();
        using var db = house.Read();
        var told = db.Facts.Select(fact => fact.Kind).Distinct().ToHashSet();
        string[] roads =
        [
            "cases.return-requested", "cases.return-accepted", "cases.return-refused", "cases.return-ruled", "cases.extension-requested", "cases.extension-approved",
            "cases.shelving-proposed", "cases.case-shelved", "cases.case-unshelved", "cases.case-supervised", "cases.supervision-answered", "cases.supervision-accepted", "cases.case-reminded",
            "cases.case-nudged", "cases.case-merged", "cases.case-unmerged", "cases.issue-opened", "cases.issue-attached", "cases.case-split", "cases.items-added", "cases.items-ticked",
            "cases.reporter-asked", "cases.reporter-answered", "cases.reply-drafted", "cases.draft-returned", "cases.reply-approved", "cases.explained-close-proposed",
            "cases.explained-close-approved", "cases.link-given", "cases.link-answered", "cases.duty-answered", "cases.next-step-finished", "cases.paper-issued",
        ];
        roads.Where(road => !told.Contains(road)).ShouldBeEmpty();
        db.Set<Linli.Papers.IssuedPaper>().Select(paper => paper.Kind).Distinct().ToList().Order()
            .ShouldBe(["completion", "dossier", "extension", "order", "return", "shelving", "supervision"]);
        // What residents and staff read has no place left open.
        var texts = house.Get<Linli.Foundation.Privacy.ICipher>();
        var secrets = db.CasePrivates.ToDictionary(row => row.CaseId);
        db.CaseTexts.AsEnumerable().Select(text => Linli.Cases.Data.CaseSecrets.Words(text, secrets[text.CaseId], texts)).Where(words => words?.Contains('{', StringComparison.Ordinal) == true).ShouldBeEmpty();
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
