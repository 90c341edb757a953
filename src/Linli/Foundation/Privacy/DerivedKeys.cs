using System.Security.Cryptography;
using System.Text;

namespace Linli.Foundation.Privacy;

/// <summary>What the ring's root is used for besides sealing: finding a phone without reading it, sealing the chain of facts, signing links.</summary>
public static class DerivedKeys
{
    private const int IndexLength = 16;

    extension(KeyRing ring)
    {
        /// <summary>The blind index of a phone: equal for equal numbers, telling nothing without the key. 16 bytes.</summary>
        public byte[] PhoneIndex(PhoneNumber phone) => ring.BlindIndex("phone", phone.Normal);

        /// <summary>The blind index of another exact thing (a tracking code, a plate), already normalised. 16 bytes.</summary>
        public byte[] BlindIndex(string kind, string normal)
        {
            Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
            HMACSHA256.HashData(ring.Derived("index/" + kind), Encoding.UTF8.GetBytes(normal), mac);
            return mac[..IndexLength].ToArray();
        }

        /// <summary>The key that authenticates the chain of sealed facts.</summary>
        public byte[] ChainKey => [.. ring.Derived("chain")];

        /// <summary>The key that signs links of one purpose (<c>track</c>, <c>rate</c>, <c>export</c>): a link of one purpose is worthless for another.</summary>
        public byte[] LinkKey(string purpose) => [.. ring.Derived("link/" + purpose)];
    }
}
