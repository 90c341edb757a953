namespace Linli.Foundation.Web;

/// <summary>Marks an open page that only staff need, e.g. the sign-in: where the entrances are apart, it is not there for residents.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class StaffSideAttribute : Attribute;

/// <summary>两个入口: residents and staff may come in by listeners of their own, so that no staff page faces the Internet.</summary>
/// <remarks>
/// 1. Only where both addresses are set; they differ by port. 2. Whatever asks for a permission, and whatever says <see cref="StaffSideAttribute"/>,
/// answers 404 everywhere but at the staff's entrance, as if it did not exist. 3. Residents' pages and files are served at both.
/// </remarks>
public static class Entrances
{
    /// <summary>True for an endpoint that residents have no use for.</summary>
    public static bool IsStaffs(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AllowAttribute>() is not null || endpoint.Metadata.GetMetadata<StaffSideAttribute>() is not null;

    /// <summary>Listens at both entrances and keeps staff's pages to theirs; after routing.</summary>
    public static void UseEntrances(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<WebSettings>();
        var (residents, staff) = (Addresses(settings.ResidentsAt), Addresses(settings.StaffAt));
        if (residents.Length == 0 || staff.Length == 0)
            return;
        foreach (var address in staff.Concat(residents))
            app.Urls.Add(address);
        // By the staff's ports and not by the residents': a listener nobody thought of is not the staff's.
        var ports = staff.Select(address => BindingAddress.Parse(address).Port).ToHashSet();
        app.Use(next => http => http.GetEndpoint() is { } endpoint && IsStaffs(endpoint) && !ports.Contains(http.Connection.LocalPort)
            ? Answers.Give(http, StatusCodes.Status404NotFound) : next(http));
    }

    private static string[] Addresses(string setting) => setting.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
