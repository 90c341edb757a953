using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Linli.Foundation.Privacy;

/// <summary>The opened keys at one moment: the data keys by id, which of them seals, and the root that index, chain and link keys grow from.</summary>
/// <remarks>Immutable; a rotation makes a new one. The root never changes, so that indexes and chains outlive every rotation.</remarks>
internal sealed record Ring(FrozenDictionary<ushort, byte[]> Keys, ushort Active, byte[] Root)
{
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Root, 32, info: Encoding.UTF8.GetBytes("linli/" + purpose));
}
