using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Linli.Notifications.Channels;

/// <summary>Asks a gateway over HTTP: bounded in time and size, without following redirects, without writing addresses to the log.</summary>
internal sealed class Gateway(IHttpClientFactory clients, NotificationsSettings settings)
{
    public const string Client = "notifications";
    private const int LongestAnswer = 64 << 10;

    /// <summary>Status and JSON answer; whatever else is answered is no JSON.</summary>
    public async Task<(int Status, JsonNode? Answer)> Ask(HttpRequestMessage request, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        using var client = clients.CreateClient(Client);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        await using var stream = await response.Content.ReadAsStreamAsync(limit.Token);
        var buffer = new byte[LongestAnswer];
        var length = await stream.ReadAtLeastAsync(buffer, LongestAnswer, throwOnEndOfStream: false, limit.Token);
        try
        {
            return ((int)response.StatusCode, length is 0 or LongestAnswer ? null : JsonNode.Parse(buffer.AsSpan(0, length)) as JsonObject);
        }
        catch (JsonException)
        {
            return ((int)response.StatusCode, null);
        }
    }

    /// <summary>Message id, time and signature.</summary>
    public static void Sign(HttpRequestMessage request, Guid id, string secret, long timestamp, ReadOnlySpan<byte> body)
    {
        request.Headers.Add(Signature.IdHeader, id.ToString());
        if (secret.Length == 0)
            return;
        request.Headers.Add(Signature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(Signature.Header, Signature.Of(secret, timestamp, body));
    }

    /// <summary>What a status means: a clear no is not asked again; everything else may pass.</summary>
    public static DeliveryResult Judge(int status, string? gatewayId, int cost = 0) => status switch
    {
        >= 200 and < 300 => new DeliveryResult(DeliveryOutcome.Delivered, gatewayId, $"{status}", cost),
        400 or 404 or 410 or 413 or 415 or 422 => new DeliveryResult(DeliveryOutcome.Refused, gatewayId, $"{status}"),
        _ => new DeliveryResult(DeliveryOutcome.Unreachable, gatewayId, $"{status}"),
    };
}
