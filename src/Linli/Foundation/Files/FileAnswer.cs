using System.Net.Mime;

namespace Linli.Foundation.Files;

/// <summary>Serves a stored file so that it can do nothing in our origin: sandboxed, not sniffed, not cached by others.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Content">The opened content.</param>
/// <param name="SavedAs">The name of a saved copy, without extension; never the name it was sent with.</param>
public sealed record FileAnswer(FileKind Kind, byte[] Content, string SavedAs) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "private, no-store";
        headers.ContentDisposition = Disposition();
        // iPhones play sound only from servers that answer ranges.
        return Results.Bytes(Content, Kind.MediaType, enableRangeProcessing: true).ExecuteAsync(httpContext);
    }

    private string Disposition()
    {
        var how = Kind.Family == FileFamily.Document ? DispositionTypeNames.Attachment : DispositionTypeNames.Inline;
        var name = Uri.EscapeDataString(SavedAs + Kind.Extension);
        return $"{how}; filename=\"file{Kind.Extension}\"; filename*=UTF-8''{name}";
    }
}
