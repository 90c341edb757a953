using System.Net;
using Linli.Foundation.Checkups;
using Linli.Foundation.Text;

namespace Linli.Foundation.Web;

/// <summary>Looks at how people reach this deployment: the address that is printed on plates, https, and proxies that may be believed.</summary>
internal sealed class AddressCheckup(LinliSettings house, WebSettings web, IConfiguration configuration) : ICheckup
{
    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        var isAddress = Uri.TryCreate(house.PublicAddress, UriKind.Absolute, out var address);
        yield return !isAddress || address!.IsLoopback
            ? new Finding("address", Health.Warn, new Phrase("Web.Checkup.Loopback", house.PublicAddress), new Phrase("Web.Checkup.Address.ToDo"))
            : address!.Scheme != Uri.UriSchemeHttps
                ? new Finding("address", Health.Fail, new Phrase("Web.Checkup.Plain", house.PublicAddress), new Phrase("Web.Checkup.Address.ToDo"))
                : Finding.Well("address", "Web.Checkup.Https", house.PublicAddress);
        if (web.Proxies.FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _)) is { } unreadable)
            yield return new Finding("proxies", Health.Fail, new Phrase("Web.Checkup.Proxy", unreadable), new Phrase("Web.Checkup.Proxy.ToDo"));
        var bare = Array.Find(Listening(), listener => listener.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !IsInside(listener));
        yield return bare is null || web.Proxies.Length > 0
            ? Finding.Well("listeners-web", web is { ResidentsAt.Length: > 0, StaffAt.Length: > 0 } ? "Web.Checkup.Apart" : "Web.Checkup.OneEntrance")
            : new Finding("listeners-web", Health.Warn, new Phrase("Web.Checkup.Bare", bare), new Phrase("Web.Checkup.Bare.ToDo"));
        if (web.ResidentsAt.Length > 0 != web.StaffAt.Length > 0)
            yield return new Finding("entrances", Health.Fail, new Phrase("Web.Checkup.HalfApart"), new Phrase("Web.Checkup.HalfApart.ToDo"));
    }

    private string[] Listening() => (web is { ResidentsAt.Length: > 0, StaffAt.Length: > 0 } ? $"{web.ResidentsAt};{web.StaffAt}" : configuration["urls"] ?? "")
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsInside(string listener) => BindingAddress.Parse(listener) is { } at && (at.IsUnixPipe || at.Host is "localhost" || (IPAddress.TryParse(at.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
