using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Linli.Foundation.Privacy;
using NodaTime;
using NodaTime.Text;

namespace Linli.Papers.Forms;

/// <summary>校验码: a short digest that only this deployment can make: kind, number and date belong together.</summary>
internal static class CheckCode
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>How long it is: 50 bits.</summary>
    public const int Length = 10;

    public static string Of(KeyRing ring, Guid id, string kind, int year, int number, LocalDate date)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{id:N}|{kind}|{year}|{number}|{LocalDatePattern.Iso.Format(date)}");
        var mac = HMACSHA256.HashData(ring.LinkKey("paper"), Encoding.UTF8.GetBytes(said));
        // 256 is a multiple of 32: no letter is likelier than another.
        return string.Concat(mac.Take(Length).Select(each => Letters[each % Letters.Length]));
    }

    /// <summary>As written for people: <c>7KQ2M-4XV9T</c>.</summary>
    public static string Written(string code) => code.Length == Length ? $"{code[..5]}-{code[5..]}" : code;

    /// <summary>What was typed in its one form, or null when it cannot be one.</summary>
    public static string? Normal(string? typed)
    {
        if (typed is null || typed.Length > 40)
            return null;
        var code = new string([.. typed.ToUpperInvariant().Where(c => c is not (' ' or '-')).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })]);
        return code.Length == Length && code.All(Letters.Contains) ? code : null;
    }
}
