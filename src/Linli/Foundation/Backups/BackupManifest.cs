using System.Text.Json;

namespace Linli.Foundation.Backups;

/// <summary>备份清单: what a backup holds, written beside it as <c>manifest.json</c> and checked when it is restored.</summary>
/// <remarks>It names tables and counts, nobody and nothing that was written. <c>SHA256SUMS</c> beside it covers every file, in the form
/// <c>sha256sum -c</c> reads.</remarks>
public sealed record BackupManifest
{
    /// <summary>The file's name.</summary>
    public static readonly string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The form of the backup; 1 today.</summary>
    public int Form { get; init; } = 1;

    /// <summary>When it was taken, ISO 8601 UTC.</summary>
    public required string MadeAt { get; init; }

    /// <summary>The program that took it.</summary>
    public required string Program { get; init; }

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public required string Database { get; init; }

    /// <summary>The number of the last schema script applied.</summary>
    public required int Schema { get; init; }

    /// <summary>The fingerprint of the key ring the database is used with; null for one never served.</summary>
    public string? KeyRing { get; init; }

    /// <summary>True when the keys lie in this backup; false when they were put apart.</summary>
    public required bool HasKeys { get; init; }

    /// <summary>Photos, voices and documents.</summary>
    public required int Blobs { get; init; }

    /// <summary>Every table.</summary>
    public required IReadOnlyList<TableDigest> Tables { get; init; }

    /// <summary>All rows together.</summary>
    public long Rows() => Tables.Sum(table => table.Rows);

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    internal static BackupManifest? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path), Json) is { Form: 1 } manifest ? manifest : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
