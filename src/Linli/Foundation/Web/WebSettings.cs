namespace Linli.Foundation.Web;

/// <summary>What a deployment sets of its web side (section <c>Linli:Web</c>).</summary>
public sealed record WebSettings
{
    /// <summary>Other hosts pictures may come from, e.g. map tiles <c>https://*.tianditu.gov.cn</c>.</summary>
    public string[] ImageSources { get; init; } = [];

    /// <summary>Addresses of reverse proxies whose X-Forwarded headers are believed; the own machine always is.</summary>
    public string[] Proxies { get; init; } = [];

    /// <summary>Where residents' requests arrive, e.g. <c>http://127.0.0.1:5080</c>, several with a semicolon between; empty: one entrance for all.</summary>
    public string ResidentsAt { get; init; } = "";

    /// <summary>Where the staff's requests arrive, e.g. <c>http://127.0.0.1:5081</c>: an address the Internet does not reach.</summary>
    public string StaffAt { get; init; } = "";

    /// <summary>The most an ordinary request may carry, in megabytes; pages with photos or files say so themselves (<see cref="LargeFormAttribute"/>).</summary>
    public int OrdinaryMegabytes { get; init; } = 4;

    /// <summary>Forms that one address may send in a minute: high, because a whole street may share one (carrier NAT).</summary>
    public int SendsPerAddress { get; init; } = 1200;
}
