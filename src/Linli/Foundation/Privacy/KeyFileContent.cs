namespace Linli.Foundation.Privacy;

/// <summary>The key file as written: JSON, all keys in Base64.</summary>
internal sealed record KeyFileContent
{
    public int Version { get; init; } = 1;

    /// <summary>The master key, unless it is kept apart.</summary>
    public string? Master { get; init; }

    /// <summary>The root, wrapped by the master key.</summary>
    public required string Root { get; init; }

    public required ushort Active { get; init; }

    public required IReadOnlyList<WrappedKey> Keys { get; init; }
}

/// <summary>One data key, wrapped by the master key.</summary>
internal sealed record WrappedKey(ushort Id, string Wrapped, string Since);
