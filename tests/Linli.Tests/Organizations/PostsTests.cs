using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Organizations;

public sealed class PostsTests
{
    [Theory, OnBoth]
    public async Task A_person_may_hold_several_posts(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var person = await house.NewPerson(Role.Secretary);
        await house.Appoint(person, Role.GridHead);
        house.Get<IOrganizations>().PostsOf(person.AccountId, house.Clock.Now).Select(post => post.Role).ShouldBe([Role.Secretary, Role.GridHead], ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task A_post_without_the_area_its_role_needs_is_refused(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var person = await house.NewPerson(null);
        var unit = await house.NewUnit();
        await Refused(house, new NewPost(person.AccountId, unit.Id, Role.GridWorker), "AreaNeeded");
        await Refused(house, new NewPost(person.AccountId, unit.Id, Role.GridWorker) { AreaId = unit.Id, AreaKind = ScopeKind.Street }, "AreaOfWrongKind");
        await Refused(house, new NewPost(person.AccountId, unit.Id, Role.DepartmentHandler) { AreaId = unit.Id, AreaKind = ScopeKind.Street }, "AreaUnneeded");
        await Refused(house, new NewPost(person.AccountId, person.AccountId, Role.DepartmentHandler), "UnitMissing");
    }

    [Theory, OnBoth]
    public async Task Nobody_appoints_himself(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var admin = await house.NewPerson(Role.SystemAdmin);
        await Refused(house, new NewPost(admin.AccountId, admin.Post!.UnitId, Role.Leader) { AreaId = admin.Post.UnitId, AreaKind = ScopeKind.County }, "OwnPost", admin.Act(house.Clock.Now));
    }

    [Theory, OnBoth]
    public async Task The_three_administrators_are_three_people_without_business(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var (admin, worker) = (await house.NewPerson(Role.SystemAdmin), await house.NewPerson(Role.DepartmentHandler));
        foreach (var role in new[] { Role.SecurityAdmin, Role.Auditor, Role.DepartmentHandler })
            await Refused(house, new NewPost(admin.AccountId, admin.Post!.UnitId, role), "AdministratorsApart");
        await Refused(house, new NewPost(worker.AccountId, worker.Post!.UnitId, Role.Auditor), "AdministratorsApart");
    }

    [Theory, OnBoth]
    public async Task Two_appointments_at_one_instant_make_no_administrator_of_two_kinds(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var other = house.AnotherNode();
        var unit = await house.NewUnit();
        for (var round = 0; round < 10; round++)
        {
            var person = await house.NewPerson(null);
            var act = Act.BySystem(house.Clock.Now);
            var given = await Task.WhenAll(
                house.Get<AppointTo>().Run(new NewPost(person.AccountId, unit.Id, Role.SystemAdmin), act),
                other.Get<AppointTo>().Run(new NewPost(person.AccountId, unit.Id, Role.Auditor), act),
                house.Get<AppointTo>().Run(new NewPost(person.AccountId, unit.Id, Role.SecurityAdmin), act));
            given.Count(one => !one.IsRefused).ShouldBe(1);
        }
    }

    [Theory, OnBoth]
    public async Task Who_stands_in_for_somebody_becomes_no_administrator_until_it_is_over(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var holder = await house.NewPerson(Role.DepartmentHandler);
        var standIn = await house.NewPerson(Role.DepartmentHandler, holder.Post!.UnitId);
        var (begins, ends) = (house.Clock.Now, house.Clock.Now + NodaTime.Duration.FromDays(7));
        (await house.Get<NameStandIn>().Run(holder.Post.Id, standIn.AccountId, begins, ends, holder.Act(begins))).ThrowIfRefused();
        (await house.Get<EndPost>().Run(standIn.Post!.Id, Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        await Refused(house, new NewPost(standIn.AccountId, holder.Post.UnitId, Role.Auditor), "AdministratorStandsIn");
        house.Clock.Pass(TimeSpan.FromDays(7));
        (await house.Get<AppointTo>().Run(new NewPost(standIn.AccountId, holder.Post.UnitId, Role.Auditor), Act.BySystem(house.Clock.Now))).ThrowIfRefused();
    }

    [Theory, OnBoth]
    public async Task Whoever_has_left_stands_in_for_nobody_and_another_may_be_named(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var holder = await house.NewPerson(Role.Secretary);
        var (left, other) = (await house.NewPerson(Role.GridHead, holder.Post!.UnitId), await house.NewPerson(Role.GridHead, holder.Post.UnitId));
        var (begins, ends) = (house.Clock.Now, house.Clock.Now + NodaTime.Duration.FromDays(7));
        (await house.Get<NameStandIn>().Run(holder.Post.Id, left.AccountId, begins, ends, holder.Act(begins))).ThrowIfRefused();
        (await house.Get<NameStandIn>().Run(holder.Post.Id, other.AccountId, begins, ends, holder.Act(begins))).Refusals.Single().Key.ShouldEndWith("StandInThereAlready");
        house.Clock.Pass(TimeSpan.FromHours(1));
        (await house.Get<EndPost>().Run(left.Post!.Id, Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        var organizations = house.Get<IOrganizations>();
        organizations.StandInsOf(holder.Post.Id, house.Clock.Now).ShouldBeEmpty();
        organizations.PostsStoodInBy(left.AccountId, house.Clock.Now).ShouldBeEmpty("the desk of an office is not lent to somebody who works there no more");
        (await house.Get<NameStandIn>().Run(holder.Post.Id, other.AccountId, house.Clock.Now, ends, holder.Act(house.Clock.Now))).ThrowIfRefused();
        organizations.StandInsOf(holder.Post.Id, house.Clock.Now).Single().AccountId.ShouldBe(other.AccountId);
    }

    [Theory, OnBoth]
    public async Task A_ninth_area_of_one_role_is_refused(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var worker = await house.NewPerson(Role.GridWorker);
        for (var more = 1; more < Scope.MostBranches; more++)
            await house.Appoint(worker, Role.GridWorker, worker.Post!.UnitId);
        await Refused(house, new NewPost(worker.AccountId, worker.Post!.UnitId, Role.GridWorker) { AreaId = worker.AccountId, AreaKind = ScopeKind.Grid }, "TooManyAreas");
        house.Get<IOrganizations>().ScopeOf(worker.Post.Id, house.Clock.Now).Branches.Count.ShouldBe(Scope.MostBranches);
    }

    [Theory, OnBoth]
    public async Task The_last_administrator_cannot_be_ended(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var first = await house.NewPerson(Role.SecurityAdmin);
        var act = Act.BySystem(house.Clock.Now);
        (await house.Get<EndPost>().Run(first.Post!.Id, act)).Refusals.Single().Key.ShouldBe("Organizations.Refusal.LastAdministrator");
        await house.NewPerson(Role.SecurityAdmin);
        (await house.Get<EndPost>().Run(first.Post.Id, act)).IsRefused.ShouldBeFalse();
        (await house.Get<EndPost>().Run(first.Post.Id, act)).Refusals.Single().IsConflict.ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task What_hangs_on_a_post_is_settled_before_it_ends(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind, b => b.Services.AddSingleton<IHandover, OpenCases>());
        var (old, next) = (await house.NewPerson(Role.Secretary), await house.NewPerson(Role.Secretary));
        var act = Act.BySystem(house.Clock.Now);
        (await house.Get<EndPost>().Run(old.Post!.Id, act)).Refusals.Single().Key.ShouldBe("Tests.OpenCases");
        house.Get<IOrganizations>().PostsOf(old.AccountId, house.Clock.Now).Count.ShouldBe(1);
        (await house.Get<EndPost>().Run(old.Post.Id, act, next.Post!.Id)).IsRefused.ShouldBeFalse();
        house.Get<IOrganizations>().PostsOf(old.AccountId, house.Clock.Now).ShouldBeEmpty();
        using var db = house.Read();
        db.Facts.Single(fact => fact.Kind == "organizations.post-ended").Read<PostEnded>().Successor.ShouldBe(next.Post.Id);
    }

    private static async Task Refused(TestHouse house, NewPost post, string reason, Act? act = null) =>
        (await house.Get<AppointTo>().Run(post, act ?? Act.BySystem(house.Clock.Now))).Refusals.Select(refusal => refusal.Key).ShouldContain($"Organizations.Refusal.{reason}");

    private sealed class OpenCases : IHandover
    {
        public IEnumerable<Refusal> Reasons(Work work, Post post, Post? successor) => successor is null ? [new Refusal("Tests.OpenCases")] : [];

        public void Hand(Work work, Act act, Post post, Post? successor)
        {
        }
    }
}
