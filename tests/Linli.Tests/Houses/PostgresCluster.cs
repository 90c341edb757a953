using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Linli.Foundation.Data;
using Npgsql;

[assembly: AssemblyFixture(typeof(Linli.Tests.Houses.PostgresCluster.Stopper))]

namespace Linli.Tests.Houses;

/// <summary>A private PostgreSQL cluster in a temporary folder, started at first use and stopped when the tests end.</summary>
/// <remarks>Needs the server's programs (Debian: postgresql-15), found on PATH or under /usr/lib/postgresql. As root it runs as the user postgres.</remarks>
public sealed class PostgresCluster
{
    private const string Template = "linli_template";
    private static readonly Lazy<PostgresCluster> TheOne = new(() => new PostgresCluster());
    private static int _count;

    private readonly string _folder = Directory.CreateTempSubdirectory("linli-pg-").FullName;
    private readonly string _programs;
    private readonly int _port;

    private PostgresCluster()
    {
        _programs = FindPrograms();
        _port = FreePort();
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", _folder);
        RunServerProgram("initdb", "-D", _folder + "/data", "-U", "linli", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        File.AppendAllText(_folder + "/data/postgresql.conf", string.Create(CultureInfo.InvariantCulture,
            $"port={_port}\nlisten_addresses='127.0.0.1'\nunix_socket_directories='{_folder}'\nmax_connections=500\nshared_buffers=128MB\nfsync=off\n"));
        RunServerProgram("pg_ctl", "-D", _folder + "/data", "-l", _folder + "/log", "-w", "start");
        Execute("postgres", $"CREATE DATABASE {Template}");
        using (var house = TestHouse.Unmigrated(Connection(Template)))
            house.Get<Migrator>().Migrate();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>The cluster of this test run.</summary>
    public static PostgresCluster Started => TheOne.Value;

    /// <summary>The connection to a new database with the migrated schema.</summary>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"linli_{Interlocked.Increment(ref _count)}");
        lock (TheOne)
            Execute("postgres", $"CREATE DATABASE {name} TEMPLATE {Template}");
        return Connection(name);
    }

    /// <summary>The connection to a new, empty database.</summary>
    public string NewEmptyDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"linli_{Interlocked.Increment(ref _count)}");
        lock (TheOne)
            Execute("postgres", $"CREATE DATABASE {name}");
        return Connection(name);
    }

    private string Connection(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=linli;Database={database};Maximum Pool Size=40;Connection Idle Lifetime=2;Connection Pruning Interval=1");

    private void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(Connection(database) + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Stops the cluster if one was started; called by the runner after the last test, because a slow exit of the process counts as a fault.</summary>
    public sealed class Stopper : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose()
        {
            if (TheOne.IsValueCreated)
                TheOne.Value.Stop();
        }
    }

    private void Stop()
    {
        try
        {
            RunServerProgram("pg_ctl", "-D", _folder + "/data", "-m", "immediate", "stop");
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The private PostgreSQL cluster was not cleared away: {failure.Message}");
        }
    }

    private void RunServerProgram(string program, params string[] arguments)
    {
        string[] all = [Path.Combine(_programs, program), .. arguments];
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", "postgres", "--", .. all]);
        else
            Run(all[0], all[1..]);
    }

    private static void Run(string program, params string[] arguments)
    {
        // pg_ctl's server would hold our pipes open for ever: its output goes to its log file, ours is not redirected through it.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" </dev/null >/dev/null 2>&1", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static string FindPrograms()
    {
        string[] folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'),
            .. Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(d => d + "/bin") : []];
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL's server programs are missing: install postgresql-15 (./do test does).");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
