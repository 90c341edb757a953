using System.Net;
using System.Text.RegularExpressions;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Foundation.Facts;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using SentForms = Linli.Tests.Cases.Dossier.TwoAtOnceTests;

namespace Linli.Tests.Cases.Alike;

/// <summary>同类一起派: one press, each case by its own verb; what cannot go is named and holds up nothing.</summary>
public sealed partial class AlikeTests
{
    [Theory, OnBoth]
    public async Task Ticked_ones_go_in_one_press_each_with_its_own_fact_and_what_another_sent_meanwhile_is_named(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        List<Guid> lamps = [];
        for (var n = 0; n < 4; n++)
            lamps.Add(await CaseListsTests.Report(house, town, $"二期第 {n} 盏路灯不亮。"));
        var noise = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        var secret = await CaseListsTests.Report(house, town, "路灯不亮，别让人知道是我说的。", confidential: true);
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        (await dispatcher.Page($"/cases/desk?case={lamps[0]}")).ShouldContain($"/cases/desk/alike?case={lamps[0]}");
        var path = $"/cases/desk/alike?case={lamps[0]}";
        var page = await dispatcher.Page(path);
        foreach (var id in lamps)
            page.ShouldContain(id.ToString());
        page.ShouldNotContain(noise.ToString());
        page.ShouldNotContain(secret.ToString(), customMessage: "the confidential one is decided by itself");
        page.ShouldContain("另有 1 件要在调度台单独看");
        var form = Fields(page);

        (await dispatcher.Post(path, "alike", [.. form, ("way", "ticked")])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "nothing was ticked");
        // Somebody was faster with one of them.
        await CaseListsTests.Send(house, town, lamps[1], town.Housing.Id);
        var sent = await dispatcher.Post(path, "alike", [.. form, ("case", lamps[0].ToString()), ("case", lamps[1].ToString()), ("case", lamps[2].ToString()), ("way", "ticked")]);
        sent.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var told = WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        told.ShouldContain("派出 2 件，1 件没有派");
        told.ShouldContain((await DossierPageTests.Loaded(house, lamps[1])).Number);
        (await DossierPageTests.Loaded(house, lamps[1])).LeadUnitId.ShouldBe(town.Housing.Id, "what another sent stays as it was sent");
        foreach (var id in new[] { lamps[0], lamps[2] })
        {
            var one = await DossierPageTests.Loaded(house, id);
            (one.State, one.LeadUnitId is null).ShouldBe((CaseState.Assigned, false));
            using var db = house.Read();
            (await db.Facts.CountAsync(fact => fact.SubjectId == id && fact.Kind == "cases.case-dispatched")).ShouldBe(1);
            var accepted = (await db.Facts.SingleAsync(fact => fact.SubjectId == id && fact.Kind == "cases.case-accepted")).Read<CaseAccepted>();
            (accepted.Suggested, accepted.SuggestedBy).ShouldBe((accepted.Category, 0), "the suggestion counts as taken, as at the desk");
        }
        (await DossierPageTests.Loaded(house, lamps[3])).State.ShouldBe(CaseState.Submitted, "it was not ticked");

        // All: what is left goes, and the desk is where one comes back to.
        var last = $"/cases/desk/alike?case={lamps[3]}";
        var all = await dispatcher.Post(last, "alike", [.. Fields(await dispatcher.Page(last)), ("way", "all")]);
        all.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DossierPageTests.Loaded(house, lamps[3])).State.ShouldBe(CaseState.Assigned);
        (await dispatcher.Page(last)).ShouldContain("没有可以一起派的");
    }

    [Fact]
    public async Task Who_does_not_work_at_a_desk_sends_nothing_and_what_one_may_not_see_is_not_there()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var lamp = await CaseListsTests.Report(house, town, "路灯不亮。");
        var path = $"/cases/desk/alike?case={lamp}";
        using var worker = await SignedInClient.As(house, town.GridWorker);
        (await worker.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var other = await SignedInClient.As(house, town.OtherSecretary);
        (await other.Page(path)).ShouldContain("没有可以一起派的");
        // A form of another page lends its token: what is sent by hand is held to the same sight.
        var forged = await other.Send(path, "alike", null, [.. SentForms.Sent(await other.Page("/cases/bulk"), "look").Where(field => field.Item1.StartsWith("__", StringComparison.Ordinal)),
            ("shown", $"{lamp} {CaseStamp.Of(await DossierPageTests.Loaded(house, lamp))}"), ("case", lamp.ToString()), ("category", "0201"), ("to", $"unit:{town.Housing.Id}"), ("way", "ticked")]);
        forged.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await DossierPageTests.Loaded(house, lamp)).State.ShouldBe(CaseState.Submitted);
    }

    private static List<(string, string)> Fields(string page) =>
        [.. Hidden().Matches(page).Select(field => (field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value)))];

    [GeneratedRegex("""<input type="hidden" name="(?<name>category|suggested-by|to|shown)" value="(?<value>[^"]*)"(?: ?/)?>""")]
    private static partial Regex Hidden();
}
