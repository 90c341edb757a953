using System.Text.RegularExpressions;
using Linli.Foundation.Text;

namespace Linli.Papers.Forms;

/// <summary>模板: a paper's template as clerks write it, one thing a line; read, checked, and set with words.</summary>
/// <remarks>
/// <code>
/// %large            the whole sheet in large type
/// = words           发文机关标志, red        ~ number | right side     the line of the number
/// ---               red line                 # words                   title
/// > words           to whom, no indent       >> words                  on the right: who signs, the date
/// | name | words |  a row of a form          || name | words |         a tall row, with room for a pen
/// [[list]]          a list or the QR code    ===                       a new page
/// * words           small note               ? line                    left out when all its placeholders are empty
/// </code>
/// Everything else is a paragraph. <c>{{placeholder}}</c> stands for words; nothing else is understood, so nothing can be run.
/// </remarks>
internal static partial class TemplateText
{
    /// <summary>The longest template.</summary>
    public const int Longest = 20_000;

    /// <summary>All reasons against a template of this kind.</summary>
    public static IEnumerable<Refusal> Reasons(PaperKind kind, string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new Refusal("Papers.Refusal.Empty", field);
            yield break;
        }
        if (text.Length > Longest)
        {
            yield return new Refusal("Papers.Refusal.TooLong", field, text.Length, Longest);
            yield break;
        }
        foreach (var (line, number) in Lines(text).Select((line, index) => (line, index + 1)))
        {
            foreach (var name in Names(line).Where(name => !kind.Words.Contains(name)))
                yield return new Refusal("Papers.Refusal.UnknownPlaceholder", field, number, name, string.Join("、", kind.Words));
            if (line.StartsWith("[[", StringComparison.Ordinal) && !kind.Lists.Contains(ListName(line)))
                yield return new Refusal("Papers.Refusal.UnknownList", field, number, ListName(line), string.Join("、", kind.Lists));
            if (Opened().Count(line) != Placeholder().Count(line))
                yield return new Refusal("Papers.Refusal.Unclosed", field, number);
        }
        foreach (var missing in PaperKind.Issuing.Take(2).Where(name => !Placeholder().Matches(text).Any(match => match.Groups[1].Value == name)))
            yield return new Refusal("Papers.Refusal.MustHave", field, missing);
    }

    /// <summary>The sheet of a template with these words and lists.</summary>
    public static (bool IsLarge, IReadOnlyList<PaperBlock> Blocks) Set(string text, IReadOnlyDictionary<string, string> words, IReadOnlyDictionary<string, PaperTable> tables, string? qr)
    {
        var (isLarge, blocks, rows) = (false, new List<PaperBlock>(), new List<FormRow>());
        void EndForm()
        {
            if (rows.Count > 0)
                blocks.Add(new PaperBlock.Form(rows.Max(row => row.Cells.Count), [.. rows]));
            rows.Clear();
        }

        foreach (var raw in Lines(text))
        {
            var line = raw;
            if (line.StartsWith("? ", StringComparison.Ordinal))
            {
                line = line[2..];
                if (Names(line).All(name => string.IsNullOrWhiteSpace(words.GetValueOrDefault(name))) && !(line.StartsWith("[[", StringComparison.Ordinal) && qr is not null))
                    continue;
            }
            if (line.StartsWith('|'))
            {
                // Cells are cut before words are set, so that a bar in somebody's words stays a bar.
                rows.Add(new FormRow([.. line.Trim('|').Split('|').Select(cell => Fill(cell.Trim(), words))], line.StartsWith("||", StringComparison.Ordinal)));
                continue;
            }
            EndForm();
            if (line == "%large")
                isLarge = true;
            else if (line.Length > 0)
                blocks.AddRange(BlocksOf(line, words, tables, qr));
        }
        EndForm();
        return (isLarge, blocks);
    }

    private static IEnumerable<PaperBlock> BlocksOf(string line, IReadOnlyDictionary<string, string> words, IReadOnlyDictionary<string, PaperTable> tables, string? qr)
    {
        string After(string mark) => Fill(line[mark.Length..].Trim(), words);
        if (line == "---")
            return [new PaperBlock.RedLine()];
        if (line == "===")
            return [new PaperBlock.Break()];
        if (line.StartsWith("[[", StringComparison.Ordinal))
            return ListName(line) == PaperKind.QrPlace ? qr is null ? [] : [new PaperBlock.Qr(qr)]
                : tables.GetValueOrDefault(ListName(line)) is { Rows.Count: > 0 } table ? [new PaperBlock.List(table)] : [];
        if (line.StartsWith("~ ", StringComparison.Ordinal))
            return line[2..].Split('|', 2) is [var left, var right] ? [new PaperBlock.NumberLine(Fill(left.Trim(), words), Fill(right.Trim(), words))] : [new PaperBlock.NumberLine(After("~ "), null)];
        if (line.StartsWith("= ", StringComparison.Ordinal))
            return [new PaperBlock.Letterhead(After("= "))];
        if (line.StartsWith("# ", StringComparison.Ordinal))
            return [new PaperBlock.Title(After("# "))];
        if (line.StartsWith(">> ", StringComparison.Ordinal))
            return [new PaperBlock.Right(After(">> "))];
        if (line.StartsWith("> ", StringComparison.Ordinal))
            return [new PaperBlock.Paragraph(After("> "), false)];
        if (line.StartsWith("* ", StringComparison.Ordinal))
            return [new PaperBlock.Note(After("* "))];
        return Fill(line, words).Split('\n').Where(one => one.Trim().Length > 0).Select(one => new PaperBlock.Paragraph(one.Trim(), true));
    }

    private static string Fill(string line, IReadOnlyDictionary<string, string> words) => Placeholder().Replace(line, match => words.GetValueOrDefault(match.Groups[1].Value) ?? "");

    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim());

    private static IEnumerable<string> Names(string line) => Placeholder().Matches(line).Select(match => match.Groups[1].Value);

    private static string ListName(string line) => line.Trim('[', ']', ' ');

    [GeneratedRegex(@"\{\{\s*([^{}\s]+)\s*\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{\{")]
    private static partial Regex Opened();
}
