using System.Collections.Immutable;
using System.Globalization;
using Linli.Foundation.Text;
using NodaTime;
using NodaTime.Text;

namespace Linli.Deadlines.Holidays;

/// <summary>The CSV form: <c>paper_year,date,name,kind</c> with kind <c>off</c> or <c>work</c>, and optionally <c>to</c>, which closes a run of days.</summary>
/// <remarks>Lines that open with # are comments. No field of such a list holds a comma, so a line is split at its commas.</remarks>
internal static class HolidayCsv
{
    /// <summary>No notice has ever made a run this long; a longer one is a slip of the pen.</summary>
    private const int LongestRun = 31;

    private static readonly string[] Needed = ["paper_year", "date", "kind"];

    public static Outcome<ImmutableArray<HolidayYear>> Read(string text)
    {
        var lines = text.Split('\n').Select((line, index) => (Number: index + 1, Text: line.Trim()))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#').ToList();
        var header = lines.Count == 0 ? [] : Array.ConvertAll(Fields(lines[0].Text), column => column.ToLowerInvariant());
        if (!Needed.All(header.Contains))
            return new Refusal("Deadlines.Refusal.HolidayCsvHeader");
        var refusals = new List<Refusal>();
        var days = new List<(int Year, DayException Day)>();
        foreach (var (number, line) in lines.Skip(1))
        {
            var fields = Fields(line);
            if (!TryRow(column => fields.ElementAtOrDefault(Array.IndexOf(header, column)) ?? "", days))
                refusals.Add(new Refusal("Deadlines.Refusal.HolidayRow", null, number, line));
        }
        if (refusals.Count > 0)
            return refusals;
        return days.Count == 0
            ? new Refusal("Deadlines.Refusal.HolidayFileEmpty")
            : days.GroupBy(row => row.Year).OrderBy(year => year.Key)
                .Select(year => new HolidayYear(year.Key, [.. year.Select(row => row.Day)])).ToImmutableArray();
    }

    private static bool TryRow(Func<string, string> field, List<(int Year, DayException Day)> days)
    {
        bool? off = field("kind") switch { "off" => true, "work" => false, _ => null };
        if (off is not { } isOff
            || !int.TryParse(field("paper_year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !TryDay(field("date"), year, out var from))
            return false;
        var to = from;
        if (field("to").Length > 0 && (!TryDay(field("to"), year, out to) || to < from || Period.DaysBetween(from, to) >= LongestRun))
            return false;
        for (var day = from; day <= to; day = day.PlusDays(1))
            days.Add((year, new DayException(day, isOff, field("name"))));
        return true;
    }

    private static bool TryDay(string text, int year, out LocalDate day) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out day) && HolidayRow.Belongs(day, year);

    private static string[] Fields(string line) => Array.ConvertAll(line.Split(','), field => field.Trim().Trim('"'));
}
