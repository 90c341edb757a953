using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using Recipient = Linli.Notifications.Recipient;

namespace Linli.Tests.Cases.Escalate;

/// <summary>What clocks tell about cases: the right people, once, and never those it is about.</summary>
public sealed class ClockNewsTests
{
    [Theory, OnBoth]
    public async Task A_missed_call_back_tells_secretary_and_street_then_the_street_leader_each_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        await house.Settle();
        house.Clock.Pass(TimeSpan.FromMinutes(31));
        await Sweep(house);
        var told = await Told(house, id);
        told.ShouldContain(Recipient.Of(Role.Secretary, town.Community).Tag);
        told.ShouldContain(Recipient.Of(Role.StreetDispatcher, town.Street).Tag);
        told.ShouldNotContain(Recipient.Of(Role.Leader, town.Street).Tag);
        house.Clock.Pass(TimeSpan.FromMinutes(30));
        await Sweep(house);
        var later = await Told(house, id);
        later.Count(tag => tag == Recipient.Of(Role.Leader, town.Street).Tag).ShouldBe(1);
        await Sweep(house);
        (await Told(house, id)).Count.ShouldBe(later.Count);
    }

    [Theory, OnBoth]
    public async Task Those_a_report_is_about_hear_nothing_of_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "社区办事拖拉。", about: NamedParty.Community);
        house.Clock.Pass(TimeSpan.FromHours(3));
        await Sweep(house);
        var told = await Told(house, id);
        told.ShouldNotBeEmpty();
        told.ShouldNotContain(Recipient.Of(Role.Secretary, town.Community).Tag);
        told.ShouldContain(Recipient.Of(Role.StreetDispatcher, town.Street).Tag);
    }

    [Theory, OnBoth]
    public async Task What_nobody_rated_in_time_is_closed_unrated_by_the_program(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "几点上班？");
        var verbs = house.Get<CaseVerbs>();
        (await verbs.Run(CaseAddress.Of(id), [
            (CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }),
            (CaseVerb.AnswerConsult, new VerbInput { Text = "每天八点半上班。" }),
        ], town.As(town.Secretary))).ThrowIfRefused();
        house.Clock.Pass(TimeSpan.FromDays(8));
        await Sweep(house);
        var closed = await DossierPageTests.Loaded(house, id);
        (closed.State, closed.IsOpen).ShouldBe((CaseState.Closed, false));
        using var db = house.Read();
        (await db.Facts.CountAsync(fact => fact.SubjectId == id && fact.Kind == "cases.closed-unrated")).ShouldBe(1);
        (await db.Clocks.AnyAsync(clock => clock.SubjectId == id && clock.StoppedAt == null)).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task A_late_department_is_told_with_its_head(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var head = await house.NewPerson(Role.DepartmentHead, town.Ecology.Id);
        var id = await CaseListsTests.Report(house, town, "烟囱冒黑烟。");
        await CaseListsTests.Send(house, town, id, town.Ecology.Id);
        house.Clock.Pass(TimeSpan.FromHours(5));
        await Sweep(house);
        var told = await Told(house, id);
        told.ShouldContain(Recipient.Post(head.Post!.Id).Tag);
        told.ShouldContain(Recipient.Post(town.EcologyHandler.Post!.Id).Tag);
    }

    private static async Task Sweep(TestHouse house)
    {
        await house.UnitOfWork.Run(work => house.Get<Linli.Deadlines.Sweep.Sweeper>().SweepDue(work, house.Clock.Now, 200));
        await house.Settle();
    }

    private static async Task<List<string>> Told(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return await db.Set<Linli.Notifications.Inbox.InboxRow>().Where(row => row.SubjectId == id).Select(row => row.Recipient).ToListAsync();
    }
}
