using System.Globalization;

namespace Linli.Dispatch.Editions;

/// <summary>事项编号: two digits of the group, two of the entry; never used twice (ADR 0011).</summary>
internal static class EntryCodes
{
    /// <summary>The group's next: one above its highest below 99, or the lowest that is free; null when all are taken.</summary>
    public static string? Next(IReadOnlyList<CaseCategory> entries, string group)
    {
        var taken = entries.Where(entry => entry.Group == group).Select(entry => int.Parse(entry.Code[2..], CultureInfo.InvariantCulture)).ToHashSet();
        var above = taken.Where(number => number < 99).DefaultIfEmpty(0).Max() + 1;
        return Enumerable.Range(above, Math.Max(0, 99 - above)).Concat(Enumerable.Range(1, 99)).Where(number => !taken.Contains(number))
            .Select(number => group + number.ToString("00", CultureInfo.InvariantCulture)).FirstOrDefault();
    }
}
