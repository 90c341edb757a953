using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases;

/// <summary>A resident with a phone: opens pages, fills in forms with files, follows redirects by hand; no script.</summary>
internal sealed partial class Resident : IDisposable
{
    private readonly SignedInClient _browser;

    private Resident(SignedInClient browser) => _browser = browser;

    /// <summary>Somebody standing before a serving house, reading Chinese.</summary>
    public static Resident Before(TestHouse house)
    {
        var browser = SignedInClient.Nobody(house);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        return new Resident(browser);
    }

    public HttpClient Http => _browser.Http;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens an address; status and page.</summary>
    public async Task<Shown> Open(string path)
    {
        using var answer = await Http.GetAsync(path, Cancel);
        return await Shown.Of(answer, path);
    }

    /// <summary>Sends a form as a browser does, with the page's hidden fields, files and all.</summary>
    public async Task<Shown> Send(string path, string form, IEnumerable<(string Name, string Value)> fields, params (string Name, string FileName, byte[] Content)[] files)
    {
        var page = (await Open(path)).Page;
        return await Post(path, form, [.. Hidden(page, form).Where(hidden => fields.All(field => field.Name != hidden.Name)), .. fields], files);
    }

    /// <summary>Sends without opening the page first.</summary>
    public async Task<Shown> Post(string path, string form, IEnumerable<(string Name, string Value)> fields, params (string Name, string FileName, byte[] Content)[] files)
    {
        using var body = new MultipartFormDataContent { { new StringContent(form), "_handler" } };
        foreach (var (name, value) in fields.Where(field => field.Name != "_handler"))
            body.Add(new StringContent(value), name);
        foreach (var (name, fileName, content) in files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(file, name, fileName);
        }
        using var answer = await Http.PostAsync(path, body, Cancel);
        return await Shown.Of(answer, path);
    }

    /// <summary>Sends, and opens where it leads.</summary>
    public async Task<Shown> SendAndFollow(string path, string form, IEnumerable<(string Name, string Value)> fields, params (string Name, string FileName, byte[] Content)[] files)
    {
        var sent = await Send(path, form, fields, files);
        sent.Status.ShouldBe(HttpStatusCode.Found, sent.Text);
        return await Open(sent.Location!);
    }

    /// <summary>Hidden fields of a form.</summary>
    public static IEnumerable<(string Name, string Value)> Hidden(string page, string form)
    {
        var start = page.IndexOf($"id=\"form-{form}\"", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(-1, $"no form {form}");
        var body = page[start..page.IndexOf("</form>", start, StringComparison.Ordinal)];
        return HiddenField().Matches(body).Select(match => (WebUtility.HtmlDecode(match.Groups["n"].Value), WebUtility.HtmlDecode(match.Groups["v"].Value)));
    }

    public void Dispose() => _browser.Dispose();

    [GeneratedRegex("""<input type="hidden" name="(?<n>[^"]*)" value="(?<v>[^"]*)"[^>]*>""")]
    private static partial Regex HiddenField();
}

/// <summary>What came back: status, page, and where it leads.</summary>
internal sealed partial record Shown(HttpStatusCode Status, string Page, string? Location, HttpResponseHeaders Headers)
{
    public static async Task<Shown> Of(HttpResponseMessage answer, string path)
    {
        var location = answer.Headers.Location is { } to ? to.IsAbsoluteUri ? to.PathAndQuery : to.ToString() : null;
        return new Shown(answer.StatusCode, await answer.Content.ReadAsStringAsync(Resident.Cancel), location, answer.Headers) { Path = path };
    }

    /// <summary>The address asked for.</summary>
    public required string Path { get; init; }

    /// <summary>The tracking code in the address it leads to, or in its own.</summary>
    public string Code => TrackingCode().Match(Location ?? Path).Groups[1].Value;

    /// <summary>The words a person reads, without tags.</summary>
    public string Text => WebUtility.HtmlDecode(Spaces().Replace(Tag().Replace(Page, " "), " "));

    [GeneratedRegex("/t/([0-9A-Z]{13})")]
    private static partial Regex TrackingCode();

    [GeneratedRegex("<(script|style)[^>]*>.*?</\\1>|<[^>]+>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
