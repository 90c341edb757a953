using Linli.Foundation.Text;

namespace Linli.Dispatch.Reading;

/// <summary>Reads <c>data/authority.csv</c>: the default rules, valid everywhere.</summary>
internal static class AuthorityFile
{
    public static Outcome<AuthorityRules> Read(TextReader text, IReadOnlyList<CaseCategory> categories, IReadOnlyDictionary<string, DutyKind> dutyKinds)
    {
        var table = CsvTable.Read(text, "category", "level", "where", "lead", "co", "basis", "basis_en");
        if (table.IsRefused)
            return table.Refusals.ToList();
        var rules = new List<AuthorityRule>();
        foreach (var line in table.Value.Lines)
        {
            var category = line["category"];
            if (category.Length is not (2 or 4) || !categories.Any(known => known.Code.StartsWith(category, StringComparison.Ordinal)))
                line.Blame("category", "UnknownCategory", category);
            if (!dutyKinds.ContainsKey(line["lead"]))
                line.Blame("lead", "UnknownUnit", line["lead"]);
            foreach (var kind in line.Parts("co").Where(kind => !dutyKinds.ContainsKey(kind)))
                line.Blame("co", "UnknownUnit", kind);
            rules.Add(new(category, line.MayWord<DutyLevel>("level"), line.MayWord<PlaceSort>("where"), null,
                line["lead"], line.Parts("co"), new(line.Need("basis"), line.Need("basis_en"))));
        }
        var wrong = table.Value.Lines.SelectMany(line => line.Wrong).ToList();
        return wrong.Count > 0 ? wrong : new AuthorityRules(rules);
    }
}
