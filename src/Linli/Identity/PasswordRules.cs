using System.Globalization;
using System.Security.Cryptography;
using Linli.Foundation.Text;

namespace Linli.Identity;

/// <summary>口令规则: what a password must be (GB/T 22239 身份鉴别: complexity and change; domain.md 2.5).</summary>
/// <remarks>Length counts most; no expiry by calendar, which only breeds 口令1, 口令2. An initial password must be changed at first sign-in.</remarks>
public static class PasswordRules
{
    /// <summary>The fewest characters.</summary>
    public static readonly int Shortest = 10;

    /// <summary>The most: beyond it only work for the hash.</summary>
    public static readonly int Longest = 128;

    // Without look-alikes, because people read it to one another over the phone.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Everything against a password for an account of this name.</summary>
    public static IEnumerable<Refusal> Reasons(string password, string accountName)
    {
        if (new StringInfo(password).LengthInTextElements < Shortest)
            yield return IdentityRefusals.PasswordTooShort;
        if (password.Length > Longest)
            yield return IdentityRefusals.PasswordTooLong;
        if (Kinds(password) < 2)
            yield return IdentityRefusals.PasswordOneKind;
        if (CommonPasswords.Hold(password))
            yield return IdentityRefusals.PasswordCommon;
        if (accountName.Length >= 3 && password.Contains(accountName, StringComparison.OrdinalIgnoreCase))
            yield return IdentityRefusals.PasswordLikeName;
    }

    /// <summary>A new initial password, e.g. <c>k7mf-3x9p-w2qd</c>: 59 random bits.</summary>
    public static string Invent()
    {
        while (true)
        {
            var password = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
            if (Kinds(password.Replace("-", "", StringComparison.Ordinal)) >= 2)
                return password;
        }
    }

    private static int Kinds(string password) =>
        (password.Any(char.IsLetter) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);
}
