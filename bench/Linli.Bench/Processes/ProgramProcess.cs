using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Linli.Bench.Processes;

/// <summary>A server program of its own, on a port of the loopback: started, measured, killed.</summary>
public sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;

    private ProgramProcess(Process process, int port)
    {
        (_process, Port) = (process, port);
        Leftovers.Keep(this);
    }

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>Its process number.</summary>
    public int Id => _process.Id;

    /// <summary>True while it runs.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Starts a .NET program; what it writes goes to a file.</summary>
    public static ProgramProcess Start(string dll, int port, string log, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        StartProgram("dotnet", [dll, .. arguments, string.Create(CultureInfo.InvariantCulture, $"--urls=http://127.0.0.1:{port}")], port, log, environment, Path.GetDirectoryName(dll)!);

    /// <summary>Starts any program.</summary>
    public static ProgramProcess StartProgram(string program, IEnumerable<string> arguments, int port, string log, IReadOnlyDictionary<string, string>? environment = null, string folder = "/")
    {
        // The shell is replaced by the program (exec), so a kill meets the program itself.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >>\"$LINLI_BENCH_LOG\" 2>&1", program, .. arguments]) { WorkingDirectory = folder };
        start.Environment["LINLI_BENCH_LOG"] = log;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_TieredPGO"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new ProgramProcess(Process.Start(start)!, port);
    }

    /// <summary>Waits until it answers anything at all over HTTP.</summary>
    public async Task<ProgramProcess> Answers(TimeSpan most, string path = "/")
    {
        using var http = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}")), Timeout = TimeSpan.FromSeconds(10) };
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(path);
                return this;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !_process.HasExited && waited.Elapsed < most)
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>A port nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <inheritdoc/>
    public void Dispose() => Leftovers.Once(this, () =>
    {
        // With its children: a server's workers would outlive it.
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    });
}
