using System.Net;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Foundation.Facts;
using Linli.Notifications;
using Linli.Organizations;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using Recipient = Linli.Notifications.Recipient;

namespace Linli.Tests.Cases.Handover;

/// <summary>代理: while the secretary is on leave somebody acts under that post, is told what it is told, and the record says for whom.</summary>
public sealed class StandInTests
{
    [Theory, OnBoth]
    public async Task A_stand_in_named_by_form_acts_under_the_post_and_the_story_says_for_whom_until_it_is_over(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using (var secretary = await SignedInClient.As(house, town.Secretary))
        {
            (await secretary.Post("/posts/leave", $"leave-{town.Secretary.Post!.Id:N}", ("stand-in", town.GridHead.AccountId.ToString()), ("from", "2026-03-04"), ("until", "2026-03-06"))).StatusCode.ShouldBe(HttpStatusCode.Found);
            (await secretary.Page("/posts/leave")).ShouldContain("赵国庆");
        }
        using var deputy = await SignedInClient.As(house, town.GridHead);
        (await deputy.Page("/posts")).ShouldContain("代 王秀兰 的");
        (await deputy.Post("/posts", "posts", ("post", town.Secretary.Post.Id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Found);
        var id = await CaseListsTests.Report(house, town, "楼道灯不亮。");
        await house.Settle();
        (await deputy.Page("/notifications")).ShouldContain("金润嘉园");
        (await deputy.Post($"/cases/{id}", "do-add-note", ("text", "已看过。"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        using (var db = house.Read())
        {
            var fact = db.Facts.Single(one => one.SubjectId == id && one.Kind == "cases.note-added");
            (fact.Who, fact.Post, fact.Role).ShouldBe((town.GridHead.AccountId, town.Secretary.Post.Id, "secretary"));
        }
        (await deputy.Page($"/cases/{id}")).ShouldContain("赵国庆（代王秀兰");
        // It ends by itself: the session goes on in the own post.
        house.Clock.GoTo("2026-03-07T00:01");
        using var later = await SignedInClient.As(house, town.GridHead);
        (await later.Page("/posts")).ShouldNotContain("代 王秀兰");
        house.Get<IOrganizations>().PostsStoodInBy(town.GridHead.AccountId, house.Clock.Now).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_session_in_a_lent_post_goes_on_in_the_own_one_when_the_leave_is_over(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var named = await Lend(house, town.Secretary, town.GridHead);
        using var deputy = await SignedInClient.As(house, town.GridHead);
        await deputy.Post("/posts", "posts", ("post", town.Secretary.Post!.Id.ToString()));
        house.Clock.Pass(TimeSpan.FromMinutes(5));
        (await house.Get<NameStandIn>().Stop(named.Id, town.As(town.Secretary))).ThrowIfRefused();
        var page = await deputy.Page("/cases/today");
        page.ShouldContain("网格长");
        page.ShouldNotContain("社区书记 ·");
    }

    [Theory, OnBoth]
    public async Task Whoever_handled_verifies_neither_for_himself_nor_through_a_lent_post(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "楼道灯不亮。");
        var verbs = house.Get<CaseVerbs>();
        (await verbs.Run(CaseAddress.Of(id), [
            (CaseVerb.Accept, new VerbInput { Category = "0201" }),
            (CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId }),
        ], town.As(town.Secretary))).ThrowIfRefused();
        (await verbs.Run(CaseAddress.Of(id), CaseVerb.SubmitResult, new VerbInput { Text = "已修好。" }, town.As(town.GridWorker))).ThrowIfRefused();
        // The worker standing in for the secretary, and the secretary standing in for the worker: both are the handler.
        var lent = town.As(town.GridWorker) with { Post = town.Secretary.Post!.Id, Role = "secretary", Area = town.Community, Unit = town.CommunityOffice.Id, For = town.Secretary.AccountId };
        (await verbs.Run(CaseAddress.Of(id), CaseVerb.Pass, new VerbInput { Text = "好。" }, lent)).Refusals.Single().Key.ShouldBe("Cases.Refusal.HandlerDoesNotVerify");
        var forHandler = town.As(town.Secretary) with { For = town.GridWorker.AccountId, Post = town.GridWorker.Post!.Id, Role = "grid-worker", Area = town.Grid };
        (await verbs.Run(CaseAddress.Of(id), CaseVerb.Pass, new VerbInput { Text = "好。" }, forHandler)).Refusals.Single().Key.ShouldBe("Cases.Refusal.HandlerDoesNotVerify");
    }

    [Theory, OnBoth]
    public async Task A_case_given_by_name_reaches_the_stand_in_who_may_do_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await Lend(house, town.GridWorker, town.GridHead);
        var id = await CaseListsTests.Report(house, town, "楼道灯不亮。");
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), [
            (CaseVerb.Accept, new VerbInput { Category = "0201" }),
            (CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId }),
        ], town.As(town.Secretary))).ThrowIfRefused();
        await house.Settle();
        using var db = house.Read();
        var told = await db.NotificationsInbox.Where(row => row.SubjectId == id).Select(row => row.Recipient).ToListAsync();
        told.ShouldContain(Recipient.Account(town.GridWorker.AccountId).Tag);
        told.ShouldContain(Recipient.Account(town.GridHead.AccountId).Tag);
        var lent = town.As(town.GridHead) with { For = town.GridWorker.AccountId, Post = town.GridWorker.Post!.Id, Role = "grid-worker", Area = town.Grid };
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), CaseVerb.SubmitResult, new VerbInput { Text = "已修好。" }, lent)).ThrowIfRefused();
        (await DossierPageTests.Loaded(house, id)).HandlerId.ShouldBe(town.GridHead.AccountId, "who did it, not for whom");
    }

    [Theory, OnBoth]
    public async Task Only_the_holder_lends_a_post_once_at_a_time_and_no_administrators(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (name, from, until) = (house.Get<NameStandIn>(), house.Clock.Now, house.Clock.Now + NodaTime.Duration.FromDays(2));
        (await name.Run(town.Secretary.Post!.Id, town.GridHead.AccountId, from, until, town.As(town.GridHead))).Refusals.Single().Key.ShouldBe("Organizations.Refusal.NotYourPost");
        (await name.Run(town.Secretary.Post.Id, town.Secretary.AccountId, from, until, town.As(town.Secretary))).Refusals.Single().Key.ShouldBe("Organizations.Refusal.StandInUnfit");
        (await name.Run(town.Secretary.Post.Id, town.GridHead.AccountId, until, from, town.As(town.Secretary))).Refusals.Single().Key.ShouldBe("Organizations.Refusal.LeaveBackwards");
        (await name.Run(town.Secretary.Post.Id, town.GridHead.AccountId, from, until, town.As(town.Secretary))).ThrowIfRefused();
        (await name.Run(town.Secretary.Post.Id, town.GridWorker.AccountId, from, until, town.As(town.Secretary))).Refusals.Single().Key.ShouldBe("Organizations.Refusal.StandInThereAlready");
        var admin = await house.NewPerson(Role.SystemAdmin);
        (await name.Run(admin.Post!.Id, town.GridHead.AccountId, from, until, town.As(admin))).Refusals.ShouldContain(refusal => refusal.Key == "Organizations.Refusal.AdministratorNotLent");
    }

    private static async Task<StandIn> Lend(TestHouse house, Person holder, Person standIn) =>
        (await house.Get<NameStandIn>().Run(holder.Post!.Id, standIn.AccountId, house.Clock.Now, house.Clock.Now + NodaTime.Duration.FromDays(3), holder.Act(house.Clock.Now))).ThrowIfRefused();
}
