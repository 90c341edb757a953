using System.Security.Cryptography;
using Linli.Foundation.Text;
using Linli.Shell.Forms;

namespace Linli.Cases.Report;

/// <summary>表单编号: the key that makes sending an open form twice the same as sending it once.</summary>
public static class FormKey
{
    /// <summary>The key of the form just sent, or a new one.</summary>
    public static string Of(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form[Form.IdempotencyField].ToString() is { Length: > 0 } sent ? sent : New();

    /// <summary>The key of the page shown after a refusal: the same, so that a repeat is still known; a new one where the old had been used for something else.</summary>
    public static string After(IReadOnlyList<Refusal> refusals, string key) =>
        refusals.Any(refusal => refusal.Key is "Cases.Refusal.KeyUsedOtherwise" or "Cases.Refusal.KeyTooLong") ? New() : key;

    private static string New() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
