using System.Formats.Tar;
using System.IO.Compression;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Npgsql;

namespace Linli.Foundation.Backups;

/// <summary>Where a backup is put back.</summary>
/// <param name="Folder">A folder that is not there yet, or empty.</param>
/// <param name="Database">An empty PostgreSQL database; empty for SQLite, whose file lies in the folder.</param>
/// <param name="Keys">The folder of the keys that were put apart, or null when they lie in the backup.</param>
public sealed record RestorePlace(string Folder, string Database, string? Keys);

/// <summary>A backup that was put back.</summary>
/// <param name="Manifest">What it says it holds.</param>
/// <param name="MasterPath">Where the master key was put that had been kept apart: <c>LINLI_KEY_FILE</c> must name it. Null when there is none.</param>
public sealed record RestoredBackup(BackupManifest Manifest, string? MasterPath);

/// <summary>恢复: checks every file of a backup and puts all of it into an empty place; never over anything.</summary>
/// <remarks>It builds on files only. Whether rows and keys are what they were is asked afterwards, of the program itself: <see cref="RestoreCheck"/>.</remarks>
public static class Restore
{
    private const string BlobsFolder = "files";

    /// <summary>Puts it back.</summary>
    public static async Task<Outcome<RestoredBackup>> Run(string source, RestorePlace to, CancellationToken cancel = default)
    {
        if (Directory.Exists(to.Folder) && Directory.EnumerateFileSystemEntries(to.Folder).Any())
            return BackupRefusals.FolderTaken(to.Folder);
        var unpacked = File.Exists(source) && BackupTarget.IsArchive(source) ? Path.GetFullPath(to.Folder).TrimEnd('/') + ".unpacking" : null;
        try
        {
            if (unpacked is not null)
                Unpack(source, unpacked);
            return await Put(unpacked ?? source, source, to, cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return BackupRefusals.CannotWrite(failure.Message);
        }
        finally
        {
            if (unpacked is not null && Directory.Exists(unpacked))
                Directory.Delete(unpacked, recursive: true);
        }
    }

    private static async Task<Outcome<RestoredBackup>> Put(string from, string source, RestorePlace to, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(from, BackupTarget.Sums)) || BackupManifest.Read(Path.Combine(from, BackupManifest.FileName)) is not { } manifest)
            return BackupRefusals.NoBackup(source);
        var keys = manifest.HasKeys ? from : to.Keys;
        if (keys is null)
            return BackupRefusals.KeysApart;
        if ((Fault(from) ?? (keys == from ? null : Fault(keys))) is { } fault)
            return fault;
        if (manifest.Database == "sqlite" != (to.Database.Length == 0))
            return BackupRefusals.OtherDatabase(manifest.Database);
        MakePrivate(to.Folder);
        if ((manifest.Database == "sqlite" ? null : await RestorePostgres(Path.Combine(from, "database", "linli.dump"), to.Database, cancel)) is { } refused)
            return refused;
        if (manifest.Database == "sqlite")
            Copy(Path.Combine(from, "database", "linli.db"), Path.Combine(to.Folder, "linli.db"));
        CopyAll(Path.Combine(from, "folder"), to.Folder);
        CopyAll(Path.Combine(from, "blobs"), Path.Combine(to.Folder, BlobsFolder));
        CopyAll(Path.Combine(keys, "keys"), Path.Combine(to.Folder, "keys"));
        Durable.SyncAll();
        var master = Path.GetFullPath(Path.Combine(to.Folder, "keys", KeyFile.RestoredMaster));
        return new RestoredBackup(manifest, File.Exists(master) ? master : null);
    }

    /// <summary>The first file that is missing or not what it was.</summary>
    private static Refusal? Fault(string folder)
    {
        if (!File.Exists(Path.Combine(folder, BackupTarget.Sums)))
            return BackupRefusals.NoBackup(folder);
        foreach (var (name, sum) in BackupTarget.ReadSums(folder))
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path))
                return BackupRefusals.FileMissing(name);
            if (BackupTarget.HashOf(path) != sum)
                return BackupRefusals.FileChanged(name);
        }
        return null;
    }

    private static async Task<Refusal?> RestorePostgres(string dump, string connection, CancellationToken cancel)
    {
        if (PostgresTool.Find("pg_restore") is not { } restore)
            return BackupRefusals.ToolMissing("pg_restore");
        try
        {
            await using var database = new NpgsqlConnection(connection);
            await database.OpenAsync(cancel);
            await using var count = new NpgsqlCommand("SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()", database);
            if ((long)(await count.ExecuteScalarAsync(cancel))! > 0)
                return BackupRefusals.DatabaseTaken;
        }
        catch (NpgsqlException failure)
        {
            return BackupRefusals.NoSchema(failure.Message);
        }
        var target = new NpgsqlConnectionStringBuilder(connection);
        string[] arguments = ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", "--no-password", $"--dbname={target.Database ?? target.Username}", dump];
        return await PostgresTool.Run(restore, connection, arguments, cancel) is { } fault ? BackupRefusals.ToolFailed(fault) : null;
    }

    // The framework refuses entries that lead out of the folder.
    private static void Unpack(string archive, string folder)
    {
        MakePrivate(folder);
        using var file = File.OpenRead(archive);
        using Stream stream = BackupTarget.IsZipped(archive) ? new GZipStream(file, CompressionMode.Decompress) : file;
        TarFile.ExtractToDirectory(stream, folder, overwriteFiles: false);
    }

    private static void CopyAll(string from, string to)
    {
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private static void Copy(string from, string to)
    {
        MakePrivate(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, Durable.OwnerOnly);
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, Durable.OwnerOnly | UnixFileMode.UserExecute);
    }
}
