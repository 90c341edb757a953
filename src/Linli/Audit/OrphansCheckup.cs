using Linli.Cases;
using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;

namespace Linli.Audit;

/// <summary>Looks for orphans: open cases with nobody responsible or no clock (promise 1). There must be none, ever.</summary>
internal sealed class OrphansCheckup(DatabaseOptions database, Func<ICases> cases) : ICheckup
{
    private const int MostNamed = 5;

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        using var db = database.Read();
        var orphans = cases().Orphans(db);
        var count = orphans.Count();
        if (count == 0)
        {
            yield return Finding.Well("orphans", "Audit.Checkup.NoOrphans");
            yield break;
        }
        var numbers = cases().Rows(db).Where(row => orphans.Contains(row.Id)).OrderBy(row => row.Number).Select(row => row.Number).Take(MostNamed).ToList();
        yield return new Finding("orphans", Health.Fail, new Phrase("Audit.Checkup.Orphans", count, string.Join(", ", numbers)), new Phrase("Audit.Checkup.Orphans.ToDo"));
    }
}
