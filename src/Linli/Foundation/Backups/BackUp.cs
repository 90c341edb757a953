using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Linli.Foundation.Data;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Npgsql;

namespace Linli.Foundation.Backups;

/// <summary>A backup that was taken.</summary>
/// <param name="Path">The folder or file.</param>
/// <param name="KeysPath">Where the keys were put apart, or null.</param>
/// <param name="Bytes">Its size, before compression.</param>
/// <param name="Manifest">What it holds.</param>
public sealed record MadeBackup(string Path, string? KeysPath, long Bytes, BackupManifest Manifest);

/// <summary>备份: database, photos, keys, chain heads and settings, while the program runs.</summary>
/// <remarks>
/// 1. The database first, as of one moment (SQLite's online backup; PostgreSQL: pg_dump of the very snapshot that was counted); files after.
///    A file is durable before its row is, so every file a row of that moment knows is there, unless it was erased meanwhile.
/// 2. Nobody waits: writers go on, on both databases.
/// 3. Every table is counted and hashed as it was taken, so that a restore can be compared row by row.
/// </remarks>
public sealed class BackUp(
    DatabaseOptions database, LinliSettings settings, FileRules files, KeyFile keys, BackupSettings own, IConfiguration configuration, DeploymentZone zone, IClock clock)
{
    /// <summary>Takes one into a folder, in which it makes a folder of its own, or into a file ending in .tar or .tar.gz.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="keysFolder">A folder apart for the keys; null: they lie in the backup.</param>
    /// <param name="label">Put before the time in the name.</param>
    /// <param name="cancel">Gives up; nothing stays behind.</param>
    public async Task<Outcome<MadeBackup>> Run(string path, string? keysFolder = null, string label = "linli", CancellationToken cancel = default)
    {
        var now = clock.GetCurrentInstant();
        var name = $"{label}-{LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd-HHmmss").Format(now.InZone(zone.Zone).LocalDateTime)}";
        try
        {
            using var target = BackupTarget.For(path, name, Previous(path));
            var taken = await TakeDatabase(target, cancel);
            if (taken.IsRefused)
                return taken.Refusals.ToList();
            var blobs = AddFiles(target, path, cancel);
            using var apart = keysFolder is null ? null : BackupTarget.For(keysFolder, name + "-keys", null);
            AddKeys(apart ?? target);
            target.Add("settings.json", SettingsSheet.Of(configuration));
            var manifest = taken.Value with { MadeAt = InstantPattern.General.Format(now), HasKeys = apart is null, Blobs = blobs };
            target.Add(BackupManifest.FileName, manifest.ToBytes());
            apart?.Finish();
            target.Finish();
            return new MadeBackup(target.Place, apart?.Place, target.Bytes, manifest);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return BackupRefusals.CannotWrite(failure.Message);
        }
        catch (DbException failure)
        {
            return BackupRefusals.NoSchema(failure.Message);
        }
    }

    /// <summary>The newest whole backup in a folder, whose photos the next one shares.</summary>
    internal static string? Previous(string path) =>
        BackupTarget.IsArchive(path) || !Directory.Exists(path) ? null
        : Directory.EnumerateDirectories(path).Where(folder => File.Exists(Path.Combine(folder, BackupTarget.Sums)) && File.Exists(Path.Combine(folder, BackupManifest.FileName)))
            .MaxBy(folder => folder[^15..], StringComparer.Ordinal);

    private Task<Outcome<BackupManifest>> TakeDatabase(BackupTarget target, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.Combine(target.Staging, "database"));
        return database.IsSqlite ? Task.FromResult(TakeSqlite(target)) : TakePostgres(target, cancel);
    }

    private Outcome<BackupManifest> TakeSqlite(BackupTarget target)
    {
        var name = "database/linli.db";
        var copy = Path.Combine(target.Staging, name);
        using (var into = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ConnectionString))
        {
            into.Open();
            using (var from = new SqliteConnection(new SqliteConnectionStringBuilder(database.Settings.Connection) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString))
            {
                from.Open();
                from.BackupDatabase(into);
            }
            // One file without companions, looked through before it is trusted.
            Ask(into, "PRAGMA journal_mode=DELETE");
            if (Ask(into, "PRAGMA integrity_check") is var verdict and not "ok")
                return BackupRefusals.Unsound(verdict);
            var manifest = Describe(into, null);
            into.Close();
            Own(copy);
            target.Add(name, copy);
            return manifest;
        }
    }

    private async Task<Outcome<BackupManifest>> TakePostgres(BackupTarget target, CancellationToken cancel)
    {
        if (PostgresTool.Find("pg_dump") is not { } dump)
            return BackupRefusals.ToolMissing("pg_dump");
        var name = "database/linli.dump";
        var copy = Path.Combine(target.Staging, name);
        await using var connection = new NpgsqlConnection(database.Settings.Connection);
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var snapshot = Ask(connection, "SELECT pg_export_snapshot()");
        string[] arguments = ["--format=custom", "--no-owner", "--no-privileges", "--no-password", $"--snapshot={snapshot}", $"--file={copy}"];
        if (await PostgresTool.Run(dump, database.Settings.Connection, arguments, cancel) is { } fault)
            return BackupRefusals.ToolFailed(fault);
        var manifest = Describe(connection, transaction);
        Own(copy);
        target.Add(name, copy);
        return manifest;
    }

    private BackupManifest Describe(DbConnection connection, DbTransaction? transaction) => new()
    {
        MadeAt = "",
        Program = Program,
        Database = database.IsSqlite ? "sqlite" : "postgres",
        Schema = int.Parse(Ask(connection, "SELECT COALESCE(MAX(number), 0) FROM schema_versions"), CultureInfo.InvariantCulture),
        KeyRing = Ask(connection, $"SELECT value FROM foundation_marks WHERE name = '{KeyRingMark.Name}'") is { Length: > 0 } mark ? mark : null,
        HasKeys = true,
        Blobs = 0,
        Tables = TableDigest.All(connection, transaction),
    };

    /// <summary>The program's version, as a backup and a page name it.</summary>
    public static string Program { get; } =
        FileVersionInfo.GetVersionInfo(typeof(BackUp).Assembly.Location is { Length: > 0 } place ? place : Environment.ProcessPath!).ProductVersion?.Split('+')[0] ?? "?";

    private static string Ask(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    private static void Own(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Durable.OwnerOnly);
    }

    // Photos under blobs/, everything else of the folder under folder/. What a sweep or an erasure takes away meanwhile is not missed.
    private int AddFiles(BackupTarget target, string path, CancellationToken cancel)
    {
        var (root, blobs) = (Full(settings.Folder), Full(files.Folder));
        string[] apart = [blobs, Full(Path.Combine(settings.Folder, own.Folder)), Full(path), Full(Path.GetDirectoryName(keys.Path)!)];
        foreach (var file in Under(root).Where(file => !apart.Any(folder => IsIn(file, folder)) && !IsDatabase(file)))
            TryAdd(target, "folder/" + Relative(root, file), file, isFixed: false);
        var count = 0;
        foreach (var file in Under(blobs))
        {
            cancel.ThrowIfCancellationRequested();
            count += TryAdd(target, "blobs/" + Relative(blobs, file), file, isFixed: true) ? 1 : 0;
        }
        return count;
    }

    private static bool TryAdd(BackupTarget target, string name, string file, bool isFixed)
    {
        try
        {
            target.Add(name, file, isFixed);
            return true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException && !File.Exists(file))
        {
            return false;
        }
    }

    private void AddKeys(BackupTarget target)
    {
        var folder = Full(Path.GetDirectoryName(keys.Path)!);
        foreach (var file in Under(folder))
            target.Add("keys/" + Relative(folder, file), file);
        if (keys.MasterPath is { } master && File.Exists(master) && !IsIn(Full(master), folder))
            target.Add("keys/" + KeyFile.RestoredMaster, master);
    }

    private static IEnumerable<string> Under(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal) && !file.EndsWith(".lock", StringComparison.Ordinal) && !file.EndsWith(".doctor", StringComparison.Ordinal))
        : [];

    private bool IsDatabase(string file) =>
        database.IsSqlite && file.StartsWith(Full(new SqliteConnectionStringBuilder(database.Settings.Connection).DataSource), StringComparison.Ordinal);

    private static bool IsIn(string file, string folder) => file.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal) || file.StartsWith(folder + ".part", StringComparison.Ordinal) || file == folder;

    private static string Relative(string root, string file) => Path.GetRelativePath(root, file).Replace('\\', '/');

    private static string Full(string path) => Path.GetFullPath(path);
}
