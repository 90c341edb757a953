using Linli.Foundation.Text;
using Microsoft.Extensions.Primitives;

namespace Linli.Foundation.Web;

/// <summary>What was typed into a form: by this request, or by an earlier one that came too late and is shown again.</summary>
/// <param name="Fields">The fields by name.</param>
/// <param name="Notice">Why it is shown again although nothing was wrong with it; null for a form just sent.</param>
public sealed record SentForm(IReadOnlyDictionary<string, StringValues> Fields, Refusal? Notice)
{
    /// <summary>The field by which a page tells its forms apart (Razor components).</summary>
    public static readonly string HandlerField = "_handler";

    private static readonly string[] NeverKept = ["__RequestVerificationToken", "idempotency-key"];

    /// <summary>The form of this name in the request, or null when none was sent.</summary>
    public static SentForm? Of(HttpContext http, string name)
    {
        if (http.Items[typeof(SentForm)] is SentForm kept)
            return kept.Fields.TryGetValue(HandlerField, out var handler) && handler == name ? kept : null;
        return HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form[HandlerField] == name
            ? new SentForm(http.Request.Form.ToDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase), null)
            : null;
    }

    /// <summary>Lets the page be shown, nothing done, with these fields as typed.</summary>
    public static void ShowAgain(HttpContext http, IReadOnlyDictionary<string, StringValues> fields, Refusal notice)
    {
        http.Items[typeof(SentForm)] = new SentForm(fields, notice);
        http.Request.Method = HttpMethods.Get;
    }

    /// <summary>Shows the form just sent with some fields filled in by the program, for the person to look at and send again.</summary>
    public static void Fill(HttpContext http, IEnumerable<(string Name, string Value)> filled)
    {
        var fields = http.Request.Form.ToDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in filled)
            fields[name] = value;
        http.Items[typeof(SentForm)] = new SentForm(fields, null);
    }

    /// <summary>What of a posted form may be kept: never a password, nor what guards the form. Files are not kept.</summary>
    public static Dictionary<string, StringValues> Keepable(IFormCollection form) => form
        .Where(field => !NeverKept.Contains(field.Key) && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase);
}
