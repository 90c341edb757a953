using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Dispatch.Data;
using Linli.Foundation.Jobs;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Merges;

/// <summary>近似诉求: beside an open case stand the few that may be the same matter, with reasons; nothing is joined by itself.</summary>
public sealed class NearCasesTests
{
    private const string Lamp = "清水苑三号楼门口的路灯坏了，晚上看不见台阶";
    private const string LampAgain = "清水苑三号楼门口路灯坏了，台阶看不见，我的电话 13900001111";
    private const string Noise = "楼下烧烤店半夜放音响，油烟很大";

    [Theory, OnBoth]
    public async Task A_near_case_stands_beside_with_reasons_and_one_key_from_joining(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var other = await CaseListsTests.Report(house, town, LampAgain);
        var noise = await CaseListsTests.Report(house, town, Noise);
        var own = await CaseListsTests.Report(house, town, Lamp);
        await house.Settle();
        await Called(house, town, own);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var number = (await DossierPageTests.Loaded(house, other)).Number;
        foreach (var path in new[] { $"/cases/{own}", $"/cases/desk?case={own}" })
        {
            var page = await secretary.Page(path);
            page.ShouldContain("近似诉求");
            page.ShouldContain("文字相近");
            page.ShouldContain("相隔不到一天");
            page.ShouldContain($"/cases/{own}/do/mark-duplicate?master={number}");
            page.ShouldNotContain("13900001111", customMessage: "numbers are taken out of the other's words");
        }
        (await secretary.Page($"/cases/{own}")).ShouldNotContain($"/cases/{noise}");
        (await secretary.Page($"/cases/desk?case={own}")).ShouldContain("示意图：金润社区 第一网格 1号微网格。");
        (await secretary.Page($"/cases/{own}/do/mark-duplicate?master={number}")).ShouldContain($"value=\"{number}\"");
        (await DossierPageTests.Loaded(house, own)).State.ShouldNotBe(CaseState.Merged, "a suggestion does nothing by itself");
    }

    [Theory, OnBoth]
    public async Task Nothing_protected_is_entered_or_offered(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var confidential = await CaseListsTests.Report(house, town, Lamp, confidential: true);
        var about = await CaseListsTests.Report(house, town, Lamp, about: NamedParty.Property);
        var own = await CaseListsTests.Report(house, town, Lamp);
        await house.Settle();
        using var db = house.Read();
        (await db.Set<NearSketch>().Select(sketch => sketch.SubjectId).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([own]);
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        var page = await dispatcher.Page($"/cases/{own}");
        page.ShouldNotContain("近似诉求");
        page.ShouldNotContain(confidential.ToString());
        page.ShouldNotContain(about.ToString());
    }

    [Theory, OnBoth]
    public async Task What_becomes_protected_or_is_erased_leaves_the_index(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (hidden, erased) = (await CaseListsTests.Report(house, town, Lamp), await CaseListsTests.Report(house, town, LampAgain));
        await house.Settle();
        Rows(house, hidden).ShouldBeGreaterThan(0);
        Rows(house, erased).ShouldBeGreaterThan(0);
        await Do(house, hidden, CaseVerb.MakeConfidential, new VerbInput(), town);
        await Do(house, erased, CaseVerb.Withdraw, new VerbInput(), town);
        await Do(house, erased, CaseVerb.EraseCase, new VerbInput(), town);
        Rows(house, erased).ShouldBe(0, "in the same work");
        await house.Settle();
        Rows(house, hidden).ShouldBe(0);
        Rows(house, erased).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Reports_of_another_community_are_not_looked_through(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var here = await CaseListsTests.Report(house, town, LampAgain);
        await CaseListsTests.Report(house, town, Lamp, at: town.OtherCommunity);
        await house.Settle();
        using var db = house.Read();
        house.Get<INearTexts>().Find(db, town.Community, Lamp, house.Clock.Now, 10).ShouldBe([here]);
        house.Get<INearTexts>().Find(db, town.Community, "👍", house.Clock.Now, 10).ShouldBeEmpty();
        house.Get<INearTexts>().Find(db, town.Community, Lamp, house.Clock.Now + INearTexts.Remembered + NodaTime.Duration.FromDays(1), 10).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task What_is_too_old_to_be_the_same_matter_is_forgotten_by_night(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var old = await CaseListsTests.Report(house, town, Lamp);
        await house.Settle();
        house.Clock.Pass(TimeSpan.FromDays(121));
        var young = await CaseListsTests.Report(house, town, LampAgain);
        await house.Settle();
        (await house.UnitOfWork.Run(work => house.Get<IEnumerable<IJob>>().Single(job => job.Name == "dispatch.forget-near").Do(work))).ShouldBeFalse("nothing is left over");
        Rows(house, old).ShouldBe(0);
        Rows(house, young).ShouldBeGreaterThan(0);
    }

    private static int Rows(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return db.Set<NearSketch>().Count(sketch => sketch.SubjectId == id);
    }

    private static Task Called(TestHouse house, Town town, Guid id) =>
        Run(house, id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));

    private static Task Do(TestHouse house, Guid id, CaseVerb verb, VerbInput input, Town town) => Run(house, id, verb, input, town.Resident);

    private static async Task Run(TestHouse house, Guid id, CaseVerb verb, VerbInput input, Linli.Foundation.Facts.Act act) =>
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), verb, input, act)).ThrowIfRefused();
}
