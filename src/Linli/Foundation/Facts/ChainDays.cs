using Linli.Foundation.Data;
using NodaTime;
using NodaTime.Text;

namespace Linli.Foundation.Facts;

/// <summary>留痕日: one day of the chain: its places, its root code, and what stands outside the database.</summary>
/// <param name="Day">The day of sealing.</param>
/// <param name="First">Its first place.</param>
/// <param name="Last">Its last place so far.</param>
/// <param name="Root">The code at the last place: over everything before it that day.</param>
/// <param name="Outside">Place and code in the head file, or null when there is none.</param>
public sealed record ChainDay(LocalDate Day, long First, long Last, string Root, (long Position, string Code)? Outside)
{
    /// <summary>How the head file stands to the database.</summary>
    public HeadState Head => Outside switch
    {
        null => HeadState.Missing,
        var (position, code) when position == Last && code == Root => HeadState.Agrees,
        // It is written after the commit: a moment's lag, or a kill between the two, is no fault.
        var (position, _) when position < Last => HeadState.Behind,
        _ => HeadState.Differs,
    };

    /// <summary>The root in groups of eight, to be read aloud and compared on paper.</summary>
    public string RootInGroups => string.Join(' ', Root.Chunk(8).Select(group => new string(group)));
}

/// <summary>How a day's head file stands to the database.</summary>
public enum HeadState
{
    /// <summary>The same place and code.</summary>
    Agrees,

    /// <summary>It names an earlier place of that day; the check compares the code there.</summary>
    Behind,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>Another code, or a place that the database no longer has.</summary>
    Differs,
}

/// <summary>The days of the chain, newest first, in two steps of the index for each day however many facts it holds.</summary>
public sealed class ChainDays(DatabaseOptions database, ChainHead heads)
{
    /// <summary>Days before <paramref name="before"/> (null: from the newest), at most so many.</summary>
    public IReadOnlyList<ChainDay> Before(LocalDate? before, int most)
    {
        using var db = database.Read();
        var outside = heads.ReadAll();
        var days = new List<ChainDay>();
        var last = LastBefore(db, before);
        while (last is not null && days.Count < most)
        {
            var previous = LastBefore(db, last.Day);
            days.Add(new ChainDay(last.Day, (previous?.Position ?? 0) + 1, last.Position, Convert.ToHexStringLower(last.Mac),
                outside.TryGetValue(LocalDatePattern.Iso.Format(last.Day), out var head) ? head : null));
            last = previous;
        }
        return days;
    }

    /// <summary>One day, or null when nothing was sealed on it.</summary>
    public ChainDay? Of(LocalDate day) => Before(day.PlusDays(1), 1) is [{ } found] && found.Day == day ? found : null;

    private static FactSealed? LastBefore(LinliDb db, LocalDate? day)
    {
        var all = db.FactsSealed;
        if (day is not { } limit)
            return all.OrderByDescending(s => s.Position).FirstOrDefault();
        return all.Where(s => s.Day.CompareTo(limit) < 0).OrderByDescending(s => s.Day).ThenByDescending(s => s.Position).FirstOrDefault();
    }
}
