using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;

namespace Linli.Foundation.Facts;

/// <summary>Reads the whole chain again (R12), and looks whether each day's head stands outside the database.</summary>
internal sealed class ChainCheckup(Func<ChainCheck> check, ChainDays days, DatabaseOptions database) : ICheckup
{
    private const int DaysCompared = 400;

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        var all = Math.Max(1, Last());
        var fault = check().FirstFault(place => progress?.Report((double)place / all));
        yield return fault is null
            ? Finding.Well("chain", "Facts.Checkup.Chain", Last())
            : new Finding("chain", Health.Fail, new Phrase(fault.Key, fault.Args), new Phrase("Facts.Checkup.Chain.ToDo"));
        var bare = days.Before(null, DaysCompared).Where(day => day.Head is HeadState.Missing or HeadState.Differs).ToList();
        yield return bare.FirstOrDefault(day => day.Head == HeadState.Differs) is { } other
            ? new Finding("heads", Health.Fail, new Phrase("Facts.Checkup.HeadDiffers", other.Day.ToString("uuuu-MM-dd", null)), new Phrase("Facts.Checkup.Chain.ToDo"))
            : bare.Count > 0
                ? new Finding("heads", Health.Warn, new Phrase("Facts.Checkup.HeadsMissing", bare.Count, bare[^1].Day.ToString("uuuu-MM-dd", null)), new Phrase("Facts.Checkup.HeadsMissing.ToDo"))
                : Finding.Well("heads", "Facts.Checkup.Heads");
    }

    private long Last()
    {
        using var db = database.Read();
        return db.FactsSealed.Select(s => (long?)s.Position).Max() ?? 0;
    }
}
