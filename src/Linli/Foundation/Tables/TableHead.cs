namespace Linli.Foundation.Tables;

/// <summary>表头: which rows of a table are its heading; titles may stand above, and the heading may have two rows.</summary>
/// <param name="First">Index of its first row.</param>
/// <param name="Rows">1 or 2 rows.</param>
/// <param name="Headings">What each column is called; of two rows both words, <c>联系方式 手机</c>.</param>
public sealed record TableHead(int First, int Rows, IReadOnlyList<string> Headings)
{
    private const int LookedAt = 20;

    /// <summary>The heading that names most of the wanted columns; where none does, the first row that has several different words.</summary>
    public static TableHead Find(Table table, IReadOnlyList<TableColumn> wanted)
    {
        TableHead? best = null;
        var most = 0;
        for (var first = 0; first < Math.Min(LookedAt, table.Rows.Count); first++)
            for (var rows = 1; rows <= 2 && first + rows <= table.Rows.Count && !IsTitle(table.Rows[first]); rows++)
            {
                var head = Of(table, first, rows);
                var score = head.Score(wanted);
                // Of equals the higher: a second row must name something new.
                if (score > most)
                    (best, most) = (head, score);
            }
        var plain = table.Rows.Select((row, index) => (row, index)).FirstOrDefault(one => one.row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Distinct().Skip(1).Any());
        return best ?? Of(table, plain.row is null ? 0 : plain.index, 1);
    }

    /// <summary>Which column of the table holds each wanted one; the best word first, each used once.</summary>
    /// <param name="wanted">The columns.</param>
    /// <param name="remembered">What people chose before: heading (<see cref="CellText.Heading"/>) to key, empty for "not this one".</param>
    public Dictionary<string, int> Guess(IReadOnlyList<TableColumn> wanted, IReadOnlyDictionary<string, string> remembered)
    {
        var (map, taken) = (new Dictionary<string, int>(), new HashSet<int>());
        for (var index = 0; index < Headings.Count; index++)
            if (remembered.TryGetValue(CellText.Heading(Headings[index]), out var key) && taken.Add(index) && wanted.Any(column => column.Key == key))
                map.TryAdd(key, index);
        for (var fit = 2; fit >= 1; fit--)
            foreach (var column in wanted.Where(column => !map.ContainsKey(column.Key)))
                for (var index = 0; index < Headings.Count; index++)
                    if (!taken.Contains(index) && Names(index).Any(name => column.Fits(name) == fit))
                    {
                        map[column.Key] = index;
                        taken.Add(index);
                        break;
                    }
        return map;
    }

    // A heading of two rows may be meant by its lower word (手机), by its upper (楼栋 over nothing), or by both together.
    private IEnumerable<string> Names(int index) =>
        Rows == 1 ? [Headings[index]] : [.. Headings[index].Split(' ').Reverse(), Headings[index]];

    /// <summary>How well this heading is that of a list with the wanted columns; what is required counts most.</summary>
    /// <remarks>In two rows only whole words count: the second might be the first row of data, and 金润社区 holds the word 社区.</remarks>
    public int Score(IReadOnlyList<TableColumn> wanted) => Guess(wanted, new Dictionary<string, string>()).Sum(one =>
    {
        var column = wanted.First(column => column.Key == one.Key);
        var fit = Names(one.Value).Max(column.Fits);
        return Rows == 2 && fit < 2 ? 0 : fit * (column.IsRequired ? 10 : 1);
    });

    // One value merged over the whole width, or standing in the first of many columns.
    private static bool IsTitle(TableRow row) =>
        row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList() is { Count: > 1 } said && said.Distinct().Count() == 1;

    private static TableHead Of(Table table, int first, int rows)
    {
        var width = table.Rows.Skip(first).Take(rows).Max(row => row.Cells.Count);
        return new TableHead(first, rows, [.. Enumerable.Range(0, width).Select(column =>
            string.Join(' ', table.Rows.Skip(first).Take(rows).Select(row => CellText.Line(row.At(column)).Replace(" ", "", StringComparison.Ordinal)).Where(word => word.Length > 0).Distinct()))]);
    }
}
