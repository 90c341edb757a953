using System.Net;
using Linli.Cases;
using Linli.Cases.Data;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using Case = Linli.Cases.Domain.Case;

namespace Linli.Tests.Cases.Splits;

/// <summary>一件多诉: one report, several cases, one page for the resident.</summary>
public sealed class SplitTests
{
    [Theory, OnBoth]
    public async Task Each_part_has_its_own_clock_and_category_and_the_resident_keeps_one_page(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        var path = $"/cases/{told.Id}";
        await Verbs.Done(house, told.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (await (await secretary.Post(path, "do-split", ("part1-category", ""), ("part1-text", "楼道灯不亮。"))).Content.ReadAsStringAsync()).ShouldContain("请选择事项分类。");
        var done = await secretary.Post(path, "do-split", ("part1-category", "0506"), ("part1-text", "楼道灯不亮。"), ("part2-category", "0601"), ("part2-text", "水压低。"));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());

        List<Case> parts;
        using (var db = house.Read())
            parts = await db.Cases.Where(c => c.SplitFrom == told.Id).OrderBy(c => c.Number).ToListAsync();
        parts.Select(part => (part.Category, part.State)).ShouldBe([("0506", CaseState.Accepted), ("0601", CaseState.Accepted)]);
        foreach (var part in parts)
        {
            (await Verbs.Clocks(house, part.Id)).Keys.ShouldBe([ClockKind.Handling]);
            part.ResponsibleUnitId.ShouldBe(town.CommunityOffice.Id);
        }
        (await DossierPageTests.Loaded(house, told.Id)).State.ShouldBe(CaseState.Submitted);
        (await secretary.Page($"/cases/{parts[0].Id}")).ShouldContain(parts[1].Number);

        using var resident = Resident.Before(house);
        var page = await resident.Open("/t/" + told.TrackingCode);
        page.Text.ShouldContain("您反映的有 3 件事");
        await Verbs.Done(house, parts[0].Id, CaseVerb.SolveOnSpot, new VerbInput { Text = "灯泡换了。" }, town.As(town.Secretary));
        var code = await CodeOf(house, parts[0].Id);
        page = await resident.Open("/t/" + told.TrackingCode);
        page.Page.ShouldContain($"/t/{code}");
        var part1 = await resident.Open("/t/" + code);
        part1.Text.ShouldContain("灯泡换了。");
        part1.Text.ShouldContain("楼道灯不亮。");
        part1.Page.ShouldContain($"/t/{told.TrackingCode}");
        (await resident.Send($"/t/{code}/rate", "rate", [("grade", "5"), ("solved", "yes")])).Status.ShouldBe(HttpStatusCode.Found);
        (await DossierPageTests.Loaded(house, parts[0].Id)).State.ShouldBe(CaseState.Closed);
        (await DossierPageTests.Loaded(house, told.Id)).State.ShouldBe(CaseState.Submitted, "the others go on");
        await house.Settle();
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task A_number_wiped_out_of_the_whole_is_wiped_out_of_its_parts(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        var secretary = town.As(town.Secretary);
        (await Verbs.Refused(house, told.Id, CaseVerb.Split, new VerbInput { Parts = [new SplitPart("0601", "水压低。")] }, secretary)).ShouldBe("Cases.Refusal.CallbackStillOwed");
        await Verbs.Done(house, told.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, secretary);
        await Verbs.Done(house, told.Id, CaseVerb.Split, new VerbInput { Parts = [new SplitPart("0601", "水压低。")] }, secretary);
        using (var db = house.Read())
        {
            var part = await db.Cases.SingleAsync(c => c.SplitFrom == told.Id);
            CaseSecrets.Phone(await db.CasePrivates.SingleAsync(one => one.CaseId == part.Id), house.Get<KeyRing>())!.Normal.ShouldEndWith("13800005678");
        }
        await Verbs.Done(house, told.Id, CaseVerb.EraseContact, new VerbInput(), town.Resident);
        await house.Settle();
        using var after = house.Read();
        var secrets = await after.CasePrivates.ToListAsync();
        secrets.ShouldAllBe(one => one.Phone == null && one.Name == null && one.PhoneIndex == null);
    }

    private static async Task<string> CodeOf(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return CaseSecrets.Tracking(await db.CasePrivates.SingleAsync(one => one.CaseId == id), house.Get<KeyRing>());
    }
}
