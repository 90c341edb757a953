using Linli.Dispatch;
using Linli.Dispatch.Adopt;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Reading;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;

namespace Linli.Tests.Dispatch;

public sealed class DispatchDoorTests
{
    private static readonly Guid Area = Guid.Parse("00000000-0000-7000-8000-0000000000aa");

    [Theory, OnBoth]
    public void Before_anything_is_stored_the_programs_own_catalogue_stands(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        house.Get<IDispatch>().Current.All.Count.ShouldBe(96);
        house.Get<IDispatch>().Decide(Deciding("路灯不亮")).Category.Code.ShouldBe("0505");
    }

    [Theory, OnBoth]
    public async Task The_seed_is_stored_once_and_read_back_as_it_was(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        (await Seed(house)).ShouldBeTrue();
        (await Seed(house)).ShouldBeFalse();
        house.Clock.Pass(TimeSpan.FromSeconds(2));
        var stored = house.Get<IDispatch>().Current;
        stored.Version.ShouldBe(1);
        Written(stored).ShouldBe(Written(DispatchBook.Default().Catalogue));
        stored.Tiles.Count.ShouldBe(12);
    }

    [Theory, OnBoth]
    public async Task A_new_edition_is_in_force_at_once_and_the_old_one_is_kept(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await Seed(house);
        var door = house.Get<IDispatch>();
        var edition = await door.Adopt(Csv().Replace("0505,市政设施,Public works,照明,Lighting,路灯不亮,Street light out,municipal-works,,2wd", "0505,市政设施,Public works,照明,Lighting,路灯不亮,Street light out,municipal-works,,1wd", StringComparison.Ordinal), ByStaff(house), cancel: TestContext.Current.CancellationToken);
        edition.Value.ShouldBe(2);
        door.Current["0505"].MainLimit.Limit.ToString().ShouldBe("1wd");
        using var db = house.Read();
        db.CategoryRows.Single(row => row.Edition == 1 && row.Code == "0505").Limits.ShouldBe("2wd");
        var fact = db.Set<Fact>().Single(fact => fact.Kind == "dispatch.catalogue-adopted");
        fact.Payload.ShouldContain("\"changed\":1");
    }

    [Theory, OnBoth]
    public async Task Another_node_follows(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var other = house.AnotherNode();
        other.Get<IDispatch>().Current.Version.ShouldBe(1);
        await Seed(house);
        await house.Get<IDispatch>().Adopt(Csv(), ByStaff(house), cancel: TestContext.Current.CancellationToken);
        house.Clock.Pass(TimeSpan.FromSeconds(2));
        other.Get<IDispatch>().Current.Version.ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task A_category_that_cases_may_quote_cannot_be_taken_away(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var without = string.Join('\n', Csv().Split('\n').Where(line => !line.StartsWith("0505", StringComparison.Ordinal)));
        var refused = await house.Get<IDispatch>().Adopt(without, ByStaff(house), cancel: TestContext.Current.CancellationToken);
        refused.Refusals.Single().Key.ShouldBe("Dispatch.Refusal.CategoryTakenAway");
    }

    [Theory, OnBoth]
    public async Task A_wrong_file_changes_nothing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        (await house.Get<IDispatch>().Adopt(Csv().Replace("4wh", "soon", StringComparison.Ordinal), ByStaff(house), cancel: TestContext.Current.CancellationToken)).IsRefused.ShouldBeTrue();
        using var db = house.Read();
        db.CategoryRows.ShouldBeEmpty();
        db.Set<Fact>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_with_broken_quotes_is_refused_and_breaks_nothing()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        (await house.Get<IDispatch>().Adopt(Csv().Replace("路灯不亮,", "\"路灯不亮,", StringComparison.Ordinal), ByStaff(house), cancel: TestContext.Current.CancellationToken)).IsRefused.ShouldBeTrue();
        (await house.Get<IDispatch>().Adopt(Csv().Replace("\n0502,", "\n0501,", StringComparison.Ordinal), ByStaff(house), cancel: TestContext.Current.CancellationToken)).IsRefused.ShouldBeTrue("a code twice");
    }

    [Theory, OnBoth]
    public async Task A_ruling_holds_in_its_area_until_it_is_ended(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var door = house.Get<IDispatch>();
        var ruling = await door.Rule(new("0301", null, null, Area, "market", ["urban-management"], Bilingual.AsWritten("会议纪要第 3 号")), ByStaff(house), TestContext.Current.CancellationToken);
        var here = Deciding("占道经营") with { Place = new() { Source = PlaceSource.Plate, Street = Area } };
        door.Decide(here).Lead.Kind.Key.ShouldBe("market");
        door.Decide(Deciding("占道经营")).Lead.Kind.Key.ShouldBe("urban-management");
        (await door.EndRuling(ruling.Value, "已另行规定", ByStaff(house), TestContext.Current.CancellationToken)).IsRefused.ShouldBeFalse();
        door.Decide(here).Lead.Kind.Key.ShouldBe("urban-management");
        (await door.EndRuling(ruling.Value, "已另行规定", ByStaff(house), TestContext.Current.CancellationToken)).Refusals.Single().IsMissing.ShouldBeTrue();
        using var db = house.Read();
        db.Set<Fact>().Select(fact => fact.Payload).ToList().ShouldAllBe(payload => !payload.Contains("纪要"));
    }

    [Theory, OnBoth]
    public async Task All_reasons_against_a_ruling_are_given_at_once(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var refused = await house.Get<IDispatch>().Rule(new("4711", null, null, null, "lamps", [], Bilingual.AsWritten(" ")), ByStaff(house), TestContext.Current.CancellationToken);
        refused.Refusals.Select(refusal => refusal.Key).ShouldBe(["Dispatch.Refusal.UnknownCategory", "Dispatch.Refusal.RulingNeedsArea", "Dispatch.Refusal.RulingNeedsBasis", "Dispatch.Refusal.UnknownUnit"]);
    }

    [Theory, OnBoth]
    public async Task What_is_overruled_alike_three_times_is_offered_as_a_ruling(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var door = house.Get<IDispatch>();
        for (var time = 1; time <= 3; time++)
        {
            using (var before = house.Read())
                door.Offers(before, house.Clock.Now).ShouldBeEmpty();
            await house.UnitOfWork.Run(work =>
            {
                door.Remember(work, new(Area, "0301", "0301", "urban-management", "market"));
                return true;
            }, TestContext.Current.CancellationToken);
        }
        using (var db = house.Read())
            door.Offers(db, house.Clock.Now).ShouldBe([new RulingOffer(Area, "0301", "market", 3)]);
        await door.Rule(new("0301", null, null, Area, "market", [], Bilingual.AsWritten("三次改派")), ByStaff(house), TestContext.Current.CancellationToken);
        using var after = house.Read();
        door.Offers(after, house.Clock.Now).ShouldBeEmpty();
    }

    private static Act ByStaff(TestHouse house) => new(ActorKind.Staff, Area, house.Clock.Now) { Area = Area };

    private static ReportFacts Deciding(string text) => new(text, NodaTime.Instant.FromUtc(2026, 3, 4, 2, 0), new(2026, 3, 4));

    private static string Csv() => DispatchBook.OpenEmbedded("categories.csv").ReadToEnd();

    private static Task<bool> Seed(TestHouse house) => house.UnitOfWork.Run(work => AdoptCatalogue.Seed(work, DispatchBook.Default()));

    private static IEnumerable<string> Written(Catalogue catalogue) => catalogue.All.Select(category =>
        $"{category.Code} {category.PathIn(Linli.Foundation.Text.Language.En)} {string.Join('/', category.Leads)} {string.Join(' ', category.Co)} {LimitText.Write(category.Limits)} {category.Urgency} {category.Flags} {string.Join(' ', category.Kinds)} {category.IsPublic} {category.ValidFrom} {category.RetiredOn}");
}
