using System.Text;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Near;

/// <summary>可比文字: a text as it is compared: Chinese characters and plain letters and digits, one width, one case, nothing between them.</summary>
internal static class FoldedText
{
    /// <summary>Folds it; empty when it holds nothing to compare (an emoji, three dots).</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in NarrowText.Of(text))
            if (char.IsAsciiLetterUpper(c))
                folded.Append((char)(c + 32));
            else if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || (c >= 0x80 && char.IsLetterOrDigit(c)))
                folded.Append(c);
        return folded.ToString();
    }
}
