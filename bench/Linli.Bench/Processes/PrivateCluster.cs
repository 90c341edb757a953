using System.Globalization;
using Npgsql;

namespace Linli.Bench.Processes;

/// <summary>A private PostgreSQL cluster in a temporary folder with everything durable unless said otherwise: fsync and synchronous_commit on, as a deployment has them.</summary>
internal sealed class PrivateCluster : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("linli-bench-pg-").FullName;
    private readonly int _port = ProgramProcess.FreePort();

    private PrivateCluster(bool durable)
    {
        Leftovers.Keep(this);
        if (Environment.IsPrivilegedProcess)
            Tool.Run("chown", ["postgres", _folder]);
        AsServer("initdb", "-D", _folder + "/data", "-U", "linli", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        File.AppendAllText(_folder + "/data/postgresql.conf", string.Create(CultureInfo.InvariantCulture,
            $"port={_port}\nlisten_addresses='127.0.0.1'\nunix_socket_directories='{_folder}'\nmax_connections=200\nshared_buffers=512MB\nmax_wal_size=4GB\nfsync={(durable ? "on" : "off")}\nsynchronous_commit={(durable ? "on" : "off")}\n"));
        AsServer("pg_ctl", "-D", _folder + "/data", "-l", _folder + "/log", "-w", "start");
    }

    /// <summary>The process of the server; its children do the work.</summary>
    public int Postmaster => int.Parse(File.ReadLines(_folder + "/data/postmaster.pid").First(), CultureInfo.InvariantCulture);

    /// <summary>The port.</summary>
    public int Port => _port;

    /// <summary>A folder on the same disk.</summary>
    public string Folder => _folder;

    /// <summary>Starts one. Not durable only where a run asks whether something is right, never how fast it is.</summary>
    public static PrivateCluster Start(bool durable = true) => new(durable);

    /// <summary>The connection to a new, empty database.</summary>
    public string NewDatabase(string name)
    {
        Execute("postgres", $"CREATE DATABASE {name}");
        return Connection(name);
    }

    /// <summary>The connection to a database.</summary>
    public string Connection(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=linli;Database={database}");

    public void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(Connection(database) + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    public void Dispose() => Leftovers.Once(this, () =>
    {
        if (File.Exists(_folder + "/data/postmaster.pid"))
            AsServer("pg_ctl", "-D", _folder + "/data", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    });

    private void AsServer(string program, params string[] arguments)
    {
        string[] all = [Program(program), .. arguments];
        if (Environment.IsPrivilegedProcess)
            Tool.Run("runuser", ["-u", "postgres", "--", .. all]);
        else
            Tool.Run(all[0], all[1..]);
    }

    /// <summary>The path of one of PostgreSQL's programs; a distribution may put only some of them on PATH.</summary>
    public static string Program(string name)
    {
        string[] folders = [.. Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(d => d + "/bin") : [],
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')];
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"PostgreSQL's {name} is missing: install postgresql-15.");
    }
}
