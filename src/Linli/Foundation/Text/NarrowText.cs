using System.Text;

namespace Linli.Foundation.Text;

/// <summary>半角文字: a text with full-width letters, digits and signs made narrow, and characters of one meaning made one (Unicode form KC), for comparing; never for showing.</summary>
public static class NarrowText
{
    /// <summary>The text so; one that ends or begins in half a character, as a cut text may, as it is.</summary>
    public static string Of(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
