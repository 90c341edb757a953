using System.Net;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Duties;
using Linli.Cases.Lists;
using Linli.Deadlines;
using Linli.Organizations;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using Recipient = Linli.Notifications.Recipient;

namespace Linli.Tests.Cases.Duties;

/// <summary>主办、协办: each unit that helps has a duty, a clock and an answer of its own; the lead answers for the whole.</summary>
public sealed class DutyTests
{
    [Theory, OnBoth]
    public async Task Each_co_unit_sees_its_case_answers_its_part_and_the_lead_waits_or_says_why_not(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var builder = await house.NewPerson(Role.DepartmentHandler, town.Housing.Id, displayName: "吴工");
        var (id, code) = await Sent(house, town);
        using var street = await SignedInClient.As(house, town.Dispatcher);
        using var helper = await SignedInClient.As(house, builder);
        (await helper.Page("/cases/orders?show=co-owed")).ShouldContain(id.ToString());
        var page = await helper.Page($"/cases/{id}");
        page.ShouldContain("id=\"form-do-answer-duty\"");
        page.ShouldNotContain("id=\"form-do-submit-result\"");
        page.ShouldNotContain("id=\"form-dial\"");
        using var resident = Resident.Before(house);
        (await resident.Open("/t/" + code)).Text.ShouldContain("交给清河县生态环境分局主办，清河县住房和城乡建设局协办");

        (await Verbs.Refused(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "办好了。" }, town.As(town.EcologyHandler))).ShouldBe("Cases.Refusal.CoUnitsOwe");
        (await Verbs.Refused(house, id, CaseVerb.AnswerDuty, new VerbInput { Text = "我们的。" }, town.As(town.EcologyHandler))).ShouldBe("Cases.Refusal.NotYours");
        (await helper.Post($"/cases/{id}", "do-answer-duty", ("text", "外机支架不符合规范，已通知整改。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Verbs.Refused(house, id, CaseVerb.AnswerDuty, new VerbInput { Text = "再说一次。" }, town.As(builder))).ShouldBe("Cases.Refusal.NotPossibleNow");
        (await helper.Page("/cases/orders?show=co-owed")).ShouldNotContain(id.ToString());
        using var lead = await SignedInClient.As(house, town.EcologyHandler);
        var shown = await lead.Page($"/cases/{id}");
        shown.ShouldContain("外机支架不符合规范，已通知整改。");
        shown.ShouldContain("已答复");
        await Verbs.Done(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "办好了。" }, town.As(town.EcologyHandler));
        (await street.Page($"/cases/{id}")).ShouldContain("外机支架不符合规范，已通知整改。");
        await house.Settle();
        (await resident.Open("/t/" + code)).Text.ShouldNotContain("外机支架", customMessage: "what offices tell each other is not the answer");
        using var db = house.Read();
        var duty = await db.Set<CoDuty>().SingleAsync();
        (await db.Clocks.SingleAsync(clock => clock.SubjectId == duty.Id)).State.ShouldBe(ClockState.Met);
    }

    [Theory, OnBoth]
    public async Task Without_them_the_lead_says_why_and_the_answer_releases_them(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await house.NewPerson(Role.DepartmentHandler, town.Housing.Id);
        var (id, _) = await Sent(house, town);
        await Verbs.Done(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "办好了。", Without = "外机已移走，不用再看支架。" }, town.As(town.EcologyHandler));
        (await DossierPageTests.Loaded(house, id)).CoOwing.ShouldBe([town.Housing.Id]);
        await Verbs.Done(house, id, CaseVerb.Pass, new VerbInput { Text = "去看过了。" }, town.As(town.Secretary));
        (await DossierPageTests.Loaded(house, id)).CoOwing.ShouldBeEmpty();
        using var db = house.Read();
        var duty = await db.Set<CoDuty>().SingleAsync();
        duty.ReleasedAt.ShouldNotBeNull();
        (await db.Clocks.SingleAsync(clock => clock.SubjectId == duty.Id)).State.ShouldBe(ClockState.Dropped);
    }

    [Theory, OnBoth]
    public async Task A_late_co_unit_is_told_with_its_head_and_the_lead_is_not_blamed(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var helper = await house.NewPerson(Role.DepartmentHandler, town.Housing.Id);
        var head = await house.NewPerson(Role.DepartmentHead, town.Housing.Id);
        var (id, _) = await Sent(house, town);
        await house.Settle();
        (await Told(house, id)).ShouldContain(Recipient.Post(helper.Post!.Id).Tag);
        await Verbs.Done(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "办好了。", Without = "先报结果。" }, town.As(town.EcologyHandler));
        house.Clock.Pass(TimeSpan.FromDays(30));
        await house.SweepAndSettle();
        (await Told(house, id)).ShouldContain(Recipient.Post(head.Post!.Id).Tag);
    }

    [Theory, OnBoth]
    public async Task Those_who_do_not_help_see_nothing_and_a_recall_ends_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var helper = await house.NewPerson(Role.DepartmentHandler, town.Housing.Id);
        var (id, _) = await Sent(house, town);
        (await Listed(house, helper)).ShouldBe([id]);
        await Verbs.Done(house, id, CaseVerb.RecallDispatch, new VerbInput(), town.As(town.Dispatcher));
        var back = await DossierPageTests.Loaded(house, id);
        (back.CoUnitIds, back.CoOwingIds).ShouldBe(("", ""));
        (await Listed(house, helper)).ShouldBeEmpty();
        (await Verbs.Refused(house, id, CaseVerb.Dispatch, new VerbInput { Unit = town.Ecology.Id, CoUnits = [town.Ecology.Id] }, town.As(town.Dispatcher))).ShouldBe("Cases.Refusal.LeadIsCoUnit");
    }

    [Theory, OnBoth]
    public async Task Co_units_are_chosen_on_the_dispatch_form(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "烟囱冒黑烟。");
        await Verbs.Done(house, id, CaseVerb.Accept, new VerbInput { Category = "0201" }, town.As(town.Dispatcher));
        using var street = await SignedInClient.As(house, town.Dispatcher);
        (await street.Post($"/cases/{id}", "do-dispatch", ("unit", town.Ecology.Id.ToString()), ("co1", town.Housing.Id.ToString()), ("co2", ""), ("co3", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DossierPageTests.Loaded(house, id)).CoOwing.ShouldBe([town.Housing.Id]);
    }

    private static async Task<(Guid Id, string Code)> Sent(TestHouse house, Town town)
    {
        var told = await StoryTests.Report(house, town);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), [
            (CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }),
            (CaseVerb.Accept, new VerbInput { Category = "0201" }),
            (CaseVerb.Dispatch, new VerbInput { Unit = town.Ecology.Id, CoUnits = [town.Housing.Id] }),
        ], town.As(town.Dispatcher))).ThrowIfRefused();
        return (told.Id, told.TrackingCode);
    }

    private static async Task<List<Guid>> Listed(TestHouse house, Person person)
    {
        using var db = house.Read();
        var page = await CaseLists.Page(db, CaseListsTests.SightOf(house, person), person.Post!.UnitId, CaseFilter.Open, house.Clock.Now);
        return [.. page.Rows.Select(row => row.Id)];
    }

    private static async Task<List<string>> Told(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return await db.Set<Linli.Notifications.Inbox.InboxRow>().Where(row => row.SubjectId == id).Select(row => row.Recipient).ToListAsync();
    }
}
