using Linli.Deadlines;
using Linli.Foundation.Text;
using NodaTime;
using NodaTime.Text;

namespace Linli.Dispatch.Reading;

/// <summary>Reads <c>data/categories.csv</c>: every row is right, or every wrong field is named.</summary>
internal static class CategoryFile
{
    internal static readonly string[] Columns =
    [
        "code", "level1_zh", "level1_en", "level2_zh", "level2_en", "name_zh", "name_en",
        "lead", "co", "limits", "urgency", "flags", "kinds", "public", "valid_from", "retired_on",
    ];

    public static Outcome<List<CaseCategory>> Read(TextReader text, IReadOnlyDictionary<string, DutyKind> dutyKinds)
    {
        var table = CsvTable.Read(text, Columns);
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

    private static CaseCategory Row(CsvLine line, IReadOnlyDictionary<string, DutyKind> dutyKinds)
    {
        if (line["code"] is not { Length: 4 } code || !code.All(char.IsAsciiDigit))
            line.Blame("code", "NotACode");
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
        foreach (var kind in kinds.Where(kind => kind.Length > 0 && !dutyKinds.ContainsKey(kind)))
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
