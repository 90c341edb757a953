using Linli.Dispatch;
using Linli.Dispatch.Adopt;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Editions;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Tests.Houses;
using Linli.Tests.Imports;
using NodaTime;

namespace Linli.Tests.Dispatch.Adopt;

/// <summary>Editions with a first day: they wait, come into force by the clock, and are withdrawn before it.</summary>
public sealed class EditionsTests
{
    private static readonly LocalDate Today = new(2026, 3, 4);
    private static readonly Guid Somebody = Guid.Parse("00000000-0000-7000-8000-0000000000bb");

    [Theory, OnBoth]
    public async Task A_later_edition_waits_and_holds_from_midnight_of_its_day_at_every_node(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var other = house.AnotherNode();
        (await Adopt(house, "1wd", Today.PlusDays(2))).Value.ShouldBe(2);
        Limit(house).ShouldBe("2wd");
        house.Clock.GoTo("2026-03-05T23:59:59");
        Limit(house).ShouldBe("2wd");
        Limit(other).ShouldBe("2wd");
        house.Clock.GoTo("2026-03-06T00:00:00");
        Limit(house).ShouldBe("1wd");
        Limit(other).ShouldBe("1wd");
        house.Get<IDispatch>().Current.Version.ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task What_waits_is_withdrawn_before_its_day_and_not_after(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var first = (await Adopt(house, "1wd", Today.PlusDays(1))).Value;
        (await Change(house).Withdraw(first, Act(house), Cancel)).IsRefused.ShouldBeFalse();
        house.Clock.GoTo("2026-03-06T09:00");
        Limit(house).ShouldBe("2wd");
        (await Change(house).Withdraw(first, Act(house), Cancel)).Keys().ShouldBe(["Dispatch.Refusal.EditionWithdrawn"]);
        var second = (await Adopt(house, "3wd", new LocalDate(2026, 3, 6))).Value;
        (await Change(house).Withdraw(second, Act(house), Cancel)).Keys().ShouldBe(["Dispatch.Refusal.EditionHasBegun"]);
        (await Change(house).Withdraw(99, Act(house), Cancel)).Keys().ShouldBe(["Dispatch.Refusal.NoSuchEdition"]);
        Limit(house).ShouldBe("3wd");
    }

    [Theory, OnBoth]
    public async Task A_day_that_is_past_taken_or_before_a_waiting_one_is_refused(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        (await Adopt(house, "1wd", Today.PlusDays(-1))).Keys().ShouldBe(["Dispatch.Refusal.EditionInPast"]);
        (await Adopt(house, "1wd", Today.PlusYears(40))).Keys().ShouldBe(["Dispatch.Refusal.EditionTooFar"]);
        (await Adopt(house, "1wd", Today.PlusDays(5))).IsRefused.ShouldBeFalse();
        (await Adopt(house, "3wd", Today.PlusDays(5))).Keys().ShouldBe(["Dispatch.Refusal.EditionSameDay"]);
        (await Adopt(house, "3wd", Today)).Keys().ShouldBe(["Dispatch.Refusal.EditionBeforeWaiting"]);
        (await Adopt(house, "3wd", Today.PlusDays(6))).IsRefused.ShouldBeFalse();
        using var db = house.Read();
        db.EditionRows.Count(row => row.Base != null).ShouldBe(2, "what is refused leaves nothing behind");
    }

    [Theory, OnBoth]
    public async Task An_edition_others_were_built_on_is_not_pulled_out_from_under_them(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var first = (await Adopt(house, "1wd", Today.PlusDays(5))).Value;
        var second = (await Adopt(house, "3wd", Today.PlusDays(6))).Value;
        (await Change(house).Withdraw(first, Act(house), Cancel)).Keys().ShouldBe(["Dispatch.Refusal.EditionHasFollower"]);
        (await Change(house).Withdraw(second, Act(house), Cancel)).IsRefused.ShouldBeFalse();
        (await Change(house).Withdraw(first, Act(house), Cancel)).IsRefused.ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task Of_two_who_adopt_at_once_one_wins_and_the_other_is_told(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var drafts = new[] { await Draft(house, "1wd"), await Draft(house, "3wd") };
        var done = await Task.WhenAll(drafts.Select(number => Change(house).Adopt(number, "2026-03-04", Act(house), Cancel)));
        done.Count(one => !one.IsRefused).ShouldBe(1);
        var refusal = done.Single(one => one.IsRefused).Refusals.Single();
        refusal.Key.ShouldBe("Dispatch.Refusal.CatalogueMovedOn");
        refusal.IsConflict.ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task One_entry_is_changed_alone_by_the_same_check_as_the_file(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await Adopt(house, "1wd", Today);
        var refused = await Entry(house, 2, "2026-03-04", ("limits", "soon"), ("lead", "月球局"), ("flags", "s"), ("name_zh", ""));
        refused.Refusals.Select(refusal => refusal.Field).ShouldBe(["name_zh", "lead", "limits", "public"], ignoreOrder: true);
        refused.Refusals.Single(refusal => refusal.Field == "lead").In(Language.Zh).ShouldBe("没有“月球局”这类单位。");
        (await Entry(house, 2, "next week")).Refusals.Single().Field.ShouldBe("from");
        (await Entry(house, 2, "2026-03-04")).Keys().ShouldBe(["Dispatch.Refusal.NothingChanged"]);
        (await Entry(house, 2, "2026-03-04", ("lead", "环卫、市政"), ("external", "12345:0301"))).Value.ShouldBe(3);
        var now = house.Get<IDispatch>().Current["0505"];
        now.Leads.ShouldBe(["sanitation", "municipal-works"]);
        now.External.ShouldBe("12345:0301");
        now.MainLimit.Limit.ToString().ShouldBe("1wd");
        using var db = house.Read();
        db.EditionRows.Single(row => row.Number == 3).ShouldSatisfyAllConditions(row => row.Changed.ShouldBe(1), row => row.Added.ShouldBe(0), row => row.MadeBy.ShouldBe(Somebody));
    }

    [Theory, OnBoth]
    public async Task What_another_changed_in_the_entry_meanwhile_is_not_overwritten(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await Adopt(house, "1wd", Today);
        (await Entry(house, 1, "2026-03-04", ("limits", "3wd"))).Refusals.Single().IsConflict.ShouldBeTrue();
        (await Change(house).Entry("0301", 1, new Dictionary<string, string> { ["external"] = "7" }, "2026-03-04", Act(house), Cancel)).IsRefused.ShouldBeFalse("another entry was changed, not this one");
        (await Change(house).Entry("4711", 1, new Dictionary<string, string>(), "2026-03-04", Act(house), Cancel)).Keys().ShouldBe(["Dispatch.Refusal.UnknownCategory"]);
    }

    [Theory, OnBoth]
    public async Task An_edition_says_in_facts_who_made_it_and_from_when_it_holds(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await Adopt(house, "1wd", Today.PlusDays(3));
        using var db = house.Read();
        var facts = db.Set<Fact>().Where(fact => fact.Kind.StartsWith("dispatch.")).ToList();
        facts.Select(fact => fact.Kind).ShouldBe(["dispatch.catalogue-drafted", "dispatch.catalogue-adopted"], ignoreOrder: true);
        facts.Single(fact => fact.Kind == "dispatch.catalogue-adopted").Payload.ShouldContain("2026-03-07");
    }

    [Fact]
    public void Retired_is_told_apart_from_changed()
    {
        var all = DispatchBook.Default().Catalogue.All;
        var after = all.Select(category => category.Code == "0505" ? category with { RetiredOn = new LocalDate(2026, 5, 1) } : category);
        var change = CatalogueChanges.Of(all, after).Single();
        change.Kind.ShouldBe(EntryChange.Retired);
        change.Fields.Single().Says(new Linli.Dispatch.Reading.OfficeWords(DispatchBook.Default().DutyKinds)).In(Language.Zh).ShouldBe("停用日期：（空） → 2026-05-01");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Limit(TestHouse house) => house.Get<IDispatch>().Current["0505"].MainLimit.Limit.ToString();

    private static ChangeEditions Change(TestHouse house) => house.Get<ChangeEditions>();

    private static Act Act(TestHouse house) => new(ActorKind.Staff, Somebody, house.Clock.Now);

    private static Task<Outcome<int>> Adopt(TestHouse house, string limit, LocalDate from) => house.Get<IDispatch>().Adopt(Csv(limit), Act(house), from, Cancel);

    private static async Task<int> Draft(TestHouse house, string limit)
    {
        (await house.Import("categories", Linli.Tests.Imports.Tables.Text(Csv(limit)), Act(house))).ThrowIfRefused();
        using var db = house.Read();
        return db.EditionRows.Max(row => row.Number);
    }

    private static Task<Outcome<int>> Entry(TestHouse house, int seen, string from, params (string Column, string Value)[] typed) =>
        Change(house).Entry("0505", seen, typed.ToDictionary(one => one.Column, one => one.Value), from, Act(house), Cancel);

    private static string Csv(string limit) => DispatchBook.OpenEmbedded("categories.csv").ReadToEnd()
        .Replace("0505,市政设施,Public works,照明,Lighting,路灯不亮,Street light out,municipal-works,,2wd", $"0505,市政设施,Public works,照明,Lighting,路灯不亮,Street light out,municipal-works,,{limit}", StringComparison.Ordinal);
}
