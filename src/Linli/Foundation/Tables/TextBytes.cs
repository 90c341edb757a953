using System.Text;
using Linli.Foundation.Text;

namespace Linli.Foundation.Tables;

/// <summary>Turns the bytes of an uploaded text file into text: UTF-8, or GB18030 as older Chinese spreadsheets save it; anything broken is refused by line.</summary>
public static class TextBytes
{
    /// <summary>The largest file an import takes.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The largest file that a command reads whole.</summary>
    public const int LongestFile = 2_000 * 1024 * 1024;

    private const int LongestText = 1_000 * 1024 * 1024;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance
        .GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text without its byte order mark, or why it cannot be read.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="most">How many bytes it may have: an upload few, a file named on the command line up to <see cref="LongestFile"/>.</param>
    public static Outcome<string> Read(ReadOnlySpan<byte> bytes, int most = MostBytes)
    {
        // What one string cannot hold is too large as well, whatever was allowed.
        if (bytes.Length > most || (bytes.Length > LongestText && Encoding.UTF8.GetCharCount(bytes) > LongestText))
            return new Refusal("Tables.TooLarge", "file", Math.Min(most, LongestText) / 1024 / 1024);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return new Refusal("Tables.Utf16");
        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
            return new Refusal("Tables.Workbook");
        var marked = bytes is [0xEF, 0xBB, 0xBF, ..];
        if (marked)
            bytes = bytes[3..];
        if (bytes.Contains((byte)0))
            return new Refusal("Tables.Binary");
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var line = BrokenLine(bytes);
        // A file that says it is UTF-8, or is so nearly everywhere, is broken UTF-8: read as GB18030 it would be nonsense that looks like text.
        if (marked || LooksLikeUtf8(bytes))
            return new Refusal("Tables.BrokenUtf8", $"row {line}", line);
        try
        {
            return Gb18030.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return new Refusal("Tables.UnknownEncoding", $"row {line}", line);
        }
    }

    private static bool LooksLikeUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status != System.Buffers.OperationStatus.Done)
                broken++;
            else if (used > 2)
                whole++;
            bytes = bytes[used..];
        }
        return whole > broken * 2;
    }

    private static int BrokenLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == System.Buffers.OperationStatus.Done)
        {
            if (rune.Value == '\n')
                line++;
            bytes = bytes[used..];
        }
        return line;
    }
}
