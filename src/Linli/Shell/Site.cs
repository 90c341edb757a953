namespace Linli.Shell;

/// <summary>主办单位: who stands behind this deployment, said in the head and foot of every page. Settings <c>Linli:Shell</c>.</summary>
/// <remarks>国办函〔2026〕12号: the controller is a county or higher body, its filing numbers are shown, and a complaint about the platform
/// itself is possible from every page (domain.md 3.8, rules 10 and 14).</remarks>
public sealed record Site
{
    /// <summary>What residents call the service.</summary>
    public string Name { get; init; } = "邻里";

    /// <summary>The name in English.</summary>
    public string NameEn { get; init; } = "Linli";

    /// <summary>The county or district that runs it.</summary>
    public string County { get; init; } = "示范县";

    /// <summary>The county in English.</summary>
    public string CountyEn { get; init; } = "Sample County";

    /// <summary>The body responsible for personal information (PIPL article 73).</summary>
    public string Controller { get; init; } = "示范县社会工作部";

    /// <summary>The body in English.</summary>
    public string ControllerEn { get; init; } = "Sample County Social Work Department";

    /// <summary>立项批复文号: under which the platform was approved (国办函〔2026〕12号), empty until given.</summary>
    public string ApprovalNumber { get; init; } = "";

    /// <summary>Where the controller is asked about personal information: an office, an address, a number; empty until given.</summary>
    public string PrivacyContact { get; init; } = "";

    /// <summary>The day the controller approved the privacy notice, as it is to be read; empty until it did.</summary>
    public string PrivacyReviewed { get; init; } = "";

    /// <summary>ICP filing number 备案号, empty until given.</summary>
    public string FilingNumber { get; init; } = "";

    /// <summary>Public-security filing number 公安备案号, empty until given.</summary>
    public string PoliceFilingNumber { get; init; } = "";

    /// <summary>The duty number residents may call at any hour.</summary>
    public string DutyPhone { get; init; } = "";

    /// <summary>Where a complaint about the platform is made.</summary>
    public string ComplaintHref { get; init; } = "/complaint";

    /// <summary>Where the privacy notice stands.</summary>
    public string PrivacyHref { get; init; } = "/privacy";

    /// <summary>演练: true in a practice deployment, whose every page says so in red.</summary>
    public bool Practice { get; init; }
}
