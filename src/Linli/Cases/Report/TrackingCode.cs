using System.Security.Cryptography;

namespace Linli.Cases.Report;

/// <summary>查询码: 13 Crockford characters, 65 random bits; whoever holds it holds the case's own page.</summary>
/// <remarks>No I, L, O or U, so that it can be read aloud; typed letters that look alike are forgiven.</remarks>
public static class TrackingCode
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>How long it is.</summary>
    public const int Length = 13;

    /// <summary>A new one.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>As written for people: <c>7KQ2-M4XV-9T3BC</c>.</summary>
    public static string Written(string code) => $"{code[..4]}-{code[4..8]}-{code[8..]}";

    /// <summary>What was typed in its one form, or null when it cannot be one.</summary>
    public static string? Normal(string? typed)
    {
        if (typed is null || typed.Length > 40)
            return null;
        var code = new string([.. typed.ToUpperInvariant().Where(c => c is not (' ' or '-')).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })]);
        return code.Length == Length && code.All(Letters.Contains) ? code : null;
    }
}
