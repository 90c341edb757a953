using Linli.Foundation.Text;

namespace Linli.Shell;

/// <summary>How a person wants to read: language and 长辈版, from <c>?lang=</c> and <c>?elder=</c>, else from cookies, else from the browser.</summary>
/// <param name="Language">The language.</param>
/// <param name="ElderSize">Text size of the elder view, 0 when it is off.</param>
public sealed record LookChoice(Language Language, int ElderSize)
{
    internal const string LanguageName = "lang";
    internal const string ElderName = "elder";

    /// <summary>Sizes of the elder view: 18 is the least, 30 must be reachable (MIIT 适老化通用设计规范, domain.md 2.5).</summary>
    public static readonly IReadOnlyList<int> ElderSizes = [18, 24, 30];

    /// <summary>The choice that holds for this request.</summary>
    public static LookChoice Of(HttpContext http)
    {
        if (http.Items[typeof(LookChoice)] is LookChoice known)
            return known;
        var choice = new LookChoice(LanguageOf(http.Request), ElderOf(http.Request));
        http.Items[typeof(LookChoice)] = choice;
        return choice;
    }

    /// <summary>Keeps in cookies what the address chose, so that the next page looks the same.</summary>
    internal static Task Keep(HttpContext http, RequestDelegate next)
    {
        // Remembered now: an error page is rendered under another address, whose query has lost the choice.
        _ = Of(http);
        if (LanguageNamed(http.Request.Query[LanguageName]) is { } language)
            Write(http, LanguageName, language == Foundation.Text.Language.Zh ? "zh" : "en");
        if (Size(http.Request.Query[ElderName]) is { } size)
            Write(http, ElderName, size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return next(http);
    }

    private static Language LanguageOf(HttpRequest request) =>
        LanguageNamed(request.Query[LanguageName]) ?? LanguageNamed(request.Cookies[LanguageName]) ?? LanguageOfBrowser(request);

    private static int ElderOf(HttpRequest request) => Size(request.Query[ElderName]) ?? Size(request.Cookies[ElderName]) ?? 0;

    private static Language? LanguageNamed(string? word) => word switch
    {
        "zh" => Foundation.Text.Language.Zh,
        "en" => Foundation.Text.Language.En,
        _ => null,
    };

    private static int? Size(string? word) => word switch
    {
        "0" => 0,
        "1" => ElderSizes[0],
        _ => int.TryParse(word, out var size) && ElderSizes.Contains(size) ? size : null,
    };

    // Chinese first: English only for a browser that names it and no Chinese.
    private static Language LanguageOfBrowser(HttpRequest request)
    {
        string accepted = request.Headers.AcceptLanguage.ToString();
        return accepted.Contains("en", StringComparison.OrdinalIgnoreCase) && !accepted.Contains("zh", StringComparison.OrdinalIgnoreCase)
            ? Foundation.Text.Language.En
            : Foundation.Text.Language.Zh;
    }

    private static void Write(HttpContext http, string name, string value) =>
        http.Response.Cookies.Append(name, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            HttpOnly = true,
            IsEssential = true,
        });
}
