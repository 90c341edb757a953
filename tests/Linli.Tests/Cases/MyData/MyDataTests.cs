using System.Net;
using System.Text.Json;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.MyData;

/// <summary>What we hold, and wiping it out.</summary>
public sealed class MyDataTests
{
    [Theory, OnBoth]
    public async Task Every_row_is_shown_in_words_with_who_looked_and_can_be_taken_away(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = (await house.Get<ReportCase>().Run(StoryTests.Humming(town) with { When = "晚上七点后", Photos = [new CleanFile(FileKind.Png, TinyFiles.Png())] }, town.Resident)).ThrowIfRefused();
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached, Text = "说夜里最响" }, town.As(town.Secretary))).ThrowIfRefused();
        await Look(house, town, told.Id);
        using var resident = Resident.Before(house);
        var page = await resident.Open($"/t/{told.TrackingCode}/data");
        foreach (var held in new[] { "138 0000 5678", "张桂芳", "晚上七点后", "整夜嗡嗡响", "说夜里最响", "照片和录音 1 个", told.Number, "180 天", "金润社区 王秀兰（社区书记）" })
            page.Text.ShouldContain(held);
        var json = JsonDocument.Parse((await resident.Open($"/t/{told.TrackingCode}/data.json")).Page).RootElement;
        json.GetProperty("held").EnumerateArray().Select(one => one.GetProperty("value").ToString()).ShouldContain("138 0000 5678");
        json.GetProperty("looks").GetArrayLength().ShouldBe(1);
        json.GetProperty("facts").GetArrayLength().ShouldBe(3);
    }

    [Theory, OnBoth]
    public async Task Contact_details_are_wiped_at_once_while_the_matter_goes_on(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        using var resident = Resident.Before(house);
        var page = await resident.SendAndFollow($"/t/{told.TrackingCode}/data", "erase-contact", []);
        page.Text.ShouldContain("您的联系方式已经删除");
        page.Text.ShouldNotContain("138 0000 5678");
        page.Text.ShouldContain("整夜嗡嗡响");
        page.Page.ShouldNotContain("form-erase-contact");
        using var db = house.Read();
        var secrets = await db.CasePrivates.SingleAsync(TestContext.Current.CancellationToken);
        secrets.ShouldSatisfyAllConditions(s => s.Phone.ShouldBeNull(), s => s.PhoneIndex.ShouldBeNull(), s => s.Name.ShouldBeNull(), s => s.When.ShouldBeNull(), s => s.ContactErasedAt.ShouldNotBeNull());
        var erased = await db.Cases.SingleAsync(TestContext.Current.CancellationToken);
        erased.OwesCallback.ShouldBeFalse();
        house.Get<ICases>().Orphans(db).ShouldBeEmpty();
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldNotContain("会给您打电话");
    }

    [Theory, OnBoth]
    public async Task Everything_is_wiped_and_the_chain_of_facts_still_verifies(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = (await house.Get<ReportCase>().Run(StoryTests.Humming(town) with { Photos = [new CleanFile(FileKind.Png, TinyFiles.Png())] }, town.Resident)).ThrowIfRefused();
        using var resident = Resident.Before(house);
        (await resident.Open($"/t/{told.TrackingCode}/data")).Text.ShouldContain("这件事还在办");
        (await resident.Post($"/t/{told.TrackingCode}/data", "erase-case", [])).Status.ShouldBe(HttpStatusCode.Conflict);
        await resident.SendAndFollow("/t/" + told.TrackingCode, "withdraw", [("text", "不用了")]);
        var page = await resident.SendAndFollow($"/t/{told.TrackingCode}/data", "erase-case", []);
        page.Text.ShouldContain("全部内容已经删除");
        foreach (var gone in new[] { "138 0000 5678", "张桂芳", "嗡嗡", "不用了", "照片和录音" })
            page.Text.ShouldNotContain(gone);
        using (var db = house.Read())
        {
            var secrets = await db.CasePrivates.SingleAsync(TestContext.Current.CancellationToken);
            secrets.ShouldSatisfyAllConditions(s => s.Key.ShouldBeNull(), s => s.Report.ShouldBeNull(), s => s.Phone.ShouldBeNull(), s => s.ErasedAt.ShouldNotBeNull());
            (await db.CaseTexts.CountAsync(t => t.Words != null, TestContext.Current.CancellationToken)).ShouldBe(0);
            (await db.CaseFiles.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
            (await db.Facts.Where(f => f.SubjectId == told.Id).OrderBy(f => f.Version).Select(f => f.Kind).ToListAsync(TestContext.Current.CancellationToken))
                .ShouldBe(["cases.case-reported", "cases.case-withdrawn", "cases.case-erased"]);
        }
        var folder = Path.Combine(house.Get<FileRules>().Folder, "cases");
        (Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : []).ShouldBeEmpty();
        await house.Settle();
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
        // The link still opens, and tells that nothing is left; nothing more can be written there.
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldContain("都已经删除");
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), CaseVerb.EraseContact, new VerbInput(), town.Resident)).Refusals.Single().Key.ShouldBe("Cases.Refusal.Erased");
    }

    [Theory, OnBoth]
    public async Task A_closed_case_that_was_wiped_is_not_reopened(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        var (verbs, address) = (house.Get<CaseVerbs>(), CaseAddress.Of(told.Id));
        (await verbs.Run(address, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary))).ThrowIfRefused();
        (await verbs.Run(address, CaseVerb.SolveOnSpot, new VerbInput { Category = "0201", Text = "好了" }, town.As(town.GridWorker))).ThrowIfRefused();
        (await verbs.Run(address, CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true, Text = "谢谢" }, town.Resident)).ThrowIfRefused();
        (await verbs.Run(address, CaseVerb.EraseCase, new VerbInput(), town.Resident)).ThrowIfRefused();
        (await verbs.Run(address, CaseVerb.Reopen, new VerbInput { Text = "又响了" }, town.Resident)).Refusals.Single().Key.ShouldBe("Cases.Refusal.Erased");
        (await verbs.Run(address, CaseVerb.EraseContact, new VerbInput(), town.As(town.Secretary))).IsRefused.ShouldBeTrue();
    }

    private static async Task Look(TestHouse house, Town town, Guid id) => await house.UnitOfWork.Run(work =>
    {
        var looked = work.Db.Cases.AsTracking().Single(c => c.Id == id);
        work.Append(town.As(town.Secretary), looked, new IdentityUnmasked(new CaseShift(null, CaseVerbs.Point(looked)), "contact", ByDialling: true));
        return true;
    });
}
