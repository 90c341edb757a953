using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using NodaTime;
using NodaTime.Text;

namespace Linli.Notifications.Channels;

/// <summary>群机器人: posts to 企业微信 or 钉钉 group bots, several messages in one text when they come in heaps, or as signed JSON to anything else.</summary>
/// <remarks>
/// Both bots: at most 20 messages a minute; members mentioned by mobile. 企业微信 answers errcode 45009 beyond that, 93000 for a wrong address
/// (developer.work.weixin.qq.com, 群机器人配置说明). 钉钉 answers 130101 and takes nothing for ten minutes, 310000 where signature, key word or address are
/// not as set (open.dingtalk.com, 自定义机器人). The numbers of those mentioned go in the field for it, never in the text.
/// </remarks>
internal sealed class WebhookChannel(WebhookSettings group, OutsideWords words, Gateway gateway) : IBatchChannel
{
    private const int WeComTooMany = 45009;
    private const int DingTalkTooMany = 130101;

    public string Name => "webhook:" + group.Name;

    public int PerMinute => group.PerMinute;

    public IReadOnlyList<IReadOnlyList<OutgoingMessage>> Pack(IReadOnlyList<OutgoingMessage> messages) => group.Format == WebhookFormat.Linli
        ? [.. messages.Select(message => new[] { message })]
        : BotText.Pack(messages, message => words.Sentence(message.Message));

    public Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken cancel) => SendTogether([message], cancel);

    public async Task<DeliveryResult> SendTogether(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel)
    {
        var body = Encoding.UTF8.GetBytes(Body(messages).ToJsonString(FactKinds.Json));
        using var request = new HttpRequestMessage(HttpMethod.Post, Address());
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        Gateway.Sign(request, messages[0].Id, group.Format == WebhookFormat.Linli ? group.Secret : "", words.Timestamp, body);
        var (status, answer) = await gateway.Ask(request, cancel);
        return group.Format == WebhookFormat.Linli ? Gateway.Judge(status, answer?["id"]?.ToString()) : JudgeBot(status, answer);
    }

    private JsonObject Body(IReadOnlyList<OutgoingMessage> messages)
    {
        if (group.Format == WebhookFormat.Linli)
            return Own(messages[0]);
        var body = new JsonObject { ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = string.Join('\n', messages.Select(message => words.Sentence(message.Message))) } };
        string[] mobiles = [.. messages.SelectMany(message => message.Address.Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        if (mobiles.Length == 0)
            return body;
        var mentioned = new JsonArray([.. mobiles.Select(mobile => JsonValue.Create(mobile))]);
        if (group.Format == WebhookFormat.WeCom)
            body["text"]!["mentioned_mobile_list"] = mentioned;
        else
            body["at"] = new JsonObject { ["atMobiles"] = mentioned, ["isAtAll"] = false };
        return body;
    }

    private JsonObject Own(OutgoingMessage message) => new()
    {
        ["id"] = message.Id.ToString(),
        ["template"] = Storage.Word(message.Message.Template),
        ["text"] = words.Sentence(message.Message),
        ["place"] = message.Message.Place,
        ["deadline"] = message.Message.Deadline is { } deadline ? InstantPattern.General.Format(deadline) : null,
        ["link"] = words.Link(message.Message),
        ["urgent"] = message.Urgency == Urgency.Urgent,
        ["queuedAt"] = InstantPattern.ExtendedIso.Format(message.QueuedAt),
    };

    /// <summary>钉钉 signs in the address: HMAC over "timestamp\nsecret" under the secret; it is good for an hour.</summary>
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
        return new DeliveryResult(code == 0 ? DeliveryOutcome.Delivered : DeliveryOutcome.Unreachable, Answer: $"errcode {code}")
        {
            Rest = code switch { WeComTooMany => Duration.FromMinutes(1), DingTalkTooMany => Duration.FromMinutes(10), _ => null },
        };
    }
}
