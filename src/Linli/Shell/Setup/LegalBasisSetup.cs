using Linli.Foundation.Data;
using NodaTime.Text;

namespace Linli.Shell.Setup;

/// <summary>法律依据: whether the controller has said on which rule it handles personal information, and when it decided so (domain.md 6 row 17).</summary>
internal sealed class LegalBasisSetup(DatabaseOptions database) : ISetupStep
{
    public int Order => 12;

    public string TitleKey => "Shell.LegalBasis.Title";

    public string Icon => "gavel";

    public IEnumerable<SetupLine> Lines()
    {
        using var db = database.Read();
        var latest = db.LegalBases.OrderByDescending(row => row.KeptAt).FirstOrDefault();
        yield return SetupLine.Of(latest is not null, "Shell.Setup.LegalBasis", "/setup/legal-basis", latest is null ? "" : LocalDatePattern.Iso.Format(latest.DecidedOn));
    }
}
