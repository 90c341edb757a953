using Linli.Foundation.Facts;
using Linli.Identity;
using Linli.Notifications;
using Linli.Notifications.Live;
using Linli.Tests.Houses;

namespace Linli.Tests.Notifications;

/// <summary>Open pages are told at once, in order, and never of what is another's.</summary>
public sealed class LiveTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly Guid Li = new("0195f7a0-0000-7000-8000-00000000000a");
    private static readonly Guid Wang = new("0195f7a0-0000-7000-8000-00000000000c");

    [Theory, OnBoth]
    public async Task A_notice_reaches_the_open_page_of_the_one_it_is_for(DatabaseKind kind)
    {
        await using var house = await Serving(kind);
        using var stream = await Stream.Open(house, Li);
        (await stream.Next()).ShouldBe(("unread", "0", ""));
        await InboxTests.Tell(house, Recipient.Account(Wang));
        await InboxTests.Tell(house, Recipient.Account(Li), Urgency.Urgent);
        var (kindOf, data, id) = await stream.Next();
        (kindOf, id).ShouldBe(("", "2"));
        data.ShouldContain("\"urgent\":true");
        data.ShouldNotContain("金润嘉园");
    }

    [Theory, OnBoth]
    public async Task What_another_node_wrote_is_heard_too(DatabaseKind kind)
    {
        await using var house = await Serving(kind);
        using var other = house.AnotherNode();
        using var stream = await Stream.Open(house, Li);
        await stream.Next();
        await InboxTests.Tell(other, Recipient.Account(Li));
        (await stream.Next()).Id.ShouldBe("1");
    }

    [Fact]
    public async Task A_page_that_was_away_gets_what_it_missed_first()
    {
        await using var house = await Serving(DatabaseKind.Sqlite);
        for (var n = 0; n < 5; n++)
            await InboxTests.Tell(house, Recipient.Account(Li));
        using var stream = await Stream.Open(house, Li, lastEvent: "3");
        (await stream.Next()).ShouldBe(("unread", "5", ""));
        (await stream.Next()).Id.ShouldBe("4");
        (await stream.Next()).Id.ShouldBe("5");
        await InboxTests.Tell(house, Recipient.Account(Li));
        (await stream.Next()).Id.ShouldBe("6");
    }

    [Fact]
    public async Task The_stream_shows_signs_of_life_and_ends_at_sign_out()
    {
        await using var house = await Serving(DatabaseKind.Sqlite, new NotificationsSettings { HeartbeatSeconds = 0.02 });
        using var stream = await Stream.Open(house, Li);
        await stream.Next();
        (await stream.Line()).ShouldBe(": ");
        using var others = await Stream.Open(house, Wang);
        house.Get<LiveHub>().Watchers.ShouldBe(2);
        await house.Get<EndSessions>().Run(Act.BySystem(house.Clock.Now), session => session.AccountId == Li, SessionEnd.SignedOut, Cancel);
        await stream.End();
        (await others.Next()).Kind.ShouldBe("unread");
    }

    [Fact]
    public async Task Nobody_gets_a_stream_unless_signed_in()
    {
        await using var house = await Serving(DatabaseKind.Sqlite);
        using var client = new HttpClient();
        var answer = await client.GetAsync(house.Address + "/notifications/live", Cancel);
        ((int)answer.StatusCode).ShouldBe(401);
    }

    [Fact]
    public void A_watcher_that_does_not_keep_up_is_cut_off_instead_of_missing_something()
    {
        var hub = new LiveHub();
        var slow = hub.Open(new Reader(Li, ["a", "b"]));
        for (var n = 0; n < 100; n++)
            hub.Publish(new LiveEvent("notice", ["a", "b"], "{}") { Position = n });
        var seen = 0;
        while (slow.Waiting.TryRead(out var live))
            live.Position.ShouldBe(seen++);
        seen.ShouldBe(64);
        slow.Waiting.Completion.IsCompleted.ShouldBeTrue();
        hub.Leave(slow);
        hub.Watchers.ShouldBe(0);
    }

    private static async Task<TestHouse> Serving(DatabaseKind kind, NotificationsSettings? settings = null)
    {
        var house = TestHouse.Open(kind, builder =>
        {
            if (settings is not null)
                builder.Services.AddSingleton(settings);
        });
        house.Get<LiveFeed>().ReadOn();
        return await house.Serve();
    }

    private sealed class Stream : IDisposable
    {
        private readonly HttpClient _client = new();
        private StreamReader _reader = null!;

        public static async Task<Stream> Open(TestHouse house, Guid reader, string? lastEvent = null)
        {
            var stream = new Stream();
            using var request = new HttpRequestMessage(HttpMethod.Get, house.Address + "/notifications/live");
            request.Headers.Add("Cookie", await StaffSession.SignIn(house, reader));
            if (lastEvent is not null)
                request.Headers.Add("Last-Event-ID", lastEvent);
            var response = await stream._client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
            stream._reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
            return stream;
        }

        public async Task<string?> Line() => await _reader.ReadLineAsync(Cancel);

        public async Task<(string Kind, string Data, string Id)> Next()
        {
            var (kind, data, id) = ("", "", "");
            while (await Line() is { } line)
                if (line.StartsWith("event: ", StringComparison.Ordinal))
                    kind = line[7..];
                else if (line.StartsWith("data: ", StringComparison.Ordinal))
                    data = line[6..];
                else if (line.StartsWith("id: ", StringComparison.Ordinal))
                    id = line[4..];
                else if (line.Length == 0 && data.Length > 0)
                    return (kind, data, id);
            throw new InvalidOperationException("The stream ended.");
        }

        public async Task End()
        {
            while (await Line() is not null)
            {
                // Signs of life until the end.
            }
        }

        public void Dispose()
        {
            _reader.Dispose();
            _client.Dispose();
        }
    }
}
