using System.Globalization;
using System.Text;
using Linli.Dispatch;

namespace Linli.Commands;

/// <summary>建议文件: the answers of a category model as CSV, <c>id,label,share,second,third</c>, a row for each message in its order.</summary>
internal static class GuessFile
{
    /// <summary>Writes it: whole, or not at all. <paramref name="progress"/> is told how far it is, 0 to 1.</summary>
    public static void Write(FileInfo file, IReadOnlyList<MessageFile.Message> messages, CategoryModel model, Action<double> progress, CancellationToken cancel)
    {
        var unfinished = file.FullName + ".new";
        try
        {
            using (var output = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
            {
                output.WriteLine("id,label,share,second,third");
                for (var n = 0; n < messages.Count; n++)
                {
                    cancel.ThrowIfCancellationRequested();
                    var guesses = model.Suggest(messages[n].Text);
                    output.WriteLine(string.Join(',', Cell(messages[n].Id), Cell(guesses[0].Label), guesses[0].Share.ToString("0.0000", CultureInfo.InvariantCulture),
                        Cell(guesses.ElementAtOrDefault(1).Label), Cell(guesses.ElementAtOrDefault(2).Label)));
                    if (n % 1000 == 0)
                        progress((double)n / messages.Count);
                }
            }
            File.Move(unfinished, file.FullName, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    // As it came, without an apostrophe before a formula: another program joins the answers to its messages by these.
    private static string Cell(string? text) => text is null ? "" : text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
