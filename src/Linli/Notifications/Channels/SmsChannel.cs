using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Linli.Notifications.Channels;

/// <summary>短信: a gateway that knows our registered templates; we send a template id and three short variables: place, deadline, link.</summary>
/// <remarks>工信部《通信短信息服务管理规定》(2015): commercial and notice messages go by registered signature and template.</remarks>
internal sealed partial class SmsChannel(SmsSettings sms, OutsideWords words, Gateway gateway) : IChannel
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "sms";

    public int PerMinute => sms.PerMinute;

    public async Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken cancel)
    {
        if (!sms.Templates.TryGetValue(message.Message.Template.ToString(), out var template))
            return new DeliveryResult(DeliveryOutcome.Refused, Answer: "no template");
        if (words.Link(message.Message).Length > sms.LongestLink)
            return new DeliveryResult(DeliveryOutcome.Refused, Answer: "link too long");
        var body = Encoding.UTF8.GetBytes(Placeholder().Replace(sms.Body, place => JsonSerializer.Serialize(Value(place.Groups[1].Value, message, template), Plain)));
        using var request = new HttpRequestMessage(HttpMethod.Post, sms.Url);
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        foreach (var (name, value) in sms.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        Gateway.Sign(request, message.Id, sms.Secret, words.Timestamp, body);
        var (status, answer) = await gateway.Ask(request, cancel);
        return Gateway.Judge(status, (answer?["id"] ?? answer?["messageId"])?.ToString(), sms.CostEach);
    }

    private string Value(string place, OutgoingMessage message, string template) => place switch
    {
        "id" => message.Id.ToString("N"),
        "template" => template,
        "phone" => message.Address,
        "1" => Short(words.Place(message.Message)),
        "2" => words.Deadline(message.Message),
        _ => words.Link(message.Message),
    };

    private string Short(string text) => text.Length <= sms.LongestVariable ? text : text[..(sms.LongestVariable - 1)] + "…";

    [GeneratedRegex(@"\{(id|template|phone|1|2|3)\}")]
    private static partial Regex Placeholder();
}
