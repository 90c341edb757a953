using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Linli.Tests.Notifications;

/// <summary>A gateway on the loopback that answers as it is told and remembers what came.</summary>
internal sealed class FakeGateway : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, bool> _seen = new();
    private int _asked;

    private FakeGateway()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Take);
    }

    /// <summary>Status and body for the n-th request (from 1).</summary>
    public Func<int, (int Status, string Body)> Answer { get; set; } = n => (200, $$"""{"id":"g{{n}}","errcode":0}""");

    /// <summary>What it answers to a request, looking at it; stands above <see cref="Answer"/>.</summary>
    public Func<Received, (int Status, string Body)>? Judges { get; set; }

    /// <summary>True when each message is turned away at its first coming.</summary>
    public bool FailsFirst { get; set; }

    /// <summary>True while it takes requests and does not answer.</summary>
    public bool Holds { get; set; }

    /// <summary>What came and was answered well.</summary>
    public ConcurrentQueue<Received> Taken { get; } = new();

    /// <summary>Everything that came.</summary>
    public ConcurrentQueue<Received> Came { get; } = new();

    public string Url => _app.Urls.First() + "/send";

    public static async Task<FakeGateway> Open()
    {
        var gateway = new FakeGateway();
        await gateway._app.StartAsync();
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        _open.TrySetResult();
        await _app.DisposeAsync();
    }

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var received = new Received(
            http.Request.Headers["Linli-Message-Id"].ToString(), body.ToArray(), http.Request.QueryString.Value ?? "",
            http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        Came.Enqueue(received);
        if (Holds)
            await Task.WhenAny(_open.Task, Task.Delay(Timeout.Infinite, http.RequestAborted));
        var isFirst = _seen.TryAdd(received.MessageId, true);
        var (status, answer) = FailsFirst && isFirst ? (503, "") : Judges?.Invoke(received) ?? Answer(Interlocked.Increment(ref _asked));
        if (status == 200)
            Taken.Enqueue(received);
        http.Response.StatusCode = status;
        await http.Response.WriteAsync(answer);
    }
}

/// <summary>One request a gateway got.</summary>
internal sealed record Received(string MessageId, byte[] Bytes, string Query, Dictionary<string, string> Headers)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;
}
