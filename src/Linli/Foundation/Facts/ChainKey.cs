namespace Linli.Foundation.Facts;

/// <summary>The key of the chain's codes; it comes from the key file, outside the database.</summary>
public sealed record ChainKey(byte[] Bytes);
