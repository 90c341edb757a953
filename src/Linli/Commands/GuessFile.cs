using System.Globalization;
using Linli.Dispatch;

namespace Linli.Commands;

/// <summary>建议文件: the answers of a category model as CSV, <c>id,label,share,second,third</c>, a row for each message in its order.</summary>
internal static class GuessFile
{
    /// <summary>Writes it: whole, or not at all. <paramref name="progress"/> is told how far it is, 0 to 1.</summary>
    public static void Write(FileInfo file, IReadOnlyList<MessageFile.Message> messages, CategoryModel model, Action<double> progress, CancellationToken cancel) =>
        AnswerFile.Write(file, "id,label,share,second,third", output =>
        {
            for (var n = 0; n < messages.Count; n++)
            {
                cancel.ThrowIfCancellationRequested();
                var guesses = model.Suggest(messages[n].Text);
                output.WriteLine(string.Join(',', AnswerFile.Cell(messages[n].Id), AnswerFile.Cell(guesses[0].Label), guesses[0].Share.ToString("0.0000", CultureInfo.InvariantCulture),
                    AnswerFile.Cell(guesses.ElementAtOrDefault(1).Label), AnswerFile.Cell(guesses.ElementAtOrDefault(2).Label)));
                if (n % 1000 == 0)
                    progress((double)n / messages.Count);
            }
        });
}
