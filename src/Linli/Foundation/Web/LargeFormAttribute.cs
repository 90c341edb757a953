using Microsoft.AspNetCore.Http.Metadata;

namespace Linli.Foundation.Web;

/// <summary>Marks a page or endpoint that takes photos or files, up to so many megabytes in one request.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LargeFormAttribute(int megabytes = LargeFormAttribute.Most) : Attribute, IRequestSizeLimitMetadata
{
    /// <summary>The most any request may carry: six photos of a good phone.</summary>
    public const int Most = 64;

    /// <inheritdoc/>
    public long? MaxRequestBodySize { get; } = megabytes * 1024L * 1024;
}
