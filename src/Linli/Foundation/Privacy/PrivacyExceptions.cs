namespace Linli.Foundation.Privacy;

/// <summary>A sealed value does not open: it was changed or cut, or it belongs to another row or key.</summary>
/// <remarks>Never wanted and never shown to a resident as such: somebody or something touched the stored data.</remarks>
public sealed class SealBrokenException(RowName row, Exception? inner = null)
    : Exception($"The sealed value of {row} does not open: it was changed, cut, or belongs to another row or key.", inner)
{
    /// <summary>The row that was asked for.</summary>
    public RowName Row { get; } = row;
}

/// <summary>A value was sealed with a key this ring does not hold: an older or another key file was restored.</summary>
public sealed class KeyMissingException(int key)
    : Exception($"Key {key} is not in the key ring. Was an older or another key file restored?")
{
    /// <summary>The id of the missing key.</summary>
    public int Key { get; } = key;
}

/// <summary>The key file cannot be used as it is; the message says what to do.</summary>
public sealed class KeyFileException(string message, Exception? inner = null) : Exception(message, inner);
