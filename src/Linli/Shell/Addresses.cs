using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace Linli.Shell;

/// <summary>Addresses of this program, bent a little.</summary>
public static class Addresses
{
    /// <summary>The address asked for, one query value set (or taken away by null); form posts lead back to the page itself.</summary>
    public static string With(HttpRequest request, string name, string? value) =>
        With(request.PathBase + Path(request) + Query(request), name, value);

    /// <summary>An address with one query value set, or taken away by null.</summary>
    public static string With(string address, string name, string? value)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var query = question < 0 ? [] : QueryHelpers.ParseQuery(address[question..]);
        query.Remove(name);
        if (value is not null)
            query[name] = value;
        return QueryHelpers.AddQueryString(question < 0 ? address : address[..question], query);
    }

    /// <summary>True for an address within this program, which alone may be followed after a post.</summary>
    public static bool IsOurs(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal);

    // An error page is shown under the address that failed, and its switches must lead back there.
    private static string Path(HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? request.Path.Value ?? "/";

    private static string? Query(HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString ?? request.QueryString.Value;
}
