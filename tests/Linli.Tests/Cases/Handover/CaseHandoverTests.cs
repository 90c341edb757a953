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
