using Linli.Areas;
using Linli.Cases.Items;
using Linli.Cases.Report;
using Linli.Foundation.Privacy;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;

namespace Linli.Cases.Bulk;

/// <summary>What a list becomes.</summary>
public enum BulkKind
{
    /// <summary>一件多项: one case with many things to be ticked off.</summary>
    Items,

    /// <summary>一户一件: a case for each household, under one common cause.</summary>
    Households,
}

/// <summary>One line of the list, read.</summary>
/// <param name="Number">Its row, as a spreadsheet counts.</param>
/// <param name="What">The thing, or the household.</param>
/// <param name="Words">More about it.</param>
/// <param name="Building">Where, for a household.</param>
/// <param name="Name">How to call the person.</param>
/// <param name="Phone">How to reach the person, as typed.</param>
public sealed record BulkLine(int Number, string What, string Words, string Building, string Name, string Phone)
{
    /// <summary>The building as an address that is found, where one was named.</summary>
    public string? Address { get; init; }
}

/// <summary>批量清单: a list read line by line, with every fault named by row and column in words. Nothing is written here.</summary>
/// <param name="Kind">What it becomes.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Faults">All that is wrong; with one fault nothing may be confirmed.</param>
public sealed record BulkList(BulkKind Kind, IReadOnlyList<BulkLine> Lines, IReadOnlyList<Phrase> Faults)
{
    private static readonly (string Key, string[] Words)[] Known =
    [
        ("What", ["项目", "编号", "灯杆号", "名称", "户号", "门牌", "房号", "户", "item", "household"]),
        ("Words", ["说明", "情况", "诉求", "内容", "备注", "位置", "words", "place"]),
        ("Building", ["楼栋", "楼号", "building"]),
        ("Name", ["姓名", "称呼", "户主", "联系人", "name"]),
        ("Phone", ["电话", "手机", "手机号", "联系电话", "phone"]),
    ];


    /// <summary>Reads rows into lines. The first row is a heading when it holds a known word; else columns come in the usual order.</summary>
    /// <remarks>A building may stand alone in its column (3号楼) when the title names the estate.</remarks>
    public static BulkList Of(BulkKind kind, string title, IReadOnlyList<TableRow> rows, Guid? area, IAreas areas)
    {
        List<Phrase> faults = [];
        var columns = Columns(kind, rows[0], faults);
        var lines = (columns.IsHeading ? rows.Skip(1) : rows).Select(row => new BulkLine(
            row.Number, row.At(columns["What"]), row.At(columns["Words"]), row.At(columns["Building"]), row.At(columns["Name"]), row.At(columns["Phone"])))
            .Select(line => kind == BulkKind.Items ? line : line with { Address = AddressOf(line.Building, title, area, areas) }).ToList();
        if (lines.Count == 0)
            faults.Add(new Phrase("Cases.Bulk.Empty"));
        foreach (var line in lines)
            Check(kind, line, faults);
        foreach (var twice in lines.Where(line => line.What.Length > 0).GroupBy(line => (line.Building, line.What)).Where(group => group.Count() > 1))
            faults.Add(new Phrase("Cases.Bulk.Fault.Twice", twice.Last().Number, Name(kind, "What"), twice.First().Number));
        return new BulkList(kind, lines, faults);
    }

    /// <summary>What a column is called.</summary>
    public static Phrase Name(BulkKind kind, string column) => new($"Cases.Bulk.Column.{(column == "What" ? kind.ToString() : column)}");

    private static void Check(BulkKind kind, BulkLine line, List<Phrase> faults)
    {
        void Fault(string column, string key, params object?[] args) => faults.Add(new Phrase("Cases.Bulk.Fault." + key, [line.Number, Name(kind, column), .. args]));
        if (line.What.Length == 0)
            Fault("What", "Missing");
        if (line.What.Length > AddItems.Longest)
            Fault("What", "TooLong", AddItems.Longest);
        if (line.Words.Length > CaseRefusals.LongestText)
            Fault("Words", "TooLong", CaseRefusals.LongestText);
        if (kind == BulkKind.Items)
            return;
        if (line.Name.Length > ReportReasons.LongestName)
            Fault("Name", "TooLong", ReportReasons.LongestName);
        if (line.Phone.Length > 0 && PhoneNumber.Parse(line.Phone).IsRefused)
            Fault("Phone", "NotAPhone");
        if (line.Building.Length > 0 && line.Address is null)
            Fault("Building", "NoBuilding", line.Building);
    }

    private static string? AddressOf(string building, string title, Guid? area, IAreas areas) => building.Length == 0 ? null
        : new[] { building, $"{title} {building}" }.FirstOrDefault(address => areas.Locate(new Whereabouts { Chosen = area, Address = address }) is { IsRefused: false, Value.Building: not null });

    private static ColumnMap Columns(BulkKind kind, TableRow first, List<Phrase> faults)
    {
        var found = new Dictionary<string, int>();
        var isHeading = false;
        if (ForbiddenColumns.In(first.Cells) is { } forbidden)
            faults.Add(new Phrase("Tables.Forbidden", forbidden));
        for (var n = 0; n < first.Cells.Count; n++)
        {
            var head = first.Cells[n].Trim();
            if (Known.FirstOrDefault(known => known.Words.Contains(head, StringComparer.OrdinalIgnoreCase)) is { Key: { } key })
                isHeading = found.TryAdd(key, n) || isHeading;
        }
        if (!isHeading)
            return new ColumnMap(kind == BulkKind.Items ? new() { ["What"] = 0, ["Words"] = 1 } : new() { ["What"] = 0, ["Name"] = 1, ["Phone"] = 2, ["Words"] = 3 }, false);
        if (!found.ContainsKey("What"))
            faults.Add(new Phrase("Cases.Bulk.Fault.NoColumn", Name(kind, "What")));
        return new ColumnMap(found, true);
    }

    private sealed record ColumnMap(Dictionary<string, int> Places, bool IsHeading)
    {
        public int? this[string column] => Places.TryGetValue(column, out var place) ? place : null;
    }
}
