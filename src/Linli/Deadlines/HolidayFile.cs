using System.Collections.Immutable;
using Linli.Deadlines.Holidays;
using Linli.Foundation.Text;

namespace Linli.Deadlines;

/// <summary>放假安排文件: reads the notices of one or more years from a file, JSON (as holiday-cn writes it) or CSV.</summary>
/// <remarks>Only exceptions are listed: days off, and make-up working days; ordinary weekends are not.</remarks>
public static class HolidayFile
{
    /// <summary>The years in the text, in order; or every row that cannot be read.</summary>
    public static Outcome<ImmutableArray<HolidayYear>> Read(string text)
    {
        var start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start switch
        {
            "" => new Refusal("Deadlines.Refusal.HolidayFileEmpty"),
            ['{' or '[', ..] => HolidayJson.Read(start),
            _ => HolidayCsv.Read(start),
        };
    }
}
