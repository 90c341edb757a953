using Linli.Foundation.Checkups;
using Linli.Foundation.Text;

namespace Linli.Identity.SecondFactors;

/// <summary>Looks whether the administrators must show a second factor.</summary>
internal sealed class SecondFactorCheckup(IdentitySettings settings) : ICheckup
{
    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        yield return settings.SecondFactorForAdministrators
            ? Finding.Well("second-factor", "Identity.Checkup.SecondFactor")
            : new Finding("second-factor", Health.Warn, new Phrase("Identity.Checkup.NoSecondFactor"), new Phrase("Identity.Checkup.NoSecondFactor.ToDo"));
    }
}
