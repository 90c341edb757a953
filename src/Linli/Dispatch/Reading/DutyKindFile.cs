using Linli.Foundation.Text;

namespace Linli.Dispatch.Reading;

/// <summary>Reads <c>data/duty-kinds.csv</c>.</summary>
internal static class DutyKindFile
{
    public static Outcome<IReadOnlyDictionary<string, DutyKind>> Read(TextReader text)
    {
        var table = CsvTable.Read(text, "kind", "zh", "en", "levels");
        if (table.IsRefused)
            return table.Refusals.ToList();
        var kinds = new Dictionary<string, DutyKind>(StringComparer.Ordinal);
        foreach (var line in table.Value.Lines)
        {
            var kind = new DutyKind(line.Need("kind"), line.NeedBoth("zh", "en"), [.. line.Words<DutyLevel>("levels").Order()]);
            if (kind.Levels.Count == 0)
                line.Need("levels");
            if (!kinds.TryAdd(kind.Key, kind))
                line.Blame("kind", "Twice");
        }
        var wrong = table.Value.Lines.SelectMany(line => line.Wrong).ToList();
        return wrong.Count > 0 ? wrong : kinds;
    }
}
