using Linli.Deadlines;
using Linli.Foundation.Text;
using NodaTime;
using NodaTime.Text;

namespace Linli.Dispatch.Reading;

/// <summary>Reads <c>data/categories.csv</c>: every row is right, or every wrong field is named.</summary>
/// <remarks>The one check of an entry, wherever it comes from: the program's file, an office's table, or the page of one entry.</remarks>
internal static class CategoryFile
{
    internal static readonly string[] Columns =
    [
        "code", "level1_zh", "level1_en", "level2_zh", "level2_en", "name_zh", "name_en",
        "lead", "co", "limits", "urgency", "flags", "kinds", "public", "valid_from", "retired_on",
    ];

    /// <summary>May be absent.</summary>
    internal const string External = "external";

    // As long as the table's columns; a database that cuts or refuses would do so without words.
    private static readonly Dictionary<string, int> Longest = new()
    {
        ["level1_zh"] = 80,
        ["level1_en"] = 80,
        ["level2_zh"] = 80,
        ["level2_en"] = 80,
        ["name_zh"] = 120,
        ["name_en"] = 120,
        ["lead"] = 120,
        ["co"] = 200,
        ["limits"] = 120,
        ["kinds"] = 80,
        [External] = 200,
    };

    public static Outcome<List<CaseCategory>> Read(TextReader text, IReadOnlyDictionary<string, DutyKind> dutyKinds)
    {
        var table = CsvTable.Read(text, Columns, [External]);
        if (table.IsRefused)
            return table.Refusals.ToList();
        var categories = new List<CaseCategory>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in table.Value.Lines)
        {
            categories.Add(Row(line, dutyKinds));
            if (!codes.Add(line["code"]))
                line.Blame("code", "Twice");
        }
        var wrong = table.Value.Lines.SelectMany(line => line.Wrong).ToList();
        return wrong.Count > 0 ? wrong : categories;
    }

    /// <summary>One entry; what is wrong with it is noted on the line.</summary>
    public static CaseCategory Row(CsvLine line, IReadOnlyDictionary<string, DutyKind> dutyKinds)
    {
        if (line["code"] is not { Length: 4 } code || !code.All(char.IsAsciiDigit))
            line.Blame("code", "NotACode");
        foreach (var (column, most) in Longest)
            if (line[column].Length > most)
                line.Blame(column, "TooLong", most);
            // A quotation mark of the file itself in a name is one that was never closed.
            else if (line[column].Any(c => char.IsControl(c) || c == '"'))
                line.Blame(column, "Strange");
        var category = new CaseCategory
        {
            Code = line["code"],
            Level1 = line.NeedBoth("level1_zh", "level1_en"),
            Level2 = line.NeedBoth("level2_zh", "level2_en"),
            Name = line.NeedBoth("name_zh", "name_en"),
            Leads = Units(line, "lead", line.Need("lead").Split('/'), dutyKinds),
            Co = Units(line, "co", line.Parts("co"), dutyKinds),
            Limits = Limits(line),
            Urgency = line.NeedWord<Urgency>("urgency"),
            Flags = Flags(line),
            Kinds = line.Words<CaseKind>("kinds"),
            IsPublic = YesNo(line),
            ValidFrom = Day(line, "valid_from") ?? default,
            RetiredOn = line["retired_on"].Length == 0 ? null : Day(line, "retired_on"),
            External = line[External],
        };
        if (category.Kinds.Count == 0)
            line.Need("kinds");
        // What neighbours see must never hint at a quarrel or at someone's need (domain.md §3.8 rule 16).
        if (category.IsPublic && (category.Flags & (CategoryFlags.Sensitive | CategoryFlags.OpensDispute)) != 0)
            line.Blame("public", "PublicButSensitive");
        if (category.RetiredOn <= category.ValidFrom)
            line.Blame("retired_on", "RetiredBeforeValid");
        return category;
    }

    private static string[] Units(CsvLine line, string column, string[] kinds, IReadOnlyDictionary<string, DutyKind> dutyKinds)
    {
        foreach (var kind in kinds.Where(kind => !dutyKinds.ContainsKey(kind) && (kind.Length > 0 || kinds.Length > 1)))
            line.Blame(column, "UnknownUnit", kind);
        return kinds;
    }

    private static List<CategoryLimit> Limits(CsvLine line)
    {
        if (LimitText.Parse(line["limits"]) is { } limits)
            return limits;
        line.Blame("limits", "NotALimit");
        return [new(LimitStep.Result, Limit.AtOnce)];
    }

    private static CategoryFlags Flags(CsvLine line)
    {
        var flags = CategoryFlags.None;
        foreach (var letter in line.Parts("flags"))
            if (FlagLetters.Of(letter) is var flag and not CategoryFlags.None)
                flags |= flag;
            else
                line.Blame("flags", "UnknownWord", letter, "g p w d s x");
        return flags;
    }

    private static bool YesNo(CsvLine line)
    {
        if (line["public"] is not ("yes" or "no"))
            line.Blame("public", "UnknownWord", line["public"], "yes no");
        return line["public"] == "yes";
    }

    private static LocalDate? Day(CsvLine line, string column)
    {
        if (LocalDatePattern.Iso.Parse(line[column]) is { Success: true } parsed)
            return parsed.Value;
        line.Blame(column, "NotADate");
        return null;
    }
}
