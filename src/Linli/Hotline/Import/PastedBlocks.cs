using System.Text;
using System.Text.RegularExpressions;
using Linli.Foundation.Tables;

namespace Linli.Hotline.Import;

/// <summary>粘贴的工单: labelled blocks (工单编号：… 来电人：… 诉求内容：…), one or many, made into a table of one row each; any other paste stays as it is. Pure.</summary>
/// <remarks>
/// 1. A label counts at the beginning of a line or after a blank, and once a block: what stands in the words of a caller stays there.
/// 2. The label of the number begins a new block.
/// </remarks>
internal static class PastedBlocks
{
    /// <summary>The paste as a table, or as it came.</summary>
    public static string AsTable(string pasted, IReadOnlyList<TableColumn> columns, TableColumn number)
    {
        var text = pasted.ReplaceLineEndings("\n");
        var blocks = Blocks(text, Labels(text, columns).ToList(), number.Key);
        if (blocks.Count == 0 || !blocks.Exists(block => block.Count > 1))
            return pasted;
        var used = columns.Where(column => blocks.Exists(block => block.ContainsKey(column.Key))).ToList();
        var table = new StringBuilder();
        Line(table, used.Select(column => column.Synonyms[0]));
        foreach (var block in blocks)
            Line(table, used.Select(column => block.GetValueOrDefault(column.Key, "")));
        return table.ToString();
    }

    private static IEnumerable<(int At, int End, string Key)> Labels(string text, IReadOnlyList<TableColumn> columns)
    {
        // The longest word first, so that 来电号码 is not read as 号码.
        var words = columns.SelectMany(column => column.Synonyms.Select(word => (Word: word, column.Key))).OrderByDescending(one => one.Word.Length).ToList();
        foreach (Match colon in Regex.Matches(text, "[:：]", RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            var end = colon.Index;
            while (end > 0 && text[end - 1] is ' ' or '】' or ']')
                end--;
            foreach (var (word, key) in words)
            {
                var at = end - word.Length;
                if (at < 0 || string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
                    continue;
                while (at > 0 && text[at - 1] is '【' or '[')
                    at--;
                if (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '；' or ';' or '|' or '\uFEFF')
                {
                    yield return (at, colon.Index + 1, key);
                    break;
                }
            }
        }
    }

    private static List<Dictionary<string, string>> Blocks(string text, List<(int At, int End, string Key)> labels, string number)
    {
        var blocks = new List<Dictionary<string, string>>();
        var first = labels.FindIndex(label => label.Key == number);
        if (first < 0)
            return blocks;
        // Words before the first number belong to no order.
        var (open, from) = ("", 0);
        foreach (var (at, end, key) in labels.Skip(first).Append((text.Length, text.Length, number)))
        {
            if (blocks.Count > 0 && key != number && blocks[^1].ContainsKey(key))
                continue;
            if (open.Length > 0)
                blocks[^1][open] = text[from..at].Trim(' ', '\n', '\t', '；', ';', '|');
            if (at == text.Length)
                break;
            if (key == number)
                blocks.Add([]);
            blocks[^1][key] = "";
            (open, from) = (key, end);
        }
        return blocks;
    }

    private static void Line(StringBuilder table, IEnumerable<string> cells) =>
        table.AppendJoin(',', cells.Select(cell => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')).Append('\n');
}
