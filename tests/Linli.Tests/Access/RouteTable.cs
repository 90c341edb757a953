using Linli.Foundation.Web;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Linli.Tests.Access;

/// <summary>One endpoint of the served program and who may use it.</summary>
public sealed record RouteRow(string Pattern, string Method, bool IsOpen, IReadOnlyList<string> Permissions, bool IsFile, RouteEndpoint Endpoint)
{
    /// <summary>True for a Razor page.</summary>
    public bool IsPage => Endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    /// <summary>True when its address has a part to be filled in.</summary>
    public bool HasParameters => Endpoint.RoutePattern.Parameters.Count > 0;

    /// <summary>True when it says who may use it.</summary>
    public bool IsListed => IsOpen || Permissions.Count > 0;

    /// <summary>What the rules of the house say.</summary>
    public bool Allows(Permissions permissions, Role? role) => IsOpen || Permissions.All(permission => permissions.Has(role, permission));

    /// <summary>An address it answers to, its parameters filled with made-up values.</summary>
    public string Path => "/" + string.Join('/', Endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Sample(parameter),
        _ => "x",
    }))));

    private static string Sample(RoutePatternParameterPart parameter)
    {
        var kinds = parameter.ParameterPolicies.Select(policy => policy.Content).OfType<string>().ToList();
        return kinds.Contains("guid") ? "00000000-0000-7000-8000-000000000001"
            : kinds.Any(kind => kind is "int" or "long") ? "404"
            : "x";
    }
}

/// <summary>The route table of a serving house: what the access matrix is generated from.</summary>
public static class RouteTable
{
    /// <summary>Every endpoint, one row for each method.</summary>
    public static List<RouteRow> Of(TestHouse house) =>
        [.. house.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Rows)
            .DistinctBy(row => (row.Pattern, row.Method)).OrderBy(row => row.Pattern, StringComparer.Ordinal).ThenBy(row => row.Method, StringComparer.Ordinal)];

    private static IEnumerable<RouteRow> Rows(RouteEndpoint endpoint)
    {
        var isPage = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        var isFile = endpoint.Metadata.Any(item => item.GetType().Name == "StaticAssetDescriptor");
        IReadOnlyList<string> methods = isPage || isFile ? ["GET"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        if (isPage)
            methods = ["GET", "POST"];
        var allowed = endpoint.Metadata.GetOrderedMetadata<AllowAttribute>().Select(allow => allow.Permission).Distinct().ToList();
        foreach (var method in methods)
            yield return new RouteRow("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), method, allowed.Count == 0 && endpoint.Metadata.GetMetadata<OpenAttribute>() is not null, allowed, isFile, endpoint);
    }
}
