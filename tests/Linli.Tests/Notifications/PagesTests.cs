using System.Net;
using System.Text.RegularExpressions;
using Linli.Notifications;
using Linli.Notifications.Outbox;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Notifications;

/// <summary>The pages, through HTTP and without script.</summary>
public sealed partial class PagesTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly Guid Li = new("0195f7a0-0000-7000-8000-00000000000a");

    [Fact]
    public async Task An_inbox_is_read_and_opened_without_script()
    {
        await using var house = await Serving();
        for (var n = 0; n < 51; n++)
            await InboxTests.Tell(house, Recipient.Account(Li), n == 50 ? Urgency.Urgent : Urgency.Routine);
        using var client = await Client(house, Role.SystemAdmin);
        var page = await client.GetStringAsync("/notifications", Cancel);
        page.ShouldContain("【待办】金润嘉园3号楼有新的事项，请在今天 12:00前处理。");
        page.ShouldContain("未读（51）");
        page.ShouldContain("紧急");
        page.ShouldContain("after=2");
        (await client.GetStringAsync("/notifications?after=2", Cancel)).ShouldContain("name=\"open\"");
        (await client.GetStringAsync("/notifications?lang=en", Cancel)).ShouldContain("Unread (51)");
        await client.GetAsync("/notifications?lang=zh", Cancel);

        var opened = await Post(client, "/notifications", page, "notices", ("open", Button().Match(page).Groups[1].Value));
        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        opened.Headers.Location!.OriginalString.ShouldEndWith("/cases/1");
        (await client.GetStringAsync("/notifications?unread=1", Cancel)).ShouldContain("未读（50）");
        await Post(client, "/notifications", page, "notices", ("all", "51"));
        (await client.GetStringAsync("/notifications?unread=1", Cancel)).ShouldContain("现在没有消息");
    }

    [Fact]
    public async Task Others_are_sent_to_sign_in_or_away()
    {
        await using var house = await Serving();
        using var nobody = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(house.Address) };
        nobody.DefaultRequestHeaders.Add("Accept", "text/html");
        (await nobody.GetAsync("/notifications", Cancel)).Headers.Location!.OriginalString.ShouldStartWith("/sign-in");
        using var worker = await Client(house, Role.GridWorker);
        foreach (var page in new[] { "/notifications/channels", "/notifications/dead-letters" })
            (await worker.GetAsync(page, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Channels_show_how_they_fare_and_dead_letters_are_sent_again()
    {
        await using var outside = await OutsideHouse.Open(DatabaseKind.Sqlite);
        outside.Gateway.Answer = _ => (422, "");
        await outside.Text(2);
        await outside.SendAll(outside.Sms);
        await using var house = outside.House.AnotherNode(builder =>
        {
            OutsideHouse.With(builder, outside.Settings);
            // The pages only: what is sent again waits for the test to look at it.
            foreach (var worker in builder.Services.Where(s => s.ImplementationType?.Name == "RelayWorker").ToList())
                builder.Services.Remove(worker);
        });
        await house.Serve();
        using var client = await Client(house, Role.SystemAdmin);
        var channels = await client.GetStringAsync("/notifications/channels", Cancel);
        channels.ShouldContain("发不出去");
        channels.ShouldContain("webhook:duty");
        channels.ShouldContain("对方拒收");
        channels.ShouldNotContain(outside.Gateway.Url);

        (await Post(client, "/notifications/channels", channels, "test", ("channel", "webhook:duty"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        outside.Outgoing().Single(o => o.Channel == "webhook:duty").Template.ShouldBe(OutsideTemplate.Test);

        var letters = await client.GetStringAsync("/notifications/dead-letters", Cancel);
        letters.ShouldContain("告知居民：有新进展");
        letters.ShouldNotContain(OutsideHouse.Phone);
        var dead = outside.Outgoing().First(o => o.State == OutgoingState.Dead);
        (await Post(client, "/notifications/dead-letters", letters, "letters", ("retry", dead.Id.ToString("N")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        outside.Outgoing().Single(o => o.Id == dead.Id).State.ShouldBe(OutgoingState.Waiting);
        var again = await Post(client, "/notifications/dead-letters", letters, "letters", ("retry", dead.Id.ToString("N")));
        (await again.Content.ReadAsStringAsync(Cancel)).ShouldContain("已经有人处理过");
        await Post(client, "/notifications/dead-letters", letters, "letters", ("all", "sms"));
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Waiting);
    }

    private static async Task<TestHouse> Serving() =>
        await TestHouse.Open(DatabaseKind.Sqlite).Serve();

    private static async Task<HttpClient> Client(TestHouse house, Role role)
    {
        var cookies = new CookieContainer();
        cookies.SetCookies(new Uri(house.Address), await StaffSession.SignIn(house, Li, role));
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(house.Address) };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string address, string page, string form, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(page).Groups[1].Value;
        var all = fields.Append(("_handler", form)).Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        return client.PostAsync(address, new FormUrlEncodedContent(all), Cancel);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"open\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Button();
}
