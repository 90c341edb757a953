using Linli.Cases;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Scores;

/// <summary>剔除: the county alone, with a reason; nothing else changes.</summary>
public sealed class ExclusionTests
{
    [Theory, OnBoth]
    public async Task The_county_leaves_a_case_out_and_counts_it_again_and_nothing_else_changes(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await Verbs.InHand(house, town, await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。"));
        var before = await DossierPageTests.Loaded(house, id);
        (await Verbs.Refused(house, id, CaseVerb.ExcludeFromScore, new VerbInput { Text = "停电。" }, town.As(town.Dispatcher))).ShouldBe("Cases.Refusal.NotYours");
        (await Verbs.Refused(house, id, CaseVerb.ExcludeFromScore, new VerbInput(), town.As(town.CountyDispatcher))).ShouldBe("Cases.Refusal.Missing.Reason");
        using var county = await SignedInClient.As(house, town.CountyDispatcher);
        (await county.Post($"/cases/{id}", "do-exclude-from-score", ("text", "全县停电三天。"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        var after = await DossierPageTests.Loaded(house, id);
        (after.IsExcluded, after.State, after.Due, after.ResponsibleUnitId).ShouldBe((true, before.State, before.Due, before.ResponsibleUnitId));
        (await county.Page($"/cases/{id}")).ShouldContain("不计考核");
        await Verbs.Done(house, id, CaseVerb.IncludeInScore, new VerbInput { Text = "与停电无关。" }, town.As(town.CountyDispatcher));
        (await DossierPageTests.Loaded(house, id)).IsExcluded.ShouldBeFalse();
    }
}
