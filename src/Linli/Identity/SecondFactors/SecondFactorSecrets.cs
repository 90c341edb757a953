using System.Security.Cryptography;
using Linli.Foundation.Privacy;

namespace Linli.Identity.SecondFactors;

/// <summary>How an authenticator's secret is sealed, and what is kept of recovery codes.</summary>
public sealed class SecondFactorSecrets(KeyRing ring)
{
    // Without look-alikes; ten codes of 39 bits each, behind a key that is not in the database.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Codes = 10;

    /// <summary>Seals a secret for its row.</summary>
    public byte[] Seal(byte[] secret, Guid account) => ring.Seal(secret, Row(account));

    /// <summary>Opens it.</summary>
    public byte[] Open(SecondFactor factor) => ring.Open(factor.Secret, Row(factor.AccountId));

    /// <summary>What is kept of a recovery code.</summary>
    public byte[] Hash(string typed, Guid account) =>
        ring.BlindIndex("recovery", $"{account:N}|{new string([.. typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)])}");

    /// <summary>New recovery codes, e.g. <c>k7mf-3x9p</c>.</summary>
    public static IReadOnlyList<string> NewCodes() =>
        [.. Enumerable.Range(0, Codes).Select(_ => $"{RandomNumberGenerator.GetString(Alphabet, 4)}-{RandomNumberGenerator.GetString(Alphabet, 4)}")];

    private static RowName Row(Guid account) => new("identity_second_factors.secret", account);
}
