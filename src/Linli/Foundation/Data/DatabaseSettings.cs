namespace Linli.Foundation.Data;

/// <summary>Where the database is.</summary>
/// <param name="Connection">A SQLite file (<c>Data Source=…</c>) or a PostgreSQL connection (<c>Host=…</c>).</param>
/// <param name="Lanes">Writing connections on PostgreSQL; SQLite always has exactly one.</param>
public sealed record DatabaseSettings(string Connection, int Lanes = 8)
{
    /// <summary>True for the embedded default.</summary>
    public bool IsSqlite => !Connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
