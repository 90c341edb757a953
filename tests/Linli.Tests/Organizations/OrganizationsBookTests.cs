using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Organizations;

public sealed class OrganizationsBookTests
{
    [Theory, OnBoth]
    public async Task A_unit_is_found_by_kind_or_department_in_the_nearest_area(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var (community, street, county) = (Ids.New(house.Clock.Now), Ids.New(house.Clock.Now), Ids.New(house.Clock.Now));
        var bureau = await house.NewUnit("housing", "清河县住建局", areaKind: ScopeKind.County, area: county);
        var office = await house.NewUnit("street", "清水街道办", areaKind: ScopeKind.Street, area: street, phone: "0943-8220001");
        await house.NewUnit("community", "柳园社区", areaKind: ScopeKind.Community, area: community);
        var (book, day) = (house.Get<IOrganizations>(), house.Get<DeploymentZone>().Day(house.Clock.Now));
        book.UnitOfKind("housing", [community, street, county], day)!.Id.ShouldBe(bureau.Id);
        book.UnitOfKind("street", [community, street, county], day)!.Id.ShouldBe(office.Id);
        book.UnitOfKind("gas", [community, street, county], day).ShouldBeNull();
        book.DutyPhone([community, street, county], day).ShouldBe("0943-8220001");
    }

    [Theory, OnBoth]
    public async Task Party_levels_are_units_like_any_other(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        Guid? above = null;
        var tree = new List<Guid>();
        foreach (var level in new[] { "party-committee", "community-party-committee", "party-branch", "party-group", "party-household" })
            tree.Add((above = (await house.NewUnit(level, parent: above)).Id).Value);
        house.Get<IOrganizations>().UnitTree(tree[0], house.Get<DeploymentZone>().Day(house.Clock.Now)).Select(unit => unit.Id).ShouldBe(tree);
    }

    [Theory, OnBoth]
    public async Task A_change_is_seen_at_once_here_and_soon_elsewhere(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var other = house.AnotherNode();
        var before = (house.Get<IOrganizations>().Edition, other.Get<IOrganizations>().Edition);
        var unit = await house.NewUnit();
        house.Get<IOrganizations>().Edition.ShouldBe(before.Item1 + 1);
        house.Get<IOrganizations>().FindUnit(unit.Id).ShouldNotBeNull();
        // Another node looks again within a second of real time.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (other.Get<IOrganizations>().FindUnit(unit.Id) is null)
            await Task.Delay(50, patience.Token);
    }

    [Theory, OnBoth]
    public async Task The_first_for_an_area_is_the_a_post(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var community = Ids.New(house.Clock.Now);
        var standIn = await house.NewPerson(Role.Secretary, area: community, rank: PostRank.B);
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        var first = await house.NewPerson(Role.Secretary, area: community);
        house.Get<IOrganizations>().PostsFor(Role.Secretary, community, house.Clock.Now).Select(post => post.AccountId).ShouldBe([first.AccountId, standIn.AccountId]);
    }

    [Theory, OnBoth]
    public async Task A_scope_is_the_area_of_the_posts_alike_the_unit_or_nothing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var worker = await house.NewPerson(Role.GridWorker);
        var second = await house.Appoint(worker, Role.GridWorker, worker.Post!.UnitId);
        await house.Appoint(worker, Role.GridHead, worker.Post.UnitId);
        Branches(house, worker).ShouldBe([new(ScopeKind.Grid, worker.Post.AreaId!.Value), new(ScopeKind.Grid, second.AreaId!.Value)], ignoreOrder: true);
        var bureau = await house.NewUnit("gas");
        var team = await house.NewUnit("enterprise", parent: bureau.Id);
        Branches(house, await house.NewPerson(Role.DepartmentHandler, bureau.Id)).ShouldBe([new(ScopeKind.Unit, bureau.Id)]);
        Branches(house, await house.NewPerson(Role.DepartmentHead, bureau.Id)).ShouldBe([new(ScopeKind.Unit, bureau.Id), new(ScopeKind.Unit, team.Id)]);
        foreach (var administrator in new[] { Role.Auditor, Role.SystemAdmin, Role.SecurityAdmin })
            Branches(house, await house.NewPerson(administrator)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task An_ended_post_sees_nothing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var secretary = await house.NewPerson(Role.Secretary);
        await house.Get<EndPost>().Run(secretary.Post!.Id, Act.BySystem(house.Clock.Now));
        Branches(house, secretary).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Two_units_of_one_name_under_one_roof_are_refused(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await house.NewUnit("street", "清水街道办");
        var again = await house.Get<FoundUnit>().Run(new NewUnit("street", "清水街道办"), Act.BySystem(house.Clock.Now));
        again.Refusals.Single().In(Language.Zh).ShouldContain("清水街道办");
    }

    [Fact]
    public void Every_kind_role_and_rank_has_a_name_in_both_languages()
    {
        var keys = UnitKinds.All.Concat(UnitKinds.Departments).Select(kind => kind.TextKey).Concat(RoleRules.All.Select(rule => rule.TextKey))
            .Concat(Enum.GetValues<PostRank>().Select(rank => $"Organizations.Rank.{Storage.Word(rank)}"));
        keys.Where(key => !Texts.Has(Language.Zh, key) || !Texts.Has(Language.En, key)).ShouldBeEmpty();
        RoleRules.All.Select(rule => rule.Role).ShouldBe(Enum.GetValues<Role>());
    }

    private static IReadOnlyList<ScopeBranch> Branches(TestHouse house, Person person) => house.Get<IOrganizations>().ScopeOf(person.Post!.Id, house.Clock.Now).Branches;
}
