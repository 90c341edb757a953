using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Linli.Areas.Plates;

/// <summary>短码: eight characters under the QR code for those who type; the last one checks the others.</summary>
/// <remarks>Crockford's alphabet without what an old eye or a worn plate confuses (0, 1, I, L, O, U, Z). Twenty-nine is prime, so that the weighted
/// check finds every single wrong character and every swap of two.</remarks>
public static class ShortCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXY";
    private const int Length = 8;
    private static readonly SearchValues<char> Known = SearchValues.Create(Alphabet);

    /// <summary>A new code, as it is stored: eight characters without the dash.</summary>
    public static string New()
    {
        Span<char> code = stackalloc char[Length];
        for (var i = 0; i < Length - 1; i++)
            code[i] = Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)];
        code[^1] = Check(code);
        return new string(code);
    }

    /// <summary>As it is printed: <c>7KDP-4WQX</c>.</summary>
    public static string Print(string code) => $"{code[..4]}-{code[4..]}";

    /// <summary>Reads what somebody typed: small letters, full-width, blanks and dashes are fine; a wrong check character is not.</summary>
    public static bool TryRead(string typed, out string code)
    {
        code = "";
        if (typed.Length > 40)
            return false;
        var read = new StringBuilder(Length);
        foreach (var c in typed.Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(c) && c is not ('-' or '—' or '–' or '_'))
                read.Append(char.ToUpperInvariant(c));
        var text = read.ToString();
        if (text.Length != Length || text.AsSpan().ContainsAnyExcept(Known) || Check(text) != text[^1])
            return false;
        code = text;
        return true;
    }

    private static char Check(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
            sum += (i + 2) * Alphabet.IndexOf(code[i]);
        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }
}
