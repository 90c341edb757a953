using System.Text;

namespace Linli.Foundation.Privacy;

/// <summary>Seals and opens personal data, one value of one row at a time. Safe for many threads, without state of its own.</summary>
/// <remarks>AES-256-GCM today; SM4-GCM may stand behind the same door (GB/T 22239-2019 asks for 国密 in practice).
/// A <see cref="KeyRing"/> is one for the whole deployment, a <see cref="SubjectKey"/> one for a single case or person.</remarks>
public interface ICipher
{
    /// <summary>The value as it may be stored: <c>version | key id | nonce | ciphertext | tag</c>.</summary>
    byte[] Seal(ReadOnlySpan<byte> plain, RowName row);

    /// <summary>The value that was sealed for this very row.</summary>
    /// <exception cref="SealBrokenException">It was changed, cut, or belongs to another row or key.</exception>
    /// <exception cref="KeyMissingException">The key it was sealed with is not in the ring.</exception>
    byte[] Open(ReadOnlySpan<byte> value, RowName row);
}

/// <summary>Text through an <see cref="ICipher"/>, as UTF-8.</summary>
public static class CipherText
{
    extension(ICipher cipher)
    {
        /// <summary>Seals a text.</summary>
        public byte[] SealText(string text, RowName row) => cipher.Seal(Encoding.UTF8.GetBytes(text), row);

        /// <summary>Opens a text.</summary>
        public string OpenText(ReadOnlySpan<byte> value, RowName row) => Encoding.UTF8.GetString(cipher.Open(value, row));
    }
}
