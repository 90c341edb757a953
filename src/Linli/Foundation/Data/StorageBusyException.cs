namespace Linli.Foundation.Data;

/// <summary>The database cannot take more at this moment (full queue, no connection); answered with 503 and Retry-After.</summary>
public sealed class StorageBusyException(string message, Exception? inner = null) : Exception(message, inner);
