using System.Security.Cryptography;
using System.Text;
using Linli.Dispatch;
using Linli.Foundation.Tables;

namespace Linli.Bench.Learn;

/// <summary>Real sorted messages, read where they lie beside the repository; they are never copied into it.</summary>
/// <param name="Segmented">Cut into words, without the commonest ones: title and body.</param>
/// <param name="Full">As written: title and body.</param>
/// <param name="Titles">The titles of <paramref name="Full"/>, in the same order.</param>
internal sealed record LabelledMessages(IReadOnlyList<LabelledMessages.Message> Segmented, IReadOnlyList<LabelledMessages.Message> Full, IReadOnlyList<LabelledMessages.Message> Titles)
{
    /// <summary>Parts the messages are cut into.</summary>
    public const int Folds = 5;

    /// <summary>One message and its part. The same or nearly the same texts are of one group, and a group is never divided between parts.</summary>
    public sealed record Message(LabelledText Text, int Fold);

    /// <summary>The messages, or null where they are not there.</summary>
    public static LabelledMessages? Read()
    {
        var folder = Path.Combine(ResultsPage.Repository(), "..", "shared", "data", "messages");
        if (!Directory.Exists(folder))
            return null;
        var raw = Rows(Path.Combine(folder, "labeled_raw.csv")).ToList();
        return new LabelledMessages(
            [.. Rows(Path.Combine(folder, "labeled_seg.csv")).Select(row => Of(row, row["tokens"]))],
            [.. raw.Select(row => Of(row, row["topic"] + "\n" + row["body"]))],
            [.. raw.Select(row => Of(row, row["topic"]))]);
    }

    private static Message Of(Dictionary<string, string> row, string text) =>
        new(new LabelledText(text, row["label"]), SHA256.HashData(Encoding.UTF8.GetBytes(row["group"]))[0] % Folds);

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var records = DelimitedText.Read(File.ReadAllText(file)).Value;
        return records.Skip(1).Select(record => records[0].Cells.Zip(record.Cells).ToDictionary(cell => cell.First, cell => cell.Second));
    }
}
