using System.Net;
using Linli.Papers;
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
}
