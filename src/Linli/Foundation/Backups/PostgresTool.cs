using System.Diagnostics;
using Npgsql;

namespace Linli.Foundation.Backups;

/// <summary>PostgreSQL's own programs <c>pg_dump</c> and <c>pg_restore</c>: found on PATH, else where Debian keeps them.</summary>
internal static class PostgresTool
{
    /// <summary>Where a program lies, or null.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => version + "/bin") : [])
            .Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Runs it against a database; null when it went well, else what it said. The password travels in the environment, never in the arguments.</summary>
    public static async Task<string?> Run(string program, string connection, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        foreach (var (name, value) in new[] { ("PGHOST", to.Host), ("PGPORT", $"{to.Port}"), ("PGUSER", to.Username), ("PGPASSWORD", to.Password), ("PGDATABASE", to.Database ?? to.Username), ("PGPASSFILE", to.Passfile) })
            if (!string.IsNullOrEmpty(value))
                start.Environment[name] = value;
        start.Environment["PGSSLMODE"] = to.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var other => other.ToString().ToLowerInvariant() };
        using var process = Process.Start(start)!;
        var (said, printed) = (process.StandardError.ReadToEndAsync(cancel), process.StandardOutput.ReadToEndAsync(cancel));
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
        await printed;
        return process.ExitCode == 0 ? null : (await said).Trim() is { Length: > 0 } words ? words : $"exit {process.ExitCode}";
    }
}
