using Linli.Foundation.Text;
using Linli.Foundation.Web;

namespace Linli.Shell;

/// <summary>How a person wants to read: language (<see cref="ReaderLanguage"/>) and 长辈版, from <c>?elder=</c>, else from its cookie.</summary>
/// <param name="Language">The language.</param>
/// <param name="ElderSize">Text size of the elder view, 0 when it is off.</param>
public sealed record LookChoice(Language Language, int ElderSize)
{
    internal const string ElderName = "elder";

    /// <summary>Sizes of the elder view: 18 is the least, 30 must be reachable (MIIT 适老化通用设计规范, domain.md 2.5).</summary>
    public static readonly IReadOnlyList<int> ElderSizes = [18, 24, 30];

    /// <summary>The choice that holds for this request.</summary>
    public static LookChoice Of(HttpContext http)
    {
        if (http.Items[typeof(LookChoice)] is LookChoice known)
            return known;
        var choice = new LookChoice(ReaderLanguage.Of(http.Request), ElderOf(http.Request));
        http.Items[typeof(LookChoice)] = choice;
        return choice;
    }

    /// <summary>Keeps in cookies what the address chose, so that the next page looks the same.</summary>
    internal static Task Keep(HttpContext http, RequestDelegate next)
    {
        // Remembered now: an error page is rendered under another address, whose query has lost the choice.
        _ = Of(http);
        if (ReaderLanguage.OfWord(http.Request.Query[ReaderLanguage.Name]) is { } language)
            Write(http, ReaderLanguage.Name, language == Language.Zh ? "zh" : "en");
        if (Size(http.Request.Query[ElderName]) is { } size)
            Write(http, ElderName, size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return next(http);
    }

    private static int ElderOf(HttpRequest request) => Size(request.Query[ElderName]) ?? Size(request.Cookies[ElderName]) ?? 0;

    private static int? Size(string? word) => word switch
    {
        "0" => 0,
        "1" => ElderSizes[0],
        _ => int.TryParse(word, out var size) && ElderSizes.Contains(size) ? size : null,
    };

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
