using Linli.Foundation.Text;
using Microsoft.Net.Http.Headers;

namespace Linli.Foundation.Web;

/// <summary>The language of the one who reads: <c>?lang=</c>, else the cookie <c>lang</c>, else what the browser accepts; Chinese first.</summary>
public static class ReaderLanguage
{
    /// <summary>The name of the query value and of the cookie.</summary>
    public static readonly string Name = "lang";

    /// <summary>The language of this request.</summary>
    public static Language Of(HttpRequest request) =>
        OfWord(request.Query[Name]) ?? OfWord(request.Cookies[Name]) ?? OfBrowser(request);

    /// <summary>The language of a word, or null.</summary>
    public static Language? OfWord(string? word) => word switch
    {
        "zh" => Language.Zh,
        "en" => Language.En,
        _ => null,
    };

    // English only for a browser that names it and no Chinese.
    private static Language OfBrowser(HttpRequest request)
    {
        var accepted = request.Headers[HeaderNames.AcceptLanguage].ToString();
        return accepted.Contains("en", StringComparison.OrdinalIgnoreCase) && !accepted.Contains("zh", StringComparison.OrdinalIgnoreCase)
            ? Language.En
            : Language.Zh;
    }
}
