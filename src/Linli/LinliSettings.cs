using Linli.Foundation.Data;

namespace Linli;

/// <summary>What a deployment sets before anything starts (section <c>Linli</c>; environment <c>LINLI__…</c>).</summary>
public sealed record LinliSettings
{
    /// <summary>The folder for everything that is not in the database: SQLite file, keys, photos, the chain's heads. Empty means <c>linli-data</c>.</summary>
    public string Folder { get; init => field = value.Length > 0 ? value : "linli-data"; } = "linli-data";

    /// <summary>The database; empty means the SQLite file in <see cref="Folder"/>.</summary>
    public string Database { get; init; } = "";

    /// <summary>Writing connections on PostgreSQL.</summary>
    public int Lanes { get; init; } = 8;

    /// <summary>The deployment's time zone.</summary>
    public string Zone { get; init; } = "Asia/Shanghai";

    /// <summary>The address people reach this deployment under, printed on plates and in messages.</summary>
    public string PublicAddress { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Where the database is.</summary>
    public DatabaseSettings DatabaseSettings() =>
        new(Database.Length > 0 ? Database : $"Data Source={Path.Combine(Folder, "linli.db")}", Lanes);

    /// <summary>Reads the section.</summary>
    public static LinliSettings Of(IConfiguration configuration) =>
        configuration.GetSection("Linli").Get<LinliSettings>() ?? new LinliSettings();
}
