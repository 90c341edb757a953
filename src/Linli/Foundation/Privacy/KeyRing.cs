using System.Collections.Concurrent;
using NodaTime;

namespace Linli.Foundation.Privacy;

/// <summary>钥匙串: the keys of the deployment, kept in a file outside the database.</summary>
/// <remarks>
/// <para>1. The active data key seals; every older one still opens. 2. A value names its key, so rotation rewrites nothing.
/// 3. Index, chain and link keys come from the root by HKDF and survive rotation. 4. Whoever has the database alone can read nothing;
/// whoever loses the key file can read nothing either: it is backed up apart.</para>
/// <para>Another node may have rotated: a key id not known here makes the file be read once more.</para>
/// </remarks>
public sealed class KeyRing : ICipher
{
    private readonly KeyFile? _file;
    private readonly ConcurrentDictionary<string, byte[]> _derived = new();
    private readonly Lock _changing = new();
    private volatile Ring _ring;

    private KeyRing(KeyFile? file, Ring ring) => (_file, _ring) = (file, ring);

    /// <summary>The ring of this file, which is created on the first start.</summary>
    public static KeyRing Open(KeyFile file, Instant now) => new(file, file.LoadOrCreate(now));

    /// <summary>A ring that lives in memory only: for practice, tests and benchmarks.</summary>
    public static KeyRing InMemory() => new(null, KeyFile.NewRing());

    /// <summary>The id of the key that seals today.</summary>
    public int ActiveKey => _ring.Active;

    /// <summary>The ids of all keys that open.</summary>
    public IReadOnlyList<int> AllKeys => [.. _ring.Keys.Keys.Select(id => (int)id).Order()];

    /// <summary>Names this ring without telling anything of its keys. The database keeps it, so that a start with another key file is noticed.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Derived("fingerprint").AsSpan(0, 8));

    /// <inheritdoc/>
    public byte[] Seal(ReadOnlySpan<byte> plain, RowName row)
    {
        var ring = _ring;
        return SealedValue.Seal(ring.Keys[ring.Active], ring.Active, plain, row);
    }

    /// <inheritdoc/>
    public byte[] Open(ReadOnlySpan<byte> value, RowName row) => SealedValue.Open(KeyFor(SealedValue.KeyOf(value, row)), value, row);

    /// <summary>Adds a data key and seals with it from now on; the old ones still open. Returns its id.</summary>
    public int Rotate(Instant now)
    {
        // Two at once would each make a key of the same id, and what the lost one had sealed would never open.
        lock (_changing)
        {
            _ring = _file is null ? KeyFile.WithNewKey(_ring) : _file.AddKey(now);
            return _ring.Active;
        }
    }

    /// <summary>The key for one purpose, the same for ever, from the root by HKDF.</summary>
    internal byte[] Derived(string purpose) => _derived.GetOrAdd(purpose, static (name, ring) => ring.Derive(name), _ring);

    private byte[] KeyFor(ushort id)
    {
        if (_ring.Keys.TryGetValue(id, out var key))
            return key;
        lock (_changing)
        {
            if (_file is not null && !_ring.Keys.ContainsKey(id))
                _ring = _file.Load();
            return _ring.Keys.TryGetValue(id, out key) ? key : throw new KeyMissingException(id);
        }
    }
}
