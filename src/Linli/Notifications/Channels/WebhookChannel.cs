using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using NodaTime.Text;

namespace Linli.Notifications.Channels;

/// <summary>群机器人: posts to 企业微信 or 钉钉 group bots, or as signed JSON to anything else.</summary>
internal sealed class WebhookChannel(WebhookSettings group, OutsideWords words, Gateway gateway) : IChannel
{
    public string Name => "webhook:" + group.Name;

    public int PerMinute => group.PerMinute;

    public async Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken cancel)
    {
        var body = Encoding.UTF8.GetBytes(Body(message).ToJsonString(FactKinds.Json));
        using var request = new HttpRequestMessage(HttpMethod.Post, Address());
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        Gateway.Sign(request, message.Id, group.Format == WebhookFormat.Linli ? group.Secret : "", words.Timestamp, body);
        var (status, answer) = await gateway.Ask(request, cancel);
        return group.Format == WebhookFormat.Linli ? Gateway.Judge(status, answer?["id"]?.ToString()) : JudgeBot(status, answer);
    }

    private JsonObject Body(OutgoingMessage message) => group.Format == WebhookFormat.Linli
        ? new JsonObject
        {
            ["id"] = message.Id.ToString(),
            ["template"] = Storage.Word(message.Message.Template),
            ["text"] = words.Sentence(message.Message),
            ["place"] = message.Message.Place,
            ["deadline"] = message.Message.Deadline is { } deadline ? InstantPattern.General.Format(deadline) : null,
            ["link"] = words.Link(message.Message),
            ["urgent"] = message.Urgency == Urgency.Urgent,
            ["queuedAt"] = InstantPattern.ExtendedIso.Format(message.QueuedAt),
        }
        : new JsonObject { ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = words.Sentence(message.Message) } };

    /// <summary>钉钉 signs in the address: HMAC over "timestamp\nsecret" under the secret (open.dingtalk.com, 自定义机器人安全设置).</summary>
    private string Address()
    {
        if (group.Format != WebhookFormat.DingTalk || group.Secret.Length == 0)
            return group.Url;
        var timestamp = (words.Timestamp * 1000).ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(group.Secret), Encoding.UTF8.GetBytes(timestamp + "\n" + group.Secret)));
        return $"{group.Url}{(group.Url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}timestamp={timestamp}&sign={Uri.EscapeDataString(sign)}";
    }

    /// <summary>Both bots answer 200 and say in <c>errcode</c> whether they took it. A wrong key is mended in the settings, so it is tried again.</summary>
    private static DeliveryResult JudgeBot(int status, JsonNode? answer)
    {
        if (status != 200)
            return Gateway.Judge(status, null);
        var code = answer?["errcode"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.GetValue<int>() : -1;
        return new DeliveryResult(code == 0 ? DeliveryOutcome.Delivered : DeliveryOutcome.Unreachable, Answer: $"errcode {code}");
    }
}
