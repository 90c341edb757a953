using Linli.Foundation.Text;

namespace Linli.Foundation.Tables;

/// <summary>对好列的表: the rows below the heading, each cell asked for by what it means; blanks that mean "as above" filled, totals and footers left out.</summary>
/// <remarks>Faults are collected on the way: each names row, letter and heading as the person sees them in the spreadsheet, and says what to do.</remarks>
public sealed class MappedTable
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "总数", "TOTAL", "SUM"];
    private static readonly string[] Footers = ["填表人", "制表人", "制表", "填报人", "填报单位", "审核", "负责人签字", "备注", "说明", "注", "附注"];
    private readonly IReadOnlyDictionary<string, int> _map;
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly TableHead _head;
    private readonly List<Refusal> _faults = [];

    private MappedTable(TableHead head, IReadOnlyList<TableColumn> columns, IReadOnlyDictionary<string, int> map) => (_head, _columns, _map) = (head, columns, map);

    /// <summary>The most faults told at once: enough to mend in one go.</summary>
    public static readonly int MostFaults = 50;

    /// <summary>The rows that say something.</summary>
    public IReadOnlyList<MappedRow> Rows { get; private set; } = [];

    /// <summary>What was done to the rows, for the person to know: totals left out, blanks filled, values of formulas taken.</summary>
    public IReadOnlyList<Phrase> Notes { get; private set; } = [];

    /// <summary>All that is wrong, at most <see cref="MostFaults"/>.</summary>
    public IReadOnlyList<Refusal> Faults => _faults.Count < MostFaults ? _faults : [.. _faults, new Refusal("Tables.MoreFaults", null, MostFaults)];

    /// <summary>True when it is time to stop reading.</summary>
    public bool IsFull => _faults.Count >= MostFaults;

    /// <summary>Lays the map over the table.</summary>
    public static MappedTable Of(Table table, TableHead head, IReadOnlyList<TableColumn> columns, IReadOnlyDictionary<string, int> map)
    {
        var mapped = new MappedTable(head, columns, map);
        if (ForbiddenColumns.In(head.Headings) is { } forbidden)
            mapped.Add(new Refusal("Tables.Forbidden", null, forbidden));
        foreach (var missing in columns.Where(column => column.IsRequired && !map.ContainsKey(column.Key)))
            mapped.Add(new Refusal("Tables.ColumnMissing", missing.Key, new Phrase(missing.NameKey)));
        if (!mapped.IsFull && mapped._faults.Count == 0)
            mapped.Take(table);
        return mapped;
    }

    /// <summary>True when the table has this column.</summary>
    public bool Has(string key) => _map.ContainsKey(key);

    /// <summary>Notes one fault; for a row's own use <see cref="MappedRow.Fault"/>.</summary>
    public void Add(Refusal fault)
    {
        if (!IsFull)
            _faults.Add(fault);
    }

    internal Refusal FaultAt(int row, string key, Phrase what) => _map.TryGetValue(key, out var column)
        ? new Refusal("Tables.Fault", $"row {row}", row, Table.Letter(column), _head.Headings[column], what)
        : new Refusal("Tables.Fault.Row", $"row {row}", row, new Phrase(_columns.First(one => one.Key == key).NameKey), what);

    internal int? ColumnOf(string key) => _map.TryGetValue(key, out var column) ? column : null;

    private void Take(Table table)
    {
        var (rows, above, filled, left, calculated) = (new List<MappedRow>(), new Dictionary<string, string>(), 0, 0, 0);
        var below = table.Rows.Skip(_head.First + _head.Rows).ToList();
        // Who filled it in stands under the last row; what stands there is about no row of the list.
        while (below.Count > 0 && IsFooter(below[^1]))
            (below, left) = (below[..^1], left + 1);
        foreach (var row in below)
        {
            if (IsTotal(row) || IsHeadAgain(row))
            {
                left++;
                continue;
            }
            var values = _map.ToDictionary(one => one.Key, one => CellText.Clean(row.At(one.Value)));
            if (_columns.All(column => column.Repeats || values.GetValueOrDefault(column.Key, "").Length == 0) && _columns.Any(column => !column.Repeats && _map.ContainsKey(column.Key)))
            {
                // A group's name on a line of its own, or a serial number before nothing.
                left += Remember(values, above) ? 1 : 0;
                continue;
            }
            foreach (var column in _columns.Where(column => column.Repeats && _map.ContainsKey(column.Key)))
                if (values[column.Key].Length > 0)
                    above[column.Key] = values[column.Key];
                else if (above.TryGetValue(column.Key, out var carried))
                    (values[column.Key], filled) = (carried, filled + 1);
            var mapped = new MappedRow(this, row.Number, values);
            foreach (var (key, index) in _map)
                if (row.Broken.Contains(index))
                    mapped.Fault(key, "Tables.What.Broken");
                else if (row.Calculated.Contains(index))
                    calculated++;
            rows.Add(mapped);
        }
        Rows = rows;
        if (rows.Count == 0 && _faults.Count == 0)
            Add(new Refusal("Tables.NoRows"));
        Notes = [.. Notice("Tables.Note.Filled", filled), .. Notice("Tables.Note.Left", left), .. Notice("Tables.Note.Calculated", calculated)];
    }

    private bool Remember(Dictionary<string, string> values, Dictionary<string, string> above)
    {
        var said = _columns.Where(column => column.Repeats && values.GetValueOrDefault(column.Key, "").Length > 0).ToList();
        foreach (var column in said)
            above[column.Key] = values[column.Key];
        return said.Count > 0;
    }

    private static IEnumerable<Phrase> Notice(string key, int count) => count > 0 ? [new Phrase(key, count)] : [];

    private static bool IsTotal(TableRow row) =>
        row.Cells.Select(CellText.Heading).FirstOrDefault(cell => cell.Length > 0) is { } first && Totals.Any(word => first.StartsWith(word, StringComparison.Ordinal));

    private static bool IsFooter(TableRow row) =>
        row.Cells.FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell)) is { } first && CellText.Line(first) is var said
        && (Footers.Any(word => said.StartsWith(word, StringComparison.Ordinal) && (said.Length == word.Length || said[word.Length] is ':' or '：' or '1' or ' ')) || IsTotal(row));

    // Lists of several pages repeat the heading on each.
    private bool IsHeadAgain(TableRow row) => _map.Count > 1 && _map.Values.All(column => CellText.Line(row.At(column)).Replace(" ", "", StringComparison.Ordinal) is var said
        && _head.Headings[column].Split(' ').Contains(said));
}

/// <summary>One row of a <see cref="MappedTable"/>.</summary>
public sealed class MappedRow
{
    private readonly MappedTable _table;
    private readonly IReadOnlyDictionary<string, string> _values;

    internal MappedRow(MappedTable table, int number, IReadOnlyDictionary<string, string> values) => (_table, Number, _values) = (table, number, values);

    /// <summary>Its number as a spreadsheet counts.</summary>
    public int Number { get; }

    /// <summary>True while nothing was found wrong with it.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The cell on one line; empty when blank or when there is no such column.</summary>
    public string this[string key] => _values.TryGetValue(key, out var value) ? CellText.Line(value) : "";

    /// <summary>The cell with its lines, for longer words.</summary>
    public string Lines(string key) => _values.GetValueOrDefault(key, "");

    /// <summary>Notes what is wrong with a cell and what to do.</summary>
    public void Fault(string key, string whatKey, params object?[] args)
    {
        IsSound = false;
        _table.Add(_table.FaultAt(Number, key, new Phrase(whatKey, args)));
    }

    /// <summary>A cell shown in a sentence, cut where it is long.</summary>
    public string Shown(string key) => this[key] is { Length: > 30 } text ? text[..30] + "…" : this[key];

    /// <summary>A name: there, of ordinary characters and not too long; else the fault is noted.</summary>
    public string Name(string key, int longest)
    {
        var name = this[key];
        if (name.Length == 0)
            Fault(key, "Tables.What.Missing");
        else if (name.Length > longest)
            Fault(key, "Tables.What.TooLong", name.Length, longest);
        else if (name.Any(c => char.IsControl(c) || c is '\uFFFD' or '<' or '>'))
            Fault(key, "Tables.What.Strange");
        else if (name[0] == '#' && name.EndsWith('!'))
            Fault(key, "Tables.What.Broken");
        return name;
    }

    /// <summary>Words that may be missing, with their lines.</summary>
    public string Words(string key, int longest)
    {
        var words = Lines(key);
        if (words.Length > longest)
            Fault(key, "Tables.What.TooLong", words.Length, longest);
        return words;
    }

    /// <summary>A count that may be missing.</summary>
    public int? Count(string key, int most)
    {
        var said = this[key].TrimEnd('户', '人', '栋', '个');
        if (said.Length == 0)
            return null;
        if (int.TryParse(CellText.Whole(said), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) && count <= most)
            return count;
        Fault(key, "Tables.What.NotACount", Shown(key), most);
        return null;
    }

    /// <summary>A number to dial that may be missing: digits, as typed but for blanks; a shortened one (1.38E+10) is refused, its digits are lost.</summary>
    public string? Dial(string key, Func<string, bool> isReadable)
    {
        var said = this[key].Replace('—', '-').Replace('–', '-').Replace('－', '-').Replace("(", "", StringComparison.Ordinal).Replace("（", "", StringComparison.Ordinal)
            .Replace(")", "-", StringComparison.Ordinal).Replace("）", "-", StringComparison.Ordinal).Trim('-');
        if (said.Length == 0)
            return null;
        if (CellText.IsShortened(said))
            Fault(key, "Tables.What.Shortened", Shown(key));
        else if (!isReadable(said))
            Fault(key, "Tables.What.NotAPhone", Shown(key));
        else
            return said;
        return null;
    }
}
