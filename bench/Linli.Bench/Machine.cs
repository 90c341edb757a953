using System.Runtime.InteropServices;

namespace Linli.Bench;

/// <summary>The machine and the versions, in words for the results.</summary>
internal static class Machine
{
    public static string Words => string.Join(", ",
        $"{Environment.ProcessorCount} × {Cpu}", $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB", RuntimeInformation.OSDescription.Trim(), $".NET {Environment.Version}", $"SQLite {Sqlite}", $"load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");

    private static string Cpu => File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "?";

    private static string Sqlite
    {
        get
        {
            using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
            connection.Open();
            return connection.ServerVersion;
        }
    }
}
