using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Web;
using Linli.Notifications.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Notifications.Callbacks;

/// <summary>网关回调: what an SMS or voice gateway tells later: arrived or not, a key pressed, a reply. Whoever knows the key in the address may tell.</summary>
/// <remarks>Gateways repeat what they say until they are answered 200, and say things about messages that are not ours: all that is answered alike and does nothing twice.</remarks>
internal sealed class TakeCallback(IUnitOfWork unitOfWork, NotificationsSettings settings, KeyRing ring, LiveHub hub)
{
    private const int LongestBody = 64 << 10;
    private const int MostItems = 500;
    private static readonly Duration ReplyWithin = Duration.FromDays(7);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/notifications/callbacks/{channel}/{key}", async (string channel, string key, HttpRequest request, TakeCallback take, CancellationToken cancel) =>
            await take.Run(channel, key, request, cancel)).Open();

    private async Task<IResult> Run(string channel, string key, HttpRequest request, CancellationToken cancel)
    {
        if (Settings(channel) is not { } gateway || gateway.Callback is not { Key.Length: > 0 } callback || !IsSame(callback.Key, key))
            return Results.NotFound();
        if (await Items(request, cancel) is not { } items)
            return Results.BadRequest();
        await unitOfWork.Run(work => items.Take(MostItems).Count(item => Take(work, channel, gateway, callback, item)), cancel);
        return Results.Json(new { code = 0, msg = "ok" });
    }

    private SmsSettings? Settings(string channel) => channel switch { "sms" => settings.Sms, "voice" => settings.Voice, _ => null };

    private static bool IsSame(string known, string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(known)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    // One thing or a list of things, as JSON or as a form.
    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>?> Items(HttpRequest request, CancellationToken cancel)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancel);
            return [form.ToDictionary(field => field.Key, field => field.Value.ToString())];
        }
        var buffer = new byte[LongestBody];
        var length = await request.Body.ReadAtLeastAsync(buffer, LongestBody, throwOnEndOfStream: false, cancel);
        try
        {
            using var json = length == LongestBody ? null : JsonDocument.Parse(buffer.AsMemory(0, length));
            return json?.RootElement.ValueKind switch
            {
                JsonValueKind.Object => [Fields(json.RootElement)],
                JsonValueKind.Array => [.. json.RootElement.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(Fields)],
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Fields(JsonElement item) => item.EnumerateObject()
        .Where(field => field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
        .GroupBy(field => field.Name).ToDictionary(same => same.Key, same => same.Last().Value is { ValueKind: JsonValueKind.String } text ? text.GetString()! : same.Last().Value.GetRawText());

    private bool Take(Work work, string channel, SmsSettings gateway, CallbackSettings callback, IReadOnlyDictionary<string, string> item)
    {
        string? Field(string name) => item.GetValueOrDefault(name)?.Trim() is { Length: > 0 and <= 200 } value ? value : null;
        if (Field(callback.Text) is { } text && Field(callback.Phone) is { } phone)
            return Reply(work, channel, phone, text);
        if (Field(callback.Id) is not { } id || Find(work, channel, id) is not { } outgoing)
            return false;
        var isNew = false;
        if (Field(callback.Status) is { } status)
            isNew = Keep(work, outgoing, callback.Arrived.Contains(status, StringComparer.OrdinalIgnoreCase) ? ReceiptKind.Arrived : ReceiptKind.Failed, status);
        if (gateway is VoiceSettings voice && Field(callback.Pressed) is { } pressed)
            isNew |= pressed == voice.TakeKey ? TakenUp(work, outgoing, pressed) : Keep(work, outgoing, ReceiptKind.Answered, pressed);
        return isNew;
    }

    // By our own id, or by the number the gateway gave it.
    private static Outgoing? Find(Work work, string channel, string id)
    {
        var ours = Guid.TryParse(id, out var guid) ? guid
            : work.Db.NotificationsDeliveries.Where(d => d.Channel == channel && d.GatewayId == id).Select(d => (Guid?)d.OutgoingId).FirstOrDefault();
        return ours is { } known ? work.Db.NotificationsOutgoing.AsNoTracking().SingleOrDefault(o => o.Id == known && o.Channel == channel) : null;
    }

    // 回复 1/2/3 or TD: of words only these are kept, everything else a person writes is not ours to store.
    private bool Reply(Work work, string channel, string written, string text)
    {
        var parsed = PhoneNumber.Parse(written);
        var answer = text.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        if (parsed.IsRefused || answer.Length > 4)
            return false;
        var index = ring.PhoneIndex(parsed.Value);
        var since = work.Now - ReplyWithin;
        var about = work.Db.NotificationsOutgoing.AsNoTracking().Where(o => o.PhoneIndex == index && o.Channel == channel && o.QueuedAt >= since).OrderByDescending(o => o.QueuedAt).FirstOrDefault();
        if (about is null)
            return false;
        if (answer is "TD" or "T" or "退订" or "N")
        {
            if (!work.Db.NotificationsOptOuts.Any(stopped => stopped.PhoneIndex == index))
                work.Db.Add(new OptOut { PhoneIndex = index, Since = work.Now });
            return Keep(work, about, ReceiptKind.Stopped, "TD");
        }
        return answer is "1" && !Recipient.Stored(about.Recipient).IsResident ? TakenUp(work, about, answer)
            : answer is "1" or "2" or "3" && Keep(work, about, ReceiptKind.Answered, answer);
    }

    // The person has taken it: the notice counts as read, and rings no further.
    private bool TakenUp(Work work, Outgoing outgoing, string code)
    {
        if (!Keep(work, outgoing, ReceiptKind.Taken, code))
            return false;
        var row = work.Db.NotificationsInbox.AsTracking().SingleOrDefault(notice => notice.Id == outgoing.Cause);
        if (row is null || row.ReadAt is not null)
            return true;
        (row.ReadAt, row.ReadBy) = (work.Now, Recipient.Stored(outgoing.Recipient).AccountId);
        Telling.Hush(work, [row.Id]);
        work.AfterCommit(() => hub.Publish(new LiveEvent("read", [row.Recipient], "1")));
        return true;
    }

    private static bool Keep(Work work, Outgoing outgoing, ReceiptKind what, string code)
    {
        if (work.Db.NotificationsReceipts.Local.Any(r => r.OutgoingId == outgoing.Id && r.What == what) || work.Db.NotificationsReceipts.Any(r => r.OutgoingId == outgoing.Id && r.What == what))
            return false;
        work.Db.Add(new Receipt { Id = Ids.New(work.Now), OutgoingId = outgoing.Id, What = what, Code = code.Length > 60 ? code[..60] : code, At = work.Now });
        return true;
    }
}
