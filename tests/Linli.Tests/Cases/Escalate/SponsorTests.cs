using Linli.Cases.Escalate;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Notifications;
using Linli.Organizations;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Recipient = Linli.Notifications.Recipient;

namespace Linli.Tests.Cases.Escalate;

/// <summary>包抓领导: the step of the chain that names a person.</summary>
public sealed class SponsorTests
{
    [Theory, OnBoth]
    public async Task The_sponsor_of_the_nearest_area_is_named_else_the_streets_leader(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (head, mayor) = (await house.NewPerson(Role.Leader, town.CountyOffice.Id, town.County, ScopeKind.County), await house.NewPerson(Role.Leader, town.StreetOffice.Id, town.Street, ScopeKind.Street));
        var target = await DossierPageTests.Loaded(house, await CaseListsTests.Report(house, town, "路灯坏了。"));
        Told(house, target).ShouldBe([Recipient.Of(Role.Leader, town.Street)], "nobody is assigned");
        await Assign(house, head, ScopeKind.Street, town.Street);
        Told(house, target).ShouldBe([Recipient.Post(head.Post!.Id)]);
        var nearer = await Assign(house, mayor, ScopeKind.Community, town.Community);
        Told(house, target).ShouldBe([Recipient.Post(mayor.Post!.Id)]);
        (await house.Get<AssignSponsor>().End(nearer.Id, Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        Told(house, target).ShouldBe([Recipient.Post(head.Post.Id)]);
    }

    [Fact]
    public async Task A_leader_of_the_street_hears_nothing_of_what_is_said_about_the_street()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var town = await Town.Build(house);
        var mayor = await house.NewPerson(Role.Leader, town.StreetOffice.Id, town.Street, ScopeKind.Street);
        await Assign(house, mayor, ScopeKind.Community, town.Community);
        var target = await DossierPageTests.Loaded(house, await CaseListsTests.Report(house, town, "街道办事拖拉。", about: NamedParty.Street));
        Told(house, target).ShouldBe([Recipient.Of(Role.CountyDispatcher, town.County)]);
    }

    [Fact]
    public async Task A_leader_is_not_given_an_area_that_he_cannot_see()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var town = await Town.Build(house);
        var refused = await house.Get<AssignSponsor>().Run(town.Leader.Post!.Id, ScopeKind.County, town.County, house.Clock.Now, null, Act.BySystem(house.Clock.Now));
        refused.Refusals.Single().Key.ShouldBe("Organizations.Refusal.SponsorOutside");
        (await house.Get<AssignSponsor>().Run(town.Secretary.Post!.Id, ScopeKind.Community, town.Community, house.Clock.Now, null, Act.BySystem(house.Clock.Now)))
            .Refusals.Single().Key.ShouldBe("Organizations.Refusal.SponsorIsNoLeader");
    }

    [Fact]
    public async Task They_are_assigned_by_form_and_pasted_from_a_spreadsheet_all_or_none()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        (await browser.Post("/organizations/sponsors", "add", ("account", town.Leader.AccountName), ("area", "柳湖社区"), ("until", "2026-12-31"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Found);
        var wrong = await browser.Post("/organizations/sponsors", "paste", ("lines", $"{town.Leader.AccountName}\t金润社区\nnobody\t金润社区"));
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("第 2 行");
        house.Get<IOrganizations>().SponsorsOf(town.Community, house.Clock.Now).ShouldBeEmpty("none of them was taken");
        (await browser.Post("/organizations/sponsors", "paste", ("lines", $"{town.Leader.AccountName}\t金润社区"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Found);
        house.Get<IOrganizations>().SponsorsOf(town.Community, house.Clock.Now).Single().Id.ShouldBe(town.Leader.Post!.Id);
        (await browser.Page("/organizations/sponsors")).ShouldContain("何书记");
    }

    [Theory, OnBoth]
    public async Task A_digest_step_waits_for_the_list(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        house.Clock.GoTo("2026-03-05T18:00");
        await house.SweepAndSettle();
        using var db = house.Read();
        var tag = Recipient.Of(Role.CountyDispatcher, town.County).Tag;
        db.DigestLines.Count(line => line.Recipient == tag && line.SubjectId == id).ShouldBe(2, "call-back and acceptance are a working day late");
        db.NotificationsInbox.Any(row => row.Recipient == tag).ShouldBeFalse();
    }

    private static List<Recipient> Told(TestHouse house, Linli.Cases.Domain.Case target) =>
        [.. house.Get<CaseAudience>().Step(target, [Linli.Deadlines.Recipient.Parse("sponsor")], null, house.Clock.Now)];

    private static async Task<Sponsorship> Assign(TestHouse house, Person leader, ScopeKind kind, Guid area) =>
        (await house.Get<AssignSponsor>().Run(leader.Post!.Id, kind, area, house.Clock.Now, null, Act.BySystem(house.Clock.Now))).ThrowIfRefused();
}
