using Linli.Foundation.Data;
using Linli.Foundation.Text;
using NodaTime;
using NodaTime.Text;

namespace Linli.Foundation.Facts;

/// <summary>Reads the whole chain again and names the first place where it does not hold (R12).</summary>
public sealed class ChainCheck(DatabaseOptions database, ChainKey key, ChainHead heads)
{
    private const int PageSize = 2000;

    /// <summary>What is wrong, or null; <paramref name="progress"/> hears the places read.</summary>
    public Refusal? FirstFault(Action<long>? progress = null) => Walk(1, null, progress);

    /// <summary>What is wrong with one day, or null: its facts read again from its first place, and its head file compared.</summary>
    public Refusal? FaultOf(ChainDay day) => Walk(day.First, day.Day, null);

    private Refusal? Walk(long from, LocalDate? only, Action<long>? progress)
    {
        using var db = database.Read();
        var onDisk = heads.ReadAll();
        var expected = from;
        byte[]? before = null;
        LocalDate? day = null;
        var last = new Dictionary<string, (long Position, string Code)>(StringComparer.Ordinal);
        var isOver = false;
        while (!isOver)
        {
            var start = expected;
            var page = (from s in db.FactsSealed
                        join f in db.Facts on s.FactId equals f.Id into facts
                        from f in facts.DefaultIfEmpty()
                        where s.Position >= start
                        orderby s.Position
                        select new { Sealed = s, Fact = f }).Take(PageSize).ToList();
            isOver = page.Count < PageSize;
            foreach (var row in page)
            {
                if (row.Sealed.Position != expected)
                    return new Refusal("Facts.Chain.PlaceMissing", null, expected);
                if (row.Sealed.Day > only)
                {
                    isOver = true;
                    break;
                }
                if (row.Fact is null)
                    return new Refusal("Facts.Chain.FactMissing", null, DayWord(row.Sealed.Day), expected);
                if (day is { } earlier && row.Sealed.Day < earlier)
                    return new Refusal("Facts.Chain.CodeWrong", null, DayWord(row.Sealed.Day), expected, row.Fact.Kind);
                if (day != row.Sealed.Day)
                    before = null;
                day = row.Sealed.Day;
                before = Chain.Code(key, before, day.Value, expected, row.Fact);
                if (!before.AsSpan().SequenceEqual(row.Sealed.Mac))
                    return new Refusal("Facts.Chain.CodeWrong", null, DayWord(day.Value), expected, row.Fact.Kind);
                last[DayWord(day.Value)] = (expected, Convert.ToHexStringLower(before));
                if (onDisk.TryGetValue(DayWord(day.Value), out var written) && written.Position == expected && written.Code != last[DayWord(day.Value)].Code)
                    return new Refusal("Facts.Chain.HeadDiffers", null, DayWord(day.Value), expected);
                expected++;
            }
            progress?.Invoke(expected - 1);
        }
        foreach (var (name, head) in onDisk.Where(head => only is null || head.Key == DayWord(only.Value)))
            if (!last.TryGetValue(name, out var found) || found.Position < head.Position)
                return new Refusal("Facts.Chain.TailCut", null, name, head.Position);
        return null;
    }

    private static string DayWord(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
