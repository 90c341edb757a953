using Linli.Foundation.Text;

namespace Linli.Foundation.Checkups;

/// <summary>体检: lets every room look, floor by floor.</summary>
public sealed class Doctor(IEnumerable<ICheckup> checkups)
{
    /// <summary>Everything found, as it is found. A look that breaks down is a finding too.</summary>
    public IEnumerable<Finding> Examine(IProgress<double>? progress = null)
    {
        foreach (var checkup in checkups.OrderByDescending(checkup => checkup.IsGround))
        {
            var findings = Look(checkup, progress);
            foreach (var finding in findings)
                yield return finding;
            if (!checkup.IsGround || findings.TrueForAll(finding => finding.Health != Health.Fail))
                continue;
            yield return new Finding("rest", Health.Warn, new Phrase("Health.Rest"));
            yield break;
        }
    }

    private static List<Finding> Look(ICheckup checkup, IProgress<double>? progress)
    {
        try
        {
            return [.. checkup.Look(progress)];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [new Finding(checkup.GetType().Name, Health.Fail, new Phrase("Health.Broke", checkup.GetType().Name, failure.GetType().Name, failure.Message), new Phrase("Health.Broke.ToDo"))];
        }
    }
}
