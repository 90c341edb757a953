using Linli.Foundation.Checkups;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Organizations.Rosters;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Tests.Organizations.Rosters;

/// <summary>Rosters are planned, copied, pasted, swapped and dropped; each change is a fact, and what is vacant is named.</summary>
public sealed class PlanShiftsTests
{
    [Theory, OnBoth]
    public async Task Who_is_on_duty_follows_the_roster_over_midnight(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await Plan(house, town, (town.GridHead, PostRank.A, 8, 18), (town.GridWorker, PostRank.B, 8, 18), (town.Secretary, PostRank.A, 18, 32));
        OnDuty(house, town).ShouldBe([(town.GridHead.AccountId, PostRank.A), (town.GridWorker.AccountId, PostRank.B)]);
        house.Clock.GoTo("2026-03-04T18:00");
        OnDuty(house, town).ShouldBe([(town.Secretary.AccountId, PostRank.A)]);
        house.Clock.GoTo("2026-03-05T07:59");
        OnDuty(house, town).ShouldBe([(town.Secretary.AccountId, PostRank.A)]);
        house.Clock.GoTo("2026-03-05T08:00");
        OnDuty(house, town).ShouldBeEmpty();
        // Long past the days held in memory the same question has the same answer.
        house.Clock.GoTo("2026-04-20T08:00");
        house.Get<IRosters>().OnDuty(town.CommunityOffice.Id, At(12)).Select(duty => duty.AccountId).ShouldBe([town.GridHead.AccountId, town.GridWorker.AccountId]);
    }

    [Theory, OnBoth]
    public async Task What_is_planned_twice_stands_once_and_what_cannot_be_is_refused_whole(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var first = await Plan(house, town, (town.GridHead, PostRank.A, 18, 24));
        (first.New, first.Same).ShouldBe((1, 0));
        var again = await Plan(house, town, (town.GridHead, PostRank.A, 18, 24), (town.GridWorker, PostRank.A, 24, 32), (town.GridWorker, PostRank.A, 0, 5));
        (again.New, again.Same, again.Over).ShouldBe((1, 1, 1));
        (await Refused(house, town, town.Secretary, (town.GridWorker, PostRank.A, 20, 22))).ShouldBe(["ATaken"]);
        (await Refused(house, town, town.Secretary, (town.GridHead, PostRank.B, 20, 22))).ShouldBe(["BothRanks"]);
        (await Refused(house, town, town.Secretary, (town.EcologyHandler, PostRank.A, 40, 48))).ShouldBe(["NoPost"]);
        var chief = await house.NewPerson(Role.BuildingChief, town.CommunityOffice.Id);
        (await Refused(house, town, town.Secretary, (chief, PostRank.A, 40, 48))).ShouldBe(["NoPost"], "a volunteer is not put on duty for the desk");
        (await Refused(house, town, town.Secretary, (town.GridHead, PostRank.A, 40, 80))).ShouldBe(["TooLong"]);
        (await Refused(house, town, town.Secretary, (town.GridHead, PostRank.A, 40, 39))).ShouldBe(["TooLong"]);
        (await Refused(house, town, town.Secretary, (town.GridHead, PostRank.A, 24000, 24008))).ShouldBe(["TooFar"]);
        (await Refused(house, town, town.Secretary, (town.GridHead, PostRank.A, 0, 5))).ShouldBe(["AllOver"]);
        (await Refused(house, town, town.Secretary, (town.GridHead, PostRank.A, 40, 44), (town.GridWorker, PostRank.A, 43, 48))).ShouldBe(["ATaken"]);
        using var db = house.Read();
        (await db.Shifts.CountAsync(Cancel)).ShouldBe(2, "all or none");
        (await db.Facts.CountAsync(fact => fact.Kind == "organizations.shift-planned", Cancel)).ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task Only_the_head_of_the_desk_plans_and_only_the_own_unit(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        foreach (var other in new[] { town.GridHead, town.OtherSecretary, town.Dispatcher, town.EcologyHandler })
            (await Refused(house, town, other, (town.GridHead, PostRank.A, 18, 24))).ShouldBe(["NotYours"]);
        var access = house.Get<RosterAccess>();
        access.MaySee(town.As(town.Dispatcher), town.CommunityOffice.Id).ShouldBeTrue("a street sees its communities");
        access.MaySee(town.As(town.GridHead), town.CommunityOffice.Id).ShouldBeTrue();
        access.MaySee(town.As(town.GridHead), town.OtherCommunityOffice.Id).ShouldBeFalse();
        access.MaySee(town.As(town.OtherSecretary), town.CommunityOffice.Id).ShouldBeFalse();
        access.MaySee(town.As(town.Leader), town.StreetOffice.Id).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task On_shift_one_may_act_for_the_desk_and_not_a_minute_longer(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await Plan(house, town, (town.GridWorker, PostRank.A, 18, 24));
        var organizations = house.Get<IOrganizations>();
        organizations.PostsStoodInBy(town.GridWorker.AccountId, house.Clock.Now).ShouldBeEmpty();
        house.Clock.GoTo("2026-03-04T18:00");
        organizations.PostsStoodInBy(town.GridWorker.AccountId, house.Clock.Now).ShouldHaveSingleItem().Id.ShouldBe(town.Secretary.Post!.Id);
        organizations.PostsStoodInBy(town.GridHead.AccountId, house.Clock.Now).ShouldBeEmpty();
        // Acting for the desk does not make one its head: the roster is not the duty officer's to change.
        var act = town.As(town.Secretary) with { Who = town.GridWorker.AccountId, For = town.Secretary.AccountId };
        house.Get<RosterAccess>().MayEdit(act, town.CommunityOffice.Id).ShouldBeFalse();
        house.Clock.GoTo("2026-03-05T00:00");
        organizations.PostsStoodInBy(town.GridWorker.AccountId, house.Clock.Now).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task On_leave_the_one_named_is_on_duty_instead(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await Plan(house, town, (town.GridHead, PostRank.A, 8, 18), (town.Secretary, PostRank.B, 8, 18));
        (await house.Get<NameStandIn>().Run(town.GridHead.Post!.Id, town.GridWorker.AccountId, house.Clock.Now, At(40), town.As(town.GridHead), Cancel)).ThrowIfRefused();
        var first = house.Get<IRosters>().OnDuty(town.CommunityOffice.Id, house.Clock.Now)[0];
        (first.AccountId, first.For).ShouldBe((town.GridWorker.AccountId, town.GridHead.AccountId));
        house.Get<IOrganizations>().PostsStoodInBy(town.GridWorker.AccountId, house.Clock.Now).Select(post => post.Id).ShouldContain(town.Secretary.Post!.Id);
        house.Get<IOrganizations>().PostsStoodInBy(town.GridHead.AccountId, house.Clock.Now).ShouldBeEmpty("he is away");
        house.Get<IRosters>().PartnerOf(town.GridWorker.AccountId, house.Clock.Now)!.AccountId.ShouldBe(town.Secretary.AccountId);
        house.Get<IRosters>().PartnerOf(town.Secretary.AccountId, house.Clock.Now).ShouldBeNull("nobody comes after the second");
    }

    [Theory, OnBoth]
    public async Task A_vacant_shift_is_named_by_the_doctor_and_who_has_left_with_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        Findings(house).ShouldHaveSingleItem().Health.ShouldBe(Health.Ok, "who keeps no roster has no vacant shift");
        await Plan(house, town, (town.GridHead, PostRank.A, 8, 18), (town.GridWorker, PostRank.A, 20, 34));
        Said(house).ShouldBe(["金润社区 03-04 18:00 至 03-04 20:00 没有人值班"]);
        (await house.Get<EndPost>().Run(town.GridWorker.Post!.Id, Act.BySystem(house.Clock.Now), cancel: Cancel)).ThrowIfRefused();
        Said(house).ShouldBe(["金润社区 03-04 18:00 至 03-05 10:00 没有人值班：排了李小梅，但本人已不在岗"]);
        await Plan(house, town, (town.Secretary, PostRank.B, 18, 34));
        Findings(house).ShouldHaveSingleItem().Health.ShouldBe(Health.Ok, "the second one covers it");
    }

    [Theory, OnBoth]
    public async Task A_week_is_copied_as_it_stood_and_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await Plan(house, town, (town.GridHead, PostRank.A, 32, 42), (town.GridWorker, PostRank.A, 42, 56));
        var monday = new LocalDate(2026, 3, 9);
        var copied = (await house.Get<CopyWeek>().Run(town.CommunityOffice.Id, monday, town.As(town.Secretary), Cancel)).ThrowIfRefused();
        (copied.New, copied.Same).ShouldBe((2, 0));
        (await house.Get<CopyWeek>().Run(town.CommunityOffice.Id, monday, town.As(town.Secretary), Cancel)).ThrowIfRefused().Same.ShouldBe(2);
        house.Get<IRosters>().OnDuty(town.CommunityOffice.Id, At(32 + (7 * 24))).ShouldHaveSingleItem().AccountId.ShouldBe(town.GridHead.AccountId);
        (await house.Get<CopyWeek>().Run(town.CommunityOffice.Id, monday.PlusWeeks(5), town.As(town.Secretary), Cancel)).Refusals.Single().Key.ShouldEndWith("NothingToCopy");
    }

    [Theory, OnBoth]
    public async Task A_swap_is_asked_and_agreed_and_gives_each_the_others_shift(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await Plan(house, town, (town.GridHead, PostRank.A, 18, 24), (town.GridWorker, PostRank.A, 42, 48));
        var (mine, theirs) = (Of(house, town.GridHead), Of(house, town.GridWorker));
        var swap = house.Get<SwapShifts>();
        (await swap.Ask(theirs.Id, mine.Id, town.As(town.GridHead), Cancel)).Refusals.Select(refusal => refusal.Key.Split('.')[^1]).ShouldContain("NotYourShift");
        var asked = (await swap.Ask(mine.Id, theirs.Id, town.As(town.GridHead), Cancel)).ThrowIfRefused();
        (await swap.Ask(mine.Id, theirs.Id, town.As(town.GridHead), Cancel)).Refusals.Single().IsConflict.ShouldBeTrue();
        (await swap.Answer(asked.Id, true, town.As(town.GridHead), Cancel)).Refusals.Single().Key.ShouldEndWith("NotAskedOfYou");
        (await swap.Answer(asked.Id, true, town.As(town.GridWorker), Cancel)).ThrowIfRefused();
        (await swap.Answer(asked.Id, true, town.As(town.GridWorker), Cancel)).Refusals.Single().IsConflict.ShouldBeTrue();
        house.Get<IRosters>().OnDuty(town.CommunityOffice.Id, At(19)).ShouldHaveSingleItem().AccountId.ShouldBe(town.GridWorker.AccountId);
        house.Get<IRosters>().OnDuty(town.CommunityOffice.Id, At(43)).ShouldHaveSingleItem().AccountId.ShouldBe(town.GridHead.AccountId);
        using var db = house.Read();
        (await db.Facts.CountAsync(fact => fact.Kind == "organizations.shift-given", Cancel)).ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task A_pasted_table_is_taken_whole_with_its_numbers_sealed_or_not_at_all(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var paste = house.Get<PasteRoster>();
        var (unit, monday) = (town.CommunityOffice.Id, new LocalDate(2026, 3, 2));
        var wrong = await paste.Run(unit, "日期\t时间\t姓名\n3月5日\t早班\t李小梅\n3月6日\t早班\t李小妹", monday, false, town.As(town.Secretary), Cancel);
        wrong.Refusals.Single().In(Language.Zh).ShouldStartWith("第 3 行“A 角”：本单位没有叫“李小妹”的人");
        using (var db = house.Read())
            (await db.Shifts.AnyAsync(Cancel)).ShouldBeFalse();
        var table = "日期\t时间\t姓名\t电话\n3月5日\t早班\t李小梅\t13800000001\n周五\t20:00-次日8:00\t赵国庆\t";
        (await paste.Run(unit, table, monday, false, town.As(town.Secretary), Cancel)).ThrowIfRefused().New.ShouldBe(2);
        (await paste.Run(unit, table, monday, false, town.As(town.Secretary), Cancel)).ThrowIfRefused().Same.ShouldBe(2);
        var replaced = (await paste.Run(unit, table.Replace("李小梅", "赵国庆", StringComparison.Ordinal), monday, true, town.As(town.Secretary), Cancel)).ThrowIfRefused();
        (replaced.New, replaced.Same, replaced.Dropped).ShouldBe((1, 1, 1));
        using var read = house.Read();
        house.Get<IStaffContacts>().Of(read, town.GridWorker.AccountId).Phone!.Normal.ShouldBe("13800000001");
        var sealedPhone = await read.Set<StaffContact>().SingleAsync(contact => contact.AccountId == town.GridWorker.AccountId, Cancel);
        System.Text.Encoding.Latin1.GetString(sealedPhone.Phone!).ShouldNotContain("13800000001");
        (await read.Facts.Where(fact => fact.Kind.StartsWith("organizations.")).ToListAsync(Cancel)).ShouldAllBe(fact => !fact.Payload.Contains("1380000"));
    }

    [Theory, OnBoth]
    public async Task A_dropped_shift_stays_in_the_record_and_leaves_a_gap(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await Plan(house, town, (town.GridHead, PostRank.A, 8, 40));
        var shift = Of(house, town.GridHead);
        (await house.Get<DropShift>().Run(shift.Id, town.As(town.OtherSecretary), Cancel)).Refusals.Single().Key.ShouldEndWith("NotYours");
        (await house.Get<DropShift>().Run(shift.Id, town.As(town.Secretary), Cancel)).ThrowIfRefused();
        (await house.Get<DropShift>().Run(shift.Id, town.As(town.Secretary), Cancel)).Refusals.Single().IsConflict.ShouldBeTrue();
        using var db = house.Read();
        (await db.Shifts.SingleAsync(Cancel)).DroppedAt.ShouldNotBeNull();
        OnDuty(house, town).ShouldBeEmpty();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Hours after the midnight on which the test's day (2026-03-04 in China) began.</summary>
    internal static Instant At(int hours) => Instant.FromUtc(2026, 3, 3, 16, 0) + Duration.FromHours(hours);

    internal static async Task<Planned> Plan(TestHouse house, Town town, params (Person Who, PostRank Rank, int From, int Until)[] shifts) =>
        (await house.Get<PlanShifts>().Run(town.CommunityOffice.Id, Shifts(shifts), town.As(town.Secretary), cancel: Cancel)).ThrowIfRefused();

    private static List<NewShift> Shifts((Person Who, PostRank Rank, int From, int Until)[] shifts) =>
        [.. shifts.Select(shift => new NewShift(shift.Who.AccountId, shift.Rank, "", At(shift.From), At(shift.Until)))];

    private static async Task<IReadOnlyList<string>> Refused(TestHouse house, Town town, Person by, params (Person Who, PostRank Rank, int From, int Until)[] shifts) =>
        [.. (await house.Get<PlanShifts>().Run(town.CommunityOffice.Id, Shifts(shifts), town.As(by), cancel: Cancel)).Refusals.Select(refusal => refusal.Key.Split('.')[^1])];

    private static List<(Guid, PostRank)> OnDuty(TestHouse house, Town town) =>
        [.. house.Get<IRosters>().OnDuty(town.CommunityOffice.Id, house.Clock.Now).Select(duty => (duty.AccountId, duty.Rank))];

    private static Shift Of(TestHouse house, Person person)
    {
        using var db = house.Read();
        return db.Shifts.Single(shift => shift.AccountId == person.AccountId);
    }

    private static List<Finding> Findings(TestHouse house) => [.. house.Get<IEnumerable<ICheckup>>().OfType<RosterCheckup>().Single().Look(null)];

    private static List<string> Said(TestHouse house) => [.. Findings(house).Select(finding => finding.What.In(Language.Zh))];
}
