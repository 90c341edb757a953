using System.Globalization;
using System.Text;
using Linli.Foundation.Data;
using Linli.Foundation.Web;
using Linli.Notifications.Inbox;
using Microsoft.AspNetCore.Http.Features;

namespace Linli.Notifications.Live;

/// <summary><c>GET /notifications/live</c>: server-sent events for one browser (WHATWG HTML 9.2).</summary>
/// <remarks>First the unread count, then what was missed behind Last-Event-ID, then what happens. The stream watches before it reads what was missed,
/// so nothing falls between. It ends at sign-out and every ten minutes, when the browser asks anew and is authenticated anew.</remarks>
internal static class LiveStream
{
    private const int MostMissed = 100;
    private static readonly ReadOnlyMemory<byte> Heartbeat = ": \n\n"u8.ToArray();

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/notifications/live", Serve).Allow(AllowAttribute.SignedIn);

    private static async Task Serve(HttpContext http, IReaders readers, LiveHub hub, DatabaseOptions database, NotificationsSettings settings, IHostApplicationLifetime host)
    {
        if (readers.Here is not { } reader)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var headers = http.Response.Headers;
        headers.ContentType = "text/event-stream";
        headers.CacheControl = "no-store";
        headers["X-Accel-Buffering"] = "no"; // nginx would hold events back
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        end.CancelAfter(TimeSpan.FromMinutes(settings.StreamMinutes));
        var watch = hub.Open(reader);
        try
        {
            await Run(http, watch, Missed(http, reader, database), settings, end.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The browser left, the time is up, or the program stops.
        }
        finally
        {
            hub.Leave(watch);
        }
    }

    private static async Task Run(HttpContext http, LiveHub.Watch watch, (int Unread, List<InboxRow> Rows) missed, NotificationsSettings settings, CancellationToken cancel)
    {
        var body = http.Response.Body;
        await body.WriteAsync(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"retry: 3000\nevent: unread\ndata: {missed.Unread}\n\n")), cancel);
        var last = 0L;
        foreach (var row in missed.Rows)
        {
            await body.WriteAsync(LiveFeed.Event(row).Bytes, cancel);
            last = row.Position;
        }
        await body.FlushAsync(cancel);
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(settings.HeartbeatSeconds));
        var (next, tick) = (watch.Waiting.WaitToReadAsync(cancel).AsTask(), beat.WaitForNextTickAsync(cancel).AsTask());
        while (true)
        {
            if (await Task.WhenAny(next, tick) == tick)
            {
                await tick;
                await body.WriteAsync(Heartbeat, cancel);
                tick = beat.WaitForNextTickAsync(cancel).AsTask();
            }
            else
            {
                if (!await next)
                    return;
                while (watch.Waiting.TryRead(out var live))
                    if (live.Position is not { } position || position > last)
                        await body.WriteAsync(live.Bytes, cancel);
                next = watch.Waiting.WaitToReadAsync(cancel).AsTask();
            }
            await body.FlushAsync(cancel);
        }
    }

    private static (int, List<InboxRow>) Missed(HttpContext http, Reader reader, DatabaseOptions database)
    {
        using var db = database.Read();
        var unread = db.Unread(reader);
        var given = http.Request.Headers["Last-Event-ID"].ToString();
        if (given.Length == 0)
            given = http.Request.Query["after"].ToString(); // EventSource cannot set the header on a first connection
        return long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            ? (unread, db.InboxAfter(reader, after, MostMissed))
            : (unread, []);
    }
}
