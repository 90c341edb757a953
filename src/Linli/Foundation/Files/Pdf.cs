using System.Globalization;
using System.Text;
using Linli.Foundation.Text;

namespace Linli.Foundation.Files;

/// <summary>PDF: a scan or letter sent by staff. It is kept as it is and always served for saving, never inside our pages.</summary>
/// <remarks>ISO 32000. A PDF that openly carries script, launches programs or embeds files is refused; what hides in compressed objects is not
/// looked for, which is why it never opens in our origin.</remarks>
internal static class Pdf
{
    private const int Tail = 1024;
    private const int LongestName = 64;
    private static readonly string[] Active = ["JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA"];

    public static Outcome<CleanFile> Clean(ReadOnlySpan<byte> file)
    {
        if (file[Math.Max(0, file.Length - Tail)..].IndexOf("%%EOF"u8) < 0)
            return FileRefusals.Damaged;
        for (var rest = file; !rest.IsEmpty;)
        {
            // Inside a stream (a scanned page) any three letters occur by chance; only what stands outside is read.
            var stream = rest.IndexOf("stream"u8);
            if (IsActive(stream < 0 ? rest : rest[..stream]))
                return FileRefusals.PdfWithScript;
            if (stream < 0)
                break;
            var end = rest[stream..].IndexOf("endstream"u8);
            rest = end < 0 ? rest[(stream + 6)..] : rest[(stream + end + 9)..];
        }
        return new CleanFile(FileKind.Pdf, file.ToArray());
    }

    private static bool IsActive(ReadOnlySpan<byte> outside)
    {
        for (var at = outside.IndexOf((byte)'/'); at >= 0; at = outside.IndexOf((byte)'/'))
        {
            outside = outside[(at + 1)..];
            if (Active.Contains(Name(outside)))
                return true;
        }
        return false;
    }

    /// <summary>The name that begins here; any of its letters may be written as #xx.</summary>
    private static string Name(ReadOnlySpan<byte> at)
    {
        var name = new StringBuilder();
        for (var i = 0; i < at.Length && name.Length < LongestName && (char.IsAsciiLetterOrDigit((char)at[i]) || at[i] == '#'); i++)
            if (at[i] == '#' && i + 2 < at.Length && byte.TryParse(at.Slice(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var escaped))
            {
                name.Append((char)escaped);
                i += 2;
            }
            else
                name.Append((char)at[i]);
        return name.ToString();
    }
}
