using System.Text;

namespace Linli.Commands;

/// <summary>结果文件: a CSV that a command writes for another program: whole, or not at all.</summary>
internal static class AnswerFile
{
    /// <summary>Writes the heading and what <paramref name="write"/> adds beside the file, and puts it in the place of what was there.</summary>
    public static void Write(FileInfo file, string heading, Action<TextWriter> write)
    {
        var unfinished = file.FullName + ".new";
        try
        {
            using (var output = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
            {
                output.WriteLine(heading);
                write(output);
            }
            File.Move(unfinished, file.FullName, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>A cell as it came, without an apostrophe before what looks like a formula: another program joins the answers to its rows by these.</summary>
    public static string Cell(string? text) => text is null ? "" : text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
