using System.Net;
using System.Net.Http.Headers;
using Linli.Cases;
using Linli.Papers;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Linli.Whistles;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Whistles;

/// <summary>吹哨通知单: on paper to one department, with everything the whistle knows.</summary>
public sealed class NoticeTests
{
    [Theory, OnBoth]
    public async Task A_notice_names_the_department_the_power_needed_and_by_when_to_report_in(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var yard = await (await Yard.Build(house)).Blown();
        var invitation = await yard.InvitationOf(yard.Agriculture);
        await yard.Refused(yard.Town.Dispatcher, WhistleVerb.IssueNotice, "Missing.Signer", new WhistleInput { Invitation = invitation });
        (await yard.Try(yard.Town.Secretary, WhistleVerb.IssueNotice, new WhistleInput { Invitation = invitation, Signer = "何书记" })).Refusals.Single().Key.ShouldBe("Whistles.Refusal.NotYours");

        using var street = await SignedInClient.As(house, yard.Town.Dispatcher);
        (await street.Post($"/whistles/{yard.Whistle}", $"do-issue-notice-{invitation:N}", ("signer", "何书记"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var db = house.Read();
        var paper = await db.Papers.SingleAsync();
        (paper.Kind, paper.Number, paper.SubjectId).ShouldBe(("whistle", 1, yard.Whistle));
        var path = $"/whistles/{yard.Whistle}/papers/{paper.Id}";
        using var farmer = await SignedInClient.As(house, yard.Farmer);
        (await farmer.Page($"/whistles/{yard.Whistle}")).ShouldContain(path);
        var sheet = WebUtility.HtmlDecode(await farmer.Page(path));
        var due = (await yard.ClockOf(invitation, Linli.Deadlines.ClockKind.ReportIn))!.Due;
        foreach (var said in new[]
        {
            "长平街道办事处吹哨通知单", paper.Written, "何书记", yard.Agriculture.Name, yard.Town.CommunityOffice.Name, "院内养了约四十头仔猪", "对养殖污染的执法权、动物检疫。", "社区劝过两次，没有执法权。",
            NodaTime.Text.InstantPattern.CreateWithInvariantCulture("yyyy'年'M'月'd'日' HH:mm").Format(due + NodaTime.Duration.FromHours(8)),
        })
            sheet.ShouldContain(said);
        using var docx = await farmer.Get(path + "/docx");
        (await docx.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).AsSpan()[..2].SequenceEqual("PK"u8).ShouldBeTrue();
        (await yard.Load()).State.ShouldBe(WhistleState.Issued, "a paper moves nothing");
    }

    [Theory, OnBoth]
    public async Task The_stamped_sheet_comes_back_even_after_the_end_and_dies_with_the_words(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var yard = await (await Yard.Build(house)).Blown();
        var invitation = await yard.InvitationOf(yard.Agriculture);
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.IssueNotice, new WhistleInput { Invitation = invitation, Signer = "何书记" });
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Cancel, new WhistleInput { Text = "已经自行清走。" });
        using var db = house.Read();
        var paper = await db.Papers.SingleAsync(TestContext.Current.CancellationToken);
        var way = $"/whistles/{yard.Whistle}/papers/{paper.Id}/scan";

        using var street = await SignedInClient.As(house, yard.Town.Dispatcher);
        (await street.Page($"/whistles/{yard.Whistle}")).ShouldContain(way);
        using (var empty = await Attach(street, way))
            (await empty.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("请选择盖章扫描件");
        using (var exe = await Attach(street, way, "MZ not a sheet"u8.ToArray()))
            exe.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using (var done = await Attach(street, way, TinyFiles.Pdf(), TinyFiles.Jpeg()))
            done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await db.WhistleScans.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
        (await db.PaperScans.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);

        using var farmer = await SignedInClient.As(house, yard.Farmer);
        var page = await farmer.Page($"/whistles/{yard.Whistle}");
        page.ShouldContain("盖章件 2");
        page.ShouldContain("附上了通知单的盖章扫描件");
        page.ShouldNotContain(way + "\"", customMessage: "the department reads it and attaches none");
        using var secretary = await SignedInClient.As(house, yard.Town.Secretary);
        (await secretary.Page(way)).ShouldContain("由签发通知单的街道或县级派单员附上");
        var pdf = await db.WhistleScans.SingleAsync(scan => scan.Kind == "pdf", TestContext.Current.CancellationToken);
        using (var sheet = await farmer.Get($"/whistles/{yard.Whistle}/papers/{paper.Id}/scans/{pdf.Id}"))
            (await sheet.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).AsSpan()[..4].SequenceEqual("%PDF"u8).ShouldBeTrue();

        var cases = house.Get<ICases>();
        (await cases.Do(CaseAddress.Of(yard.Case), [(CaseVerb.Withdraw, new VerbInput { Text = "不用了。" })], yard.Town.Resident)).ThrowIfRefused();
        (await cases.Do(CaseAddress.Of(yard.Case), [(CaseVerb.EraseCase, new VerbInput { Text = "请删除。" })], yard.Town.Resident)).ThrowIfRefused();
        await house.Settle();
        (await db.WhistleScans.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        File.Exists(Path.Combine(house.Folder, "files", pdf.Blob)).ShouldBeFalse();
        (await farmer.Get($"/whistles/{yard.Whistle}/papers/{paper.Id}/scans/{pdf.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> Attach(SignedInClient client, string way, params byte[][] sheets)
    {
        using var body = new MultipartFormDataContent
        {
            { new StringContent("attach"), "_handler" },
            { new StringContent(DossierPageTests.Field(await client.Page(way), "__RequestVerificationToken")), "__RequestVerificationToken" },
        };
        foreach (var sheet in sheets)
        {
            var part = new ByteArrayContent(sheet);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(part, "scans", "sheet");
        }
        return await client.Http.PostAsync(way, body, TestContext.Current.CancellationToken);
    }
}
