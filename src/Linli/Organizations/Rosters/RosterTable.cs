using System.Text;
using System.Text.RegularExpressions;
using Linli.Foundation.Privacy;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Organizations.Rosters;

/// <summary>One row of a pasted roster, understood.</summary>
internal sealed record RosterRow(int Number, LocalDate Day, ShiftHours Hours, Guid A, Guid? B, PhoneNumber? PhoneA, PhoneNumber? PhoneB);

/// <summary>从表格粘贴值班表: reads a table as a spreadsheet copies it; pure. Whatever is wrong is named by row and column, all of it at once.</summary>
/// <remarks>A title row above the heading is passed over; cells left blank under a merged day mean the day above; a cell may hold two names, one under the other or side by side, or a name with its number.</remarks>
internal sealed partial class RosterTable(LocalDate today, LocalDate monday, ShiftNames names, ILookup<string, Guid> people)
{
    private const int MostRows = 1000;
    private readonly List<Refusal> _faults = [];
    private readonly List<RosterRow> _rows = [];

    private enum Head
    {
        Day,
        Hours,
        A,
        B,
        Phone,
        PhoneB,
    }

    private static readonly (Head Head, string[] Words)[] Heads =
    [
        (Head.Day, ["日期", "时间(日期)", "值班日期", "日"]),
        (Head.Hours, ["时间", "班次", "值班时间", "时段", "值班时段"]),
        (Head.PhoneB, ["B角电话", "副班电话", "备班电话", "B角手机"]),
        (Head.Phone, ["电话", "手机", "联系电话", "手机号", "手机号码", "A角电话", "值班电话", "联系方式"]),
        (Head.B, ["B角", "副班", "备班", "B岗", "副值班", "B角姓名"]),
        (Head.A, ["A角", "主班", "姓名", "值班人", "值班人员", "值班员", "A岗", "主值班", "A角姓名"]),
    ];

    /// <summary>The rows, or everything wrong with them.</summary>
    public Outcome<IReadOnlyList<RosterRow>> Read(string text)
    {
        var table = DelimitedText.Read(text, isForgiving: true);
        if (table.IsRefused)
            return table.Refusals.ToList();
        if (table.Value.Count > MostRows)
            return new Refusal("Organizations.Roster.Refusal.TooManyRows", Field, MostRows);
        Dictionary<Head, int>? columns = null;
        LocalDate? above = null;
        foreach (var (number, written) in table.Value)
        {
            var cells = Array.ConvertAll(written, Narrow);
            if (Heading(cells) is { } found)
                columns = found;
            // A title over the heading stands alone in its row.
            else if (cells.Count(cell => cell.Length > 0) > 1)
                Row(number, cells, columns ?? Guess(cells, above is not null), ref above);
            else if (_rows.Count > 0 || _faults.Count > 0 || columns is not null)
                _faults.Add(new Refusal("Organizations.Roster.Refusal.RowShort", Field, number));
        }
        if (_faults.Count > 0)
            return _faults;
        return _rows.Count > 0 ? _rows : new Refusal("Organizations.Roster.Refusal.Nothing", Field);
    }

    private static string Field => "table";

    private void Row(int number, string[] cells, Dictionary<Head, int> columns, ref LocalDate? above)
    {
        var before = _faults.Count;
        var day = Day(number, Cell(Head.Day), above);
        above = day ?? above;
        var hours = Cell(Head.Hours).Length == 0 ? null : WrittenHours.Read(Cell(Head.Hours), names);
        if (hours is null)
            Fault(number, Head.Hours, Cell(Head.Hours).Length == 0 ? "HoursMissing" : "HoursUnreadable", Cell(Head.Hours), string.Join('、', names.Words));
        var (first, second, phoneInCell) = Names(Cell(Head.A));
        var a = first.Length == 0 ? null : Who(number, Head.A, first);
        if (first.Length == 0)
            Fault(number, Head.A, "NameMissing");
        var (other, _, phoneOfB) = Names(Cell(Head.B));
        var b = (other.Length > 0 ? other : second) is { Length: > 0 } name ? Who(number, other.Length > 0 ? Head.B : Head.A, name) : null;
        var phoneA = Phone(number, Head.Phone, Cell(Head.Phone).Length > 0 ? Cell(Head.Phone) : phoneInCell);
        var phoneB = Phone(number, Head.PhoneB, Cell(Head.PhoneB).Length > 0 ? Cell(Head.PhoneB) : phoneOfB);
        if (a is not null && a == b)
            Fault(number, Head.B, "SamePerson", first);
        if (_faults.Count == before)
            _rows.Add(new RosterRow(number, day!.Value, hours!, a!.Value, b, phoneA, phoneB));

        // A line break only fits the words to the column, except between two names.
        string Cell(Head head) => !columns.TryGetValue(head, out var at) || at >= cells.Length ? "" : head is Head.A or Head.B ? cells[at] : OneLine(cells[at]);
    }

    private LocalDate? Day(int number, string cell, LocalDate? above)
    {
        if (cell.Length == 0 && above is not null)
            return above;
        var (day, fault) = cell.Length == 0 ? (null, "DayMissing") : WrittenDay.Read(cell, today, monday);
        if (fault is not null)
            Fault(number, Head.Day, fault, cell);
        return day;
    }

    private Guid? Who(int number, Head head, string name)
    {
        var found = people[name].Distinct().ToList();
        if (found is [var only])
            return only;
        Fault(number, head, found.Count == 0 ? "NameUnknown" : "NameTwice", name);
        return null;
    }

    private PhoneNumber? Phone(int number, Head head, string text)
    {
        if (text.Length == 0)
            return null;
        var parsed = PhoneNumber.Parse(text);
        if (!parsed.IsRefused)
            return parsed.Value;
        _faults.Add(new Refusal("Organizations.Roster.Refusal.Cell", Field, number, new Phrase("Organizations.Roster.Column." + head), new Phrase(parsed.Refusals[0].Key, parsed.Refusals[0].Args)));
        return null;
    }

    private void Fault(int number, Head head, string why, params object?[] args) =>
        _faults.Add(new Refusal("Organizations.Roster.Refusal.Cell", Field, number, new Phrase("Organizations.Roster.Column." + head), new Phrase("Organizations.Roster.Fault." + why, args)));

    // 李雪、王强 13800000001: two names and a number in one cell.
    private static (string First, string Second, string Phone) Names(string cell)
    {
        var phone = Digits().Match(cell);
        var words = Digits().Replace(cell, " ").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (words.ElementAtOrDefault(0) ?? "", words.ElementAtOrDefault(1) ?? "", phone.Success ? phone.Value : "");
    }

    private static readonly char[] Between = ['、', '/', ',', '，', ';', '；', ' ', '\n', '(', ')', '（', '）'];

    private static Dictionary<Head, int>? Heading(string[] cells)
    {
        var found = new Dictionary<Head, int>();
        for (var at = 0; at < cells.Length; at++)
            if (Heads.FirstOrDefault(one => one.Words.Contains(OneLine(cells[at]).ToUpperInvariant(), StringComparer.Ordinal)) is { Words: not null } head)
                found.TryAdd(head.Head, at);
        return found.Count >= 2 ? found : null;
    }

    // Without a heading: day, hours, names, number, as they are mostly written; under a merged day the first cell is empty.
    private static Dictionary<Head, int> Guess(string[] cells, bool hasDay)
    {
        var columns = new Dictionary<Head, int> { [Head.Day] = 0, [Head.Hours] = 1 };
        for (var at = 2; at < cells.Length; at++)
        {
            var isPhone = Digits().Match(cells[at]) is { Success: true } digits && digits.Length == cells[at].Length;
            columns.TryAdd(isPhone ? columns.ContainsKey(Head.Phone) ? Head.PhoneB : Head.Phone : columns.ContainsKey(Head.A) ? Head.B : Head.A, at);
        }
        return columns;
    }

    // Full-width digits and letters are made narrow; the space inside 李　雪 goes.
    private static string Narrow(string cell) => Inner().Replace(CellText.Clean(cell).Normalize(NormalizationForm.FormKC), "");

    private static string OneLine(string cell) => cell.Replace("\n", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs})[^\S\n]+(?=\p{IsCJKUnifiedIdeographs}$)|(?<=[0-9年月日:])[^\S\n]+(?=[0-9年月日(周星:\-~至到])")]
    private static partial Regex Inner();

    [GeneratedRegex(@"\+?[0-9][0-9\- ]{5,16}[0-9]|1\.[0-9]+E\+?10")]
    private static partial Regex Digits();
}
