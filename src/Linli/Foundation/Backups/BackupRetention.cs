using NodaTime;

namespace Linli.Foundation.Backups;

/// <summary>Which of the nightly backups may go: a decision over days that knows no disk.</summary>
public static class BackupRetention
{
    /// <summary>So many of the newest stay whatever the rest says: a machine that stood still for a month must not lose its last ones.</summary>
    public const int Newest = 3;

    /// <summary>Those that may go, of backups taken on these days.</summary>
    public static IReadOnlyList<T> ToGo<T>(IEnumerable<T> backups, Func<T, LocalDate> day, LocalDate today, BackupSettings settings)
    {
        var all = backups.OrderByDescending(day).ToList();
        var firsts = all.GroupBy(backup => (day(backup).Year, day(backup).Month)).Select(month => month.MinBy(day)).ToHashSet();
        return [.. all.Skip(Newest).Where(backup => day(backup) <= today.PlusDays(-settings.KeepDays)
            && !(firsts.Contains(backup) && day(backup) > today.PlusMonths(-settings.KeepMonths)))];
    }
}
