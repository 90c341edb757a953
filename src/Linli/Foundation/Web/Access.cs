using Microsoft.AspNetCore.Antiforgery;

namespace Linli.Foundation.Web;

/// <summary>Marks a page or endpoint that anyone may open: a plate's page, a tracking link.</summary>
/// <remarks>Every endpoint carries <see cref="OpenAttribute"/> or <see cref="AllowAttribute"/>; a test fails the build for one that carries neither (R6).
/// Open forms carry no antiforgery token, so that their pages may be cached and replayed offline; <see cref="SameOrigin"/> guards them instead.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenAttribute : Attribute, IAntiforgeryMetadata
{
    /// <inheritdoc/>
    public bool RequiresValidation => false;
}

/// <summary>Marks a page or endpoint for those whose post holds a permission, e.g. <c>cases.handle</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowAttribute(string permission) : Attribute
{
    /// <summary>The permission that everybody signed in holds, also without a post: the own posts, the own password.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Room and act, e.g. <c>cases.handle</c>.</summary>
    public string Permission { get; } = permission;
}

/// <summary>Marks what opens although the password is an initial or an expired one: the page that changes it. Everything else waits until that is done.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WithOldPasswordAttribute : Attribute;

/// <summary>Says who may use an endpoint, where it is mapped.</summary>
public static class Access
{
    /// <summary>Anyone.</summary>
    public static TBuilder Open<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new OpenAttribute());

    /// <summary>Those whose post holds <paramref name="permission"/>.</summary>
    public static TBuilder Allow<TBuilder>(this TBuilder builder, string permission) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new AllowAttribute(permission));
}
