using System.Diagnostics;

namespace Linli.Bench.Processes;

/// <summary>A program that is run to its end; when it fails, what it wrote is in the exception.</summary>
internal static class Tool
{
    public static void Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var log = Path.GetTempFileName();
        try
        {
            // Into a file, not a pipe: a server that stays behind would hold a pipe open.
            var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" </dev/null >\"$LINLI_BENCH_LOG\" 2>&1", program, .. arguments]) { WorkingDirectory = "/" };
            start.Environment["LINLI_BENCH_LOG"] = log;
            foreach (var (name, value) in environment ?? new Dictionary<string, string>())
                start.Environment[name] = value;
            using var process = Process.Start(start)!;
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {File.ReadAllText(log)}");
        }
        finally
        {
            File.Delete(log);
        }
    }
}
