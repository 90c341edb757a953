using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Handover;

/// <summary>Whoever leaves a post leaves no case behind.</summary>
public sealed class CaseHandoverTests
{
    [Theory, OnBoth]
    public async Task Open_cases_go_to_the_successor_else_to_the_grid_head(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var first = await Given(house, town);
        var second = await Given(house, town);
        var next = await house.NewPerson(Role.GridWorker, town.CommunityOffice.Id, town.Grid, ScopeKind.Grid);
        var end = house.Get<EndPost>();
        (await end.Run(town.GridWorker.Post!.Id, Act.BySystem(house.Clock.Now), next.Post!.Id)).ThrowIfRefused();
        foreach (var id in new[] { first, second })
            (await DossierPageTests.Loaded(house, id)).ResponsiblePersonId.ShouldBe(next.AccountId);
        house.Clock.Pass(TimeSpan.FromDays(1));
        (await end.Run(next.Post.Id, Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        var left = await DossierPageTests.Loaded(house, first);
        left.ResponsiblePersonId.ShouldBe(town.GridHead.AccountId);
        left.ResponsibleUnitId.ShouldBe(town.CommunityOffice.Id);
        using var db = house.Read();
        house.Get<ICases>().Orphans(db).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task The_list_says_what_hangs_on_the_post_and_stays_to_be_signed(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var given = await Given(house, town);
        var waiting = await CaseListsTests.Report(house, town, "楼道灯不亮。");
        var number = (await DossierPageTests.Loaded(house, given)).Number;
        using var admin = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var before = await admin.Page($"/organizations/posts/{town.GridWorker.Post!.Id}/end");
        before.ShouldContain("手上没办完的事（1 件）");
        before.ShouldContain(number);
        var ended = await admin.Post($"/organizations/posts/{town.GridWorker.Post.Id}/end", "end");
        ended.Headers.Location!.ToString().ShouldEndWith($"/organizations/posts/{town.GridWorker.Post.Id}/handover");
        var list = await admin.Page($"/organizations/posts/{town.GridWorker.Post.Id}/handover");
        list.ShouldContain(number);
        list.ShouldContain("赵国庆", customMessage: "the grid head has it now");
        list.ShouldContain("监交人签字");
        list.ShouldNotContain("楼道灯不亮", customMessage: "no words of anybody");
        // The desk's own: what waits for the secretary is on the secretary's list.
        (await admin.Page($"/organizations/posts/{town.Secretary.Post!.Id}/handover")).ShouldContain((await DossierPageTests.Loaded(house, waiting)).Number);
    }

    [Theory, OnBoth]
    public async Task A_post_whose_time_runs_out_leaves_no_case_behind_either(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var temporary = await house.NewAccount("temporary", "临时");
        var post = (await house.Get<AppointTo>().Run(new NewPost(temporary.Id, town.CommunityOffice.Id, Role.GridWorker)
        {
            AreaId = town.Grid,
            AreaKind = ScopeKind.Grid,
            EndsAt = house.Clock.Now + NodaTime.Duration.FromDays(1),
        }, Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        await house.Get<Linli.Foundation.Jobs.JobSweep>().DoDue();
        var id = await CaseListsTests.Report(house, town, "楼道灯不亮。");
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), [
            (CaseVerb.Accept, new VerbInput { Category = "0201" }),
            (CaseVerb.AssignInside, new VerbInput { Person = temporary.Id }),
        ], town.As(town.Secretary))).ThrowIfRefused();
        house.Clock.Pass(TimeSpan.FromDays(2));
        await house.Get<Linli.Foundation.Jobs.JobSweep>().DoDue();
        (await DossierPageTests.Loaded(house, id)).ResponsiblePersonId.ShouldBe(town.GridHead.AccountId);
        using var db = house.Read();
        db.HandoverLines.Single(line => line.PostId == post.Id).SubjectId.ShouldBe(id);
        db.Facts.Count(fact => fact.SubjectId == post.Id && fact.Kind == "organizations.post-ended").ShouldBe(1);
    }

    private static async Task<Guid> Given(TestHouse house, Town town)
    {
        var id = await CaseListsTests.Report(house, town, "楼道灯不亮。");
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), [
            (CaseVerb.Accept, new VerbInput { Category = "0201" }),
            (CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId }),
        ], town.As(town.Secretary))).ThrowIfRefused();
        return id;
    }
}
