using System.Collections.Immutable;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;

namespace Linli.Commands;

/// <summary>语料文件: a CSV of messages with the columns <c>id,text</c> and, for training, <c>label</c>; or everything that is wrong with it by row.</summary>
/// <remarks>Rows are numbered as a spreadsheet does, the heading being row 1. An empty text is a message too: people do send them.</remarks>
internal static class MessageFile
{
    private const int MostFaults = 20;

    /// <summary>One message as it came; the label is empty where none is asked for.</summary>
    public readonly record struct Message(int Row, string Id, string Text, string Label)
    {
        /// <summary>False where there is nothing to read: an empty text, or nothing but signs.</summary>
        public bool HasWords => Text.Any(char.IsLetterOrDigit);
    }

    /// <summary>Reads it; there may be no message under the heading.</summary>
    public static Outcome<ImmutableArray<Message>> Read(FileInfo file, bool withLabel)
    {
        var bytes = Bytes(file);
        if (bytes.IsRefused)
            return bytes.Refusals.ToList();
        var text = TextBytes.Read(bytes.Value);
        if (text.IsRefused)
            return text.Refusals.ToList();
        var read = DelimitedText.Read(text.Value);
        if (read.IsRefused)
            return read.Refusals.ToList();
        return read.Value is [var heading, .. var records] ? Read([.. heading.Cells.Select(cell => cell.Trim())], records, withLabel) : new Refusal("Commands.Learn.Empty");
    }

    private static Outcome<ImmutableArray<Message>> Read(string[] headings, List<DelimitedText.Record> records, bool withLabel)
    {
        var (id, text, label) = (Column("id"), Column("text"), withLabel ? Column("label") : -1);
        var faults = new[] { ("id", id), ("text", text), ("label", withLabel ? label : 0) }.Where(column => column.Item2 < 0)
            .Select(column => new Refusal("Commands.Learn.ColumnMissing", "row 1", column.Item1, string.Join(", ", headings.Take(20)))).ToList();
        if (faults.Count > 0)
            return faults;
        var messages = ImmutableArray.CreateBuilder<Message>(records.Count);
        foreach (var (row, cells) in records)
            if (cells.Length != headings.Length)
                faults.Add(new Refusal("Commands.Learn.Ragged", $"row {row}", row, cells.Length, headings.Length));
            else if (withLabel && cells[label].Trim().Length == 0)
                faults.Add(new Refusal("Commands.Learn.LabelMissing", $"row {row}", row));
            else
                messages.Add(new Message(row, cells[id], cells[text], withLabel ? cells[label].Trim() : ""));
        if (faults.Count > MostFaults)
            faults = [.. faults.Take(MostFaults), new Refusal("Commands.Learn.More", null, MostFaults)];
        return faults.Count > 0 ? faults : messages.ToImmutable();

        int Column(string name) => Array.FindIndex(headings, heading => heading.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static Outcome<byte[]> Bytes(FileInfo file)
    {
        if (!file.Exists)
            return new Refusal("Commands.Learn.NoFile", "in", file.Name);
        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal("Commands.Learn.CannotRead", "in", file.Name);
        }
    }
}
