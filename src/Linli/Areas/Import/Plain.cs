using System.Globalization;
using System.Text;

namespace Linli.Areas.Import;

/// <summary>What a name in a file may look like.</summary>
internal static class Plain
{
    /// <summary>The longest name of a place.</summary>
    public const int LongestName = 60;

    /// <summary>Notes a fault when a name is missing, too long or holds line breaks, control characters or markup.</summary>
    public static bool IsName(string text, Faults faults, int row, string column, int longest = LongestName)
    {
        if (text.Length == 0)
            faults.Add("Areas.File.NameMissing", row, column);
        else if (new StringInfo(text).LengthInTextElements > longest || text.Length > longest * 2)
            faults.Add("Areas.File.TooLong", row, column, new StringInfo(text).LengthInTextElements, longest);
        else if (text.Any(c => char.IsControl(c) || c is '\uFFFD' or '<' or '>' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format))
            faults.Add("Areas.File.StrangeCharacter", row, column);
        else
            return true;
        return false;
    }

    /// <summary>Text as it is compared: full-width letters and digits made plain (NFKC), blanks gone, upper case.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(c))
                folded.Append(char.ToUpperInvariant(c));
        return folded.ToString();
    }
}
