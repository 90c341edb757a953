using System.Globalization;
using Linli.Areas.Import;
using Linli.Foundation.Text;

namespace Linli.Areas.Divisions;

/// <summary>区划文件: a CSV of divisions with code and name; level and parent_code, where given, must agree with the code.</summary>
public static class DivisionFile
{
    private static readonly Sheet.Column[] Columns =
    [
        new("code", true, "代码", "区划代码", "统计用区划代码"),
        new("name", true, "名称", "区划名称"),
        new("level", false, "级别", "层级"),
        new("parent_code", false, "上级代码", "父级代码"),
    ];

    /// <summary>One division as the file gives it.</summary>
    public sealed record Entry(int Row, AreaCode Code, string Name);

    /// <summary>The file's divisions, upper levels first, or everything wrong with it.</summary>
    public static Outcome<IReadOnlyList<Entry>> Read(ReadOnlySpan<byte> bytes)
    {
        var sheet = Sheet.Read(bytes, Columns);
        if (sheet.IsRefused)
            return sheet.Refusals.ToList();
        var (faults, entries) = (new Faults(), new Dictionary<AreaCode, Entry>());
        foreach (var row in sheet.Value.Rows)
        {
            if (faults.IsFull)
                break;
            if (ReadRow(sheet.Value, row, faults) is not { } entry)
                continue;
            if (!entries.TryAdd(entry.Code, entry))
                faults.Add("Areas.Divisions.Twice", row.Number, sheet.Value.Heading("code"), entry.Code.Text, entries[entry.Code].Row);
        }
        return faults.IsEmpty
            ? entries.Values.OrderBy(entry => entry.Code.Level).ThenBy(entry => entry.Row).ToList()
            : faults.All();
    }

    private static Entry? ReadRow(Sheet sheet, Sheet.Row row, Faults faults)
    {
        var before = faults.Count;
        var codeText = sheet.Cell(row, "code");
        if (!AreaCode.TryParse(codeText, out var code))
        {
            faults.Add("Areas.Divisions.NotACode", row.Number, sheet.Heading("code"), Shown(codeText));
            return null;
        }
        var name = sheet.Cell(row, "name");
        Plain.IsName(name, faults, row.Number, sheet.Heading("name"));
        var level = sheet.Cell(row, "level");
        if (level.Length > 0 && level != ((int)code.Level).ToString(CultureInfo.InvariantCulture))
            faults.Add("Areas.Divisions.WrongLevel", row.Number, sheet.Heading("level"), Shown(level), code.Text, (int)code.Level);
        var parent = sheet.Cell(row, "parent_code");
        if (parent.Length > 0 && parent != (code.Parent?.Text ?? ""))
            faults.Add("Areas.Divisions.WrongParent", row.Number, sheet.Heading("parent_code"), Shown(parent), code.Text, code.Parent?.Text ?? "—");
        return faults.Count == before ? new Entry(row.Number, code, name) : null;
    }

    private static string Shown(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
