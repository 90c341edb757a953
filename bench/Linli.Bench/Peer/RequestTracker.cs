using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Linli.Bench.Processes;

namespace Linli.Bench.Peer;

/// <summary>Request Tracker 5 from the distribution's packages, on a cluster and in a folder of its own: set up, filled, served, and gone afterwards.</summary>
/// <remarks>
/// 1. Everything listens on the loopback; mail ends in a file of the folder.
/// 2. Nothing is written to /etc or /var: configuration, caches and sessions are in the folder, which is removed.
/// 3. The database has the settings ours has, and two more that help RT's queries.
/// </remarks>
internal sealed class RequestTracker : IDisposable
{
    private const string Share = "/usr/share/request-tracker5";
    private const string Setup = "/usr/sbin/rt-setup-database-5";
    private const string Starman = "/usr/bin/starman";
    private readonly PrivateCluster _cluster = PrivateCluster.Start();
    private readonly ScratchFolder _scratch = new("linli-bench-rt-");
    private readonly int _port = ProgramProcess.FreePort();
    private ProgramProcess? _served;

    /// <summary>What is missing to run it here, or null.</summary>
    public static string? Missing => (!File.Exists(Setup) || !File.Exists(Starman)) ? "Request Tracker 5 is not installed (Debian: request-tracker5, rt5-db-postgresql, starman)" : null;

    /// <summary>Its version.</summary>
    public static string Version => Regex.Match(File.ReadAllText(Share + "/lib/RT/Generated.pm"), @"VERSION = '([^']+)'").Groups[1].Value;

    /// <summary>Bytes of mail in the files that stand for a mail program.</summary>
    public long MailWritten => Directory.GetFiles(Folder).Where(file => Path.GetExtension(file).Length == 0).Sum(file => new FileInfo(file).Length);

    /// <summary>The process of the database server.</summary>
    public int Postmaster => _cluster.Postmaster;

    /// <summary>Creates the database by RT's own programs, with its default rules and twenty queues.</summary>
    public void SetUp()
    {
        foreach (var name in new[] { "RT_SiteConfig.pm", "rt-queues.pl" })
            File.Copy(Beside(name), Path.Combine(Folder, name));
        foreach (var name in new[] { "mason", "sessions", "none" })
            Directory.CreateDirectory(Path.Combine(Folder, name));
        if (Environment.IsPrivilegedProcess)
            Tool.Run("chown", ["-R", "www-data:www-data", Folder]);
        _cluster.Execute("postgres", "CREATE ROLE rtuser LOGIN PASSWORD 'rtpass'");
        _cluster.NewDatabase("rt5");
        _cluster.Execute("postgres", "ALTER DATABASE rt5 SET work_mem = '32MB'; ALTER DATABASE rt5 SET random_page_cost = 1.1");
        string[] administrator = ["--dba", "linli", "--dba-password", "none"];
        Ours(Setup, ["--action", "schema,acl,coredata", .. administrator]);
        Ours(Setup, ["--action", "insert", "--datafile", Share + "/etc/initialdata", .. administrator]);
        Ours(Setup, ["--action", "insert", "--datafile", Path.Combine(Folder, "rt-queues.pl"), .. administrator]);
    }

    /// <summary>Fills it by bulk SQL; how long that took.</summary>
    public TimeSpan Fill(int people, int tickets)
    {
        var watch = Stopwatch.StartNew();
        _cluster.Execute("rt5", string.Create(CultureInfo.InvariantCulture, $"SET bench.people = '{people}'; SET bench.tickets = '{tickets}';\n{File.ReadAllText(Beside("rt-tickets.sql"))}"));
        _cluster.Execute("rt5", "VACUUM (FULL, ANALYZE)");
        _cluster.Execute("rt5", "CHECKPOINT");
        return watch.Elapsed;
    }

    /// <summary>Switches off every rule ("scrip"); heard at the next start.</summary>
    public void RulesOff() => _cluster.Execute("rt5", "UPDATE scrips SET disabled = 1");

    /// <summary>Serves it with four preloaded workers, anew if it was served before.</summary>
    public async Task<ProgramProcess> Serve()
    {
        _served?.Dispose();
        var (program, arguments) = AsServer(Starman, ["--preload-app", "--workers", "4", "--max-requests", "100000",
            "--listen", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}"), Share + "/libexec/rt-server"]);
        _served = ProgramProcess.StartProgram(program, arguments, _port, Path.Combine(Folder, "served.log"), Variables);
        return await _served.Answers(TimeSpan.FromSeconds(60));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _served?.Dispose();
        _cluster.Dispose();
        _scratch.Dispose();
    }

    private string Folder => _scratch.Path;

    private Dictionary<string, string> Variables => new()
    {
        ["RT_SITE_CONFIG"] = Path.Combine(Folder, "RT_SiteConfig.pm"),
        // An empty folder, so that the distribution's own settings are not read.
        ["RT_SITE_CONFIG_DIR"] = Path.Combine(Folder, "none"),
        ["LINLI_BENCH_RT_FOLDER"] = Folder,
        ["LINLI_BENCH_RT_PORT"] = _port.ToString(CultureInfo.InvariantCulture),
        ["LINLI_BENCH_RT_DATABASE_PORT"] = _cluster.Port.ToString(CultureInfo.InvariantCulture),
        ["TMPDIR"] = Folder,
        ["HOME"] = Folder,
    };

    private void Ours(string program, string[] arguments)
    {
        var (command, all) = AsServer(program, arguments);
        Tool.Run(command, all, Variables);
    }

    // setpriv replaces itself, so the process number stays that of the program.
    private static (string Program, string[] Arguments) AsServer(string program, string[] arguments) => Environment.IsPrivilegedProcess
        ? ("setpriv", ["--reuid=www-data", "--regid=www-data", "--init-groups", program, .. arguments])
        : (program, arguments);

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, "Peer", name);
}
