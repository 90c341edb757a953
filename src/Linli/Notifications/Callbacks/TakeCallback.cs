using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Web;
using Linli.Notifications.Outbox;
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

    internal async Task<IResult> Run(string channel, string key, HttpRequest request, CancellationToken cancel)
    {
        if (Settings(channel) is not { } gateway || gateway.Callback is not { Key.Length: > 0 } callback || !IsSame(callback.Key, key))
            return Results.NotFound();
        if (await Items(request, cancel) is not { } items)
            return Results.BadRequest();
        await unitOfWork.Run(work => Take(work, channel, gateway, callback, items), cancel);
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
        // Half a character written as an escape is found only when the text is taken out.
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Fields(JsonElement item) => item.EnumerateObject()
        .Where(field => field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
        .GroupBy(field => field.Name).ToDictionary(same => same.Key, same => same.Last().Value is { ValueKind: JsonValueKind.String } text ? text.GetString()! : same.Last().Value.GetRawText());

    // All are read first, then what the database knows of them is fetched at once; a repeated item finds what its twin has just left.
    private int Take(Work work, string channel, SmsSettings gateway, CallbackSettings callback, IReadOnlyList<IReadOnlyDictionary<string, string>> items)
    {
        var told = items.Take(MostItems).Select(item => ToldItem.Read(item, gateway, callback, ring)).OfType<ToldItem>().ToList();
        var known = ToldMessages.Read(work, channel, told, work.Now - ReplyWithin);
        var done = told.Count(item => item.Answer is { } answer ? Reply(work, known, item, answer) : Receive(work, known, item));
        if (known.Taken.Count > 0)
            Telling.Hush(work, [.. known.Taken.Select(row => row.Id)]);
        foreach (var row in known.Taken)
            work.AfterCommit(() => hub.Publish(new LiveEvent("read", [row.Recipient], "1")));
        return done;
    }

    private static bool Receive(Work work, ToldMessages known, ToldItem item)
    {
        if (known.About(item) is not { } outgoing)
            return false;
        var isNew = item.Status is { } status && known.Keep(work, outgoing, item.HasArrived ? ReceiptKind.Arrived : ReceiptKind.Failed, status);
        if (item.Pressed is { } pressed)
            isNew |= item.Takes ? known.TakeUp(work, outgoing, pressed) : known.Keep(work, outgoing, ReceiptKind.Answered, pressed);
        return isNew;
    }

    // 回复 1/2/3 or TD: of words only these are kept, everything else a person writes is not ours to store.
    private static bool Reply(Work work, ToldMessages known, ToldItem item, string answer)
    {
        if (known.About(item) is not { } about)
            return false;
        if (answer is "TD" or "T" or "退订" or "N")
        {
            known.Stop(work, item.PhoneIndex!);
            return known.Keep(work, about, ReceiptKind.Stopped, "TD");
        }
        return answer is "1" && !Recipient.Stored(about.Recipient).IsResident ? known.TakeUp(work, about, answer)
            : answer is "1" or "2" or "3" && known.Keep(work, about, ReceiptKind.Answered, answer);
    }
}
