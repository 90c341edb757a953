using System.Diagnostics;
using Linli.Bench.Processes;
using Linli.Foundation.Data;
using Microsoft.Data.Sqlite;

namespace Linli.Bench.Intake;

/// <summary>What the disk and SQLite do without a program around them.</summary>
internal static class Disk
{
    /// <summary>Milliseconds of one write of 8 kB with fdatasync, by PostgreSQL's own pg_test_fsync; null when it could not be read.</summary>
    public static string Fdatasync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(PrivateCluster.Program("pg_test_fsync"), ["-s", "1", "-f", Path.Combine(folder, "fsync.tmp")]) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        return lines.FirstOrDefault(line => line.TrimStart().StartsWith("fdatasync", StringComparison.Ordinal))?.Trim() ?? "not measured";
    }

    /// <summary>Submissions a second in a loop, so many per durable commit.</summary>
    public static double SqliteLoop(DatabaseOptions database, SampleRows rows, int perCommit, TimeSpan time)
    {
        using var writer = new RowsIntoSqlite((SqliteConnection)database.Open(), rows);
        writer.Write(perCommit);
        var (watch, written) = (Stopwatch.StartNew(), 0);
        for (; watch.Elapsed < time; written += perCommit)
            writer.Write(perCommit);
        return written / watch.Elapsed.TotalSeconds;
    }
}
