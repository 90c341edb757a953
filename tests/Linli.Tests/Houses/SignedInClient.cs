using System.Net;
using System.Text.RegularExpressions;

namespace Linli.Tests.Houses;

/// <summary>A browser in tests: keeps cookies, does not follow redirects by itself, and asks for pages as a browser does.</summary>
public sealed partial class SignedInClient : IDisposable
{
    private readonly HttpClientHandler _handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };

    private readonly FaultLog _faults;

    private SignedInClient(TestHouse house)
    {
        _faults = house.Faults;
        Http = new HttpClient(_handler) { BaseAddress = new Uri(house.Address) };
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    /// <summary>The client itself, for unusual requests.</summary>
    public HttpClient Http { get; }

    /// <summary>Its cookies.</summary>
    public CookieContainer Cookies => _handler.CookieContainer;

    /// <summary>A browser nobody has signed in with.</summary>
    public static SignedInClient Nobody(TestHouse house) => new(house);

    /// <summary>A browser in which this person has signed in through /sign-in; the house must serve.</summary>
    public static async Task<SignedInClient> As(TestHouse house, Person person)
    {
        var browser = Nobody(house);
        var answer = await browser.SignIn(person.AccountName, Person.Password);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
            throw new InvalidOperationException($"{person.AccountName} was not let in: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return browser;
    }

    /// <summary>Sends the sign-in form.</summary>
    public Task<HttpResponseMessage> SignIn(string name, string password, string? back = null) =>
        Send("/sign-in" + (back is null ? "" : "?back=" + Uri.EscapeDataString(back)), "sign-in", null, ("name", name), ("password", password));

    /// <summary>Fetches a page; the body.</summary>
    public async Task<string> Page(string path)
    {
        using var answer = await Http.GetAsync(path);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path} answered {(int)answer.StatusCode} → {answer.Headers.Location} {_faults}");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Fetches; the answer.</summary>
    public Task<HttpResponseMessage> Get(string path) => Http.GetAsync(path);

    /// <summary>Fetches the page, fills in the form of this name and sends it with the page's token and hidden fields.</summary>
    public async Task<HttpResponseMessage> Post(string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await Page(path);
        var start = page.IndexOf($"id=\"form-{form}\"", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(-1, $"{path} has no form {form}");
        var body = page[start..page.IndexOf("</form>", start, StringComparison.Ordinal)];
        var hidden = Hidden().Matches(body).Select(m => (Name: WebUtility.HtmlDecode(m.Groups["n"].Value), Value: WebUtility.HtmlDecode(m.Groups["v"].Value)))
            .Where(field => field.Name != "_handler" && fields.All(own => own.Name != field.Name));
        return await Send(path, form, null, [.. hidden, .. fields]);
    }

    /// <summary>Sends a form without fetching its page first.</summary>
    public Task<HttpResponseMessage> Send(string path, string form, string? token, params (string Name, string Value)[] fields)
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("_handler", form)).ToList();
        if (token is not null)
            all.Add(KeyValuePair.Create("__RequestVerificationToken", token));
        return Http.PostAsync(path, new FormUrlEncodedContent(all));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("""<input type="hidden" name="(?<n>[^"]*)" value="(?<v>[^"]*)"[^>]*>""")]
    private static partial Regex Hidden();
}
