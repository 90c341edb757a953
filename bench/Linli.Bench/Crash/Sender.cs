using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Linli.Bench.Crash;

/// <summary>What the sender of a report holds once it was answered.</summary>
/// <param name="Code">查询码.</param>
/// <param name="Number">案号; the form's answer does not say it.</param>
/// <param name="IsRepeat">True when the answer said that the same had come before.</param>
internal sealed record Acknowledged(string Code, string? Number, bool IsRepeat);

/// <summary>Sends reports as residents do: those with a photo by the form, the others by the API; an unanswered one is not known to be taken.</summary>
internal sealed class Sender(int port) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
        Timeout = TimeSpan.FromSeconds(20),
    };

    /// <summary>The words of a report, by which it is recognised afterwards.</summary>
    public static string Words(int number) => string.Create(CultureInfo.InvariantCulture, $"第{number}件：楼下的灯坏了，晚上看不见路。");

    /// <summary>The answer, or null when there was none or the program was too busy.</summary>
    public async Task<Acknowledged?> Send(int number, string plate, byte[]? photo)
    {
        try
        {
            return photo is null ? await ByApi(number, plate) : await ByForm(number, plate, photo);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    private async Task<Acknowledged?> ByApi(int number, string plate)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports")
        {
            Content = JsonContent.Create(new { plate, text = Words(number), tile = "utilities", phone = Phone(number), contact = "call" }),
        };
        request.Headers.Add("Idempotency-Key", Key(number));
        using var answer = await _http.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.Created)
            return await Unless503(number, answer);
        var taken = await answer.Content.ReadFromJsonAsync<Taken>();
        return new Acknowledged(taken!.TrackingCode, taken.Number, taken.Repeat);
    }

    private async Task<Acknowledged?> ByForm(int number, string plate, byte[] photo)
    {
        var file = new ByteArrayContent(photo);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("report"), "_handler" },
            { new StringContent(Key(number)), "idempotency-key" },
            { new StringContent(Words(number)), "text" },
            { new StringContent(Phone(number)), "phone" },
            { file, "photos", "photo.jpg" },
        };
        using var answer = await _http.PostAsync($"/q/{plate}/report", form);
        return answer.Headers.Location?.ToString().Split('/', '?') is [.., "t", var code, "done"]
            ? new Acknowledged(code, null, IsRepeat: false)
            : await Unless503(number, answer);
    }

    private static async Task<Acknowledged?> Unless503(int number, HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.ServiceUnavailable
        ? null
        : throw new InvalidOperationException($"Report {number} was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"crash-{number}");

    private static string Phone(int number) => string.Create(CultureInfo.InvariantCulture, $"139{number:00000000}");

    public void Dispose() => _http.Dispose();

    private sealed record Taken(string Number, string TrackingCode, bool Repeat);
}
