using Linli.Foundation.Text;
using Microsoft.Extensions.Options;

namespace Linli.Shell.Setup;

/// <summary>主办单位与告知: who answers for the platform, under which numbers, and whether its notice was read by somebody who may say so.</summary>
/// <remarks>domain.md 6 row 17 (unclear controller) and 3.8 rule 10 (立项/备案 numbers).</remarks>
internal sealed class SiteSetup(IOptions<Site> site) : ISetupStep
{
    public int Order => 10;

    public string TitleKey => "Shell.Setup.Site";

    public string Icon => "building-bank";

    public IEnumerable<SetupLine> Lines()
    {
        var (now, made) = (site.Value, new Site());
        yield return Line(now.County != made.County && now.Controller != made.Controller, "Controller", "Controller", now.Controller);
        yield return Line(now.DutyPhone.Length > 0, "DutyPhone", "DutyPhone", now.DutyPhone);
        yield return Line(now.ApprovalNumber.Length > 0, "ApprovalNumber", "ApprovalNumber", now.ApprovalNumber);
        yield return Line(now.FilingNumber.Length > 0, "FilingNumber", "FilingNumber", now.FilingNumber);
        yield return Line(now.PoliceFilingNumber.Length > 0, "PoliceFilingNumber", "PoliceFilingNumber", now.PoliceFilingNumber);
        yield return Line(now.PrivacyReviewed.Length > 0, "Notice", "PrivacyReviewed", now.PrivacyReviewed) with { Href = now.PrivacyHref };
    }

    private static SetupLine Line(bool isDone, string about, string setting, string value) =>
        SetupLine.Of(isDone, $"Shell.Setup.{about}", null, value) with { How = isDone ? null : new Phrase("Shell.Setup.Setting", $"Linli:Shell:{setting}") };
}
