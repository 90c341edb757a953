using System.Text.RegularExpressions;
using Linli.Foundation.Text;

namespace Linli.Foundation.Files;

/// <summary>PDF: a scan or letter sent by staff. It is kept as it is and always served for saving, never inside our pages.</summary>
/// <remarks>ISO 32000. A PDF that openly carries script, launches programs or embeds files is refused; what hides in compressed objects is not
/// looked for, which is why it never opens in our origin.</remarks>
internal static partial class Pdf
{
    private const int Tail = 1024;

    public static Outcome<CleanFile> Clean(ReadOnlySpan<byte> file)
    {
        if (file[Math.Max(0, file.Length - Tail)..].IndexOf("%%EOF"u8) < 0)
            return FileRefusals.Damaged;
        var content = file.ToArray();
        return Active().IsMatch(System.Text.Encoding.Latin1.GetString(content))
            ? FileRefusals.PdfWithScript
            : new CleanFile(FileKind.Pdf, content);
    }

    // Any letter of a PDF name may be written as #xx; a name with an escape in it is written to hide, not to print.
    [GeneratedRegex(@"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])|/[A-Za-z]*#[0-9A-Fa-f]{2}[A-Za-z]*(?=\s*[\(<\[/])", RegexOptions.NonBacktracking)]
    private static partial Regex Active();
}
