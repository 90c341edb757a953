using System.Security.Cryptography;

namespace Linli.Foundation.Privacy;

/// <summary>案卷钥匙: the key of one subject (a case, a person, a mediation). All of its free text and files are sealed with it.</summary>
/// <remarks>Only its wrapped form is stored, in one row. Erasing that row erases the text wherever it still lies: tables, indexes, files,
/// exports (domain.md 3.8 rule 15). A backup holds the wrapped key of its day; a restore therefore replays the erasures, which are facts.</remarks>
public sealed class SubjectKey : ICipher
{
    private readonly byte[] _key;

    private SubjectKey(byte[] key) => _key = key;

    /// <summary>A new key, and the wrapped form to store in <paramref name="row"/>.</summary>
    public static (SubjectKey Key, byte[] Wrapped) New(ICipher ring, RowName row)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        return (new SubjectKey(key), ring.Seal(key, row));
    }

    /// <summary>The key whose wrapped form stands in <paramref name="row"/>.</summary>
    public static SubjectKey Open(ICipher ring, ReadOnlySpan<byte> wrapped, RowName row) => new(ring.Open(wrapped, row));

    /// <inheritdoc/>
    public byte[] Seal(ReadOnlySpan<byte> plain, RowName row) => SealedValue.Seal(_key, 0, plain, row);

    /// <inheritdoc/>
    public byte[] Open(ReadOnlySpan<byte> value, RowName row) => SealedValue.Open(_key, value, row);

    /// <summary>A digest of a text for a fact's payload: proves later what was said, and dies with this key.</summary>
    public Digest DigestOf(string text) => Digest.Of(HMACSHA256.HashData(_key, "digest"u8), text);
}
