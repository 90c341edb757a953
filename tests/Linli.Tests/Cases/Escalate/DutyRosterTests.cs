using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Linli.Notifications.Inbox;
using Linli.Organizations;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Linli.Tests.Organizations.Rosters;
using Microsoft.EntityFrameworkCore;
using Recipient = Linli.Notifications.Recipient;
using Urgency = Linli.Notifications.Urgency;

namespace Linli.Tests.Cases.Escalate;

/// <summary>Every clock belongs to the post on duty: who is rung follows the roster, the case stays the post's (domain.md 3.8 rule 4).</summary>
public sealed class DutyRosterTests
{
    [Theory, OnBoth]
    public async Task The_first_on_shift_is_rung_and_the_case_stays_the_posts(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await PlanShiftsTests.Plan(house, town, (town.GridHead, PostRank.A, 8, 18), (town.GridWorker, PostRank.B, 8, 18));
        var id = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        await house.Settle();
        (await Told(house, id)).ShouldBe([Recipient.Account(town.GridHead.AccountId).Tag]);
        var reported = await DossierPageTests.Loaded(house, id);
        (reported.ResponsibleUnitId, reported.ResponsibleRole, reported.ResponsiblePersonId).ShouldBe((town.CommunityOffice.Id, "secretary", (Guid?)null));
        // Yellow: still whoever is on shift.
        house.Clock.Pass(TimeSpan.FromMinutes(25));
        await house.SweepAndSettle();
        (await Told(house, id)).Distinct().ShouldBe([Recipient.Account(town.GridHead.AccountId).Tag]);
        // Red climbs the chain, the secretary included.
        house.Clock.Pass(TimeSpan.FromMinutes(6));
        await house.SweepAndSettle();
        (await Told(house, id)).ShouldContain(Recipient.Of(Role.Secretary, town.Community).Tag);
    }

    [Theory, OnBoth]
    public async Task Where_the_first_has_left_the_second_is_rung_and_in_a_gap_the_posts_holders(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await PlanShiftsTests.Plan(house, town, (town.GridHead, PostRank.A, 8, 18), (town.GridWorker, PostRank.B, 8, 18));
        (await house.Get<EndPost>().Run(town.GridHead.Post!.Id, Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        var first = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        await house.Settle();
        (await Told(house, first)).ShouldBe([Recipient.Account(town.GridWorker.AccountId).Tag]);
        house.Clock.GoTo("2026-03-04T19:00");
        var second = await CaseListsTests.Report(house, town, "路灯不亮。");
        await house.Settle();
        (await Told(house, second)).ShouldBe([Recipient.Of(Role.Secretary, town.Community).Tag]);
    }

    [Theory, OnBoth]
    public async Task A_shift_that_ends_in_the_middle_of_a_clock_hands_it_over(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await house.Get<JobSweep>().DoDue();
        await PlanShiftsTests.Plan(house, town, (town.GridHead, PostRank.A, 10, 11), (town.GridWorker, PostRank.A, 11, 18));
        house.Clock.GoTo("2026-03-04T10:50");
        var id = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        await house.Settle();
        (await Told(house, id)).ShouldBe([Recipient.Account(town.GridHead.AccountId).Tag]);
        house.Clock.GoTo("2026-03-04T11:01");
        await house.Get<JobSweep>().DoDue();
        await house.Settle();
        var over = (await Notices(house)).Where(row => row.Recipient == Recipient.Account(town.GridWorker.AccountId).Tag).ToList();
        over.ShouldHaveSingleItem().What.ShouldContain("Cases.News.Shift");
        over[0].Urgency.ShouldBe(Urgency.Urgent, "somebody waits for a call");
        await house.Get<JobSweep>().DoDue();
        await house.Settle();
        (await Notices(house)).Count.ShouldBe(2, "told once");
        // What the clock says from now on, it says to the one on shift; the case itself never moved, and nothing is an orphan.
        house.Clock.GoTo("2026-03-04T11:15");
        await house.SweepAndSettle();
        (await Told(house, id)).ShouldBe([Recipient.Account(town.GridHead.AccountId).Tag, Recipient.Account(town.GridWorker.AccountId).Tag]);
        var target = await DossierPageTests.Loaded(house, id);
        (target.ResponsibleUnitId, target.ResponsibleRole).ShouldBe((town.CommunityOffice.Id, "secretary"));
        using var db = house.Read();
        (await db.Clocks.AnyAsync(clock => clock.SubjectId == id && clock.StoppedAt == null)).ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task On_shift_the_duty_officer_calls_back_for_the_desk(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await PlanShiftsTests.Plan(house, town, (town.GridWorker, PostRank.A, 8, 18));
        var id = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        var desk = house.Get<IOrganizations>().PostsStoodInBy(town.GridWorker.AccountId, house.Clock.Now).Single();
        var act = new Act(ActorKind.Staff, town.GridWorker.AccountId, house.Clock.Now) { Post = desk.Id, For = desk.AccountId, Role = desk.Role.Word, Area = desk.AreaId, Unit = desk.UnitId };
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), [(CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached })], act)).ThrowIfRefused();
        (await DossierPageTests.Loaded(house, id)).ReachedAt.ShouldNotBeNull();
    }

    [Theory, OnBoth]
    public async Task Those_a_report_is_about_are_not_rung_though_they_are_on_shift(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await PlanShiftsTests.Plan(house, town, (town.GridHead, PostRank.A, 8, 18));
        var id = await CaseListsTests.Report(house, town, "社区办事拖拉。", about: NamedParty.Community);
        await house.Settle();
        (await Told(house, id)).ShouldBe([Recipient.Of(Role.StreetDispatcher, town.Street).Tag]);
    }

    [Theory, OnBoth]
    public async Task At_night_an_emergency_goes_to_the_countys_duty_desk_at_once_and_other_reports_wait(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await PlanShiftsTests.Plan(house, town, (town.GridHead, PostRank.A, 22, 32));
        house.Clock.GoTo("2026-03-04T23:30");
        var urgent = await CaseListsTests.Report(house, town, "家里有煤气味，燃气泄漏。");
        var other = await CaseListsTests.Report(house, town, "路灯不亮。");
        await house.Settle();
        (await DossierPageTests.Loaded(house, urgent)).Urgency.ShouldBe(Linli.Deadlines.Urgency.Emergency);
        (await Told(house, urgent)).ShouldBe([Recipient.Account(town.GridHead.AccountId).Tag, Recipient.Of(Role.CountyDispatcher, town.County).Tag], ignoreOrder: true);
        (await Notices(house)).Where(row => row.SubjectId == urgent).ShouldAllBe(row => row.Urgency == Urgency.Urgent);
        (await Notices(house)).Where(row => row.SubjectId == other).ShouldAllBe(row => row.Urgency == Urgency.Routine && row.Recipient != Recipient.Of(Role.CountyDispatcher, town.County).Tag);
        using var db = house.Read();
        var due = (await db.Clocks.SingleAsync(clock => clock.SubjectId == other && clock.Kind == Linli.Deadlines.ClockKind.CallBack)).Due;
        due.ShouldBe(PlanShiftsTests.At(24 + 9), "the opening of the service window and sixty minutes");
    }

    [Theory, OnBoth]
    public async Task What_somebody_acted_on_rings_no_further(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        await house.Settle();
        (await Notices(house)).Single().CarryAt.ShouldNotBeNull();
        house.Clock.Pass(TimeSpan.FromMinutes(2));
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), [(CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.NoAnswer })], town.As(town.Secretary))).ThrowIfRefused();
        await house.Settle();
        var notice = (await Notices(house)).Single();
        (notice.CarryAt, notice.ReadAt).ShouldBe((null, null));
    }

    private static async Task<List<InboxRow>> Notices(TestHouse house)
    {
        using var db = house.Read();
        return await db.Set<InboxRow>().OrderBy(row => row.Position).ToListAsync();
    }

    private static async Task<List<string>> Told(TestHouse house, Guid id) => [.. (await Notices(house)).Where(row => row.SubjectId == id).Select(row => row.Recipient)];
}
