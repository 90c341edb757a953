using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Linli.Bench.Load;
using Linli.Bench.Processes;

namespace Linli.Bench.Intake;

/// <summary>PostgreSQL's own load generator with the same rows in one pipeline: what the server can do with no program before it.</summary>
internal static partial class Pgbench
{
    public static async Task<LoadFigures> Run(PrivateCluster cluster, string database, string script, int clients, TimeSpan time)
    {
        using var process = Process.Start(new ProcessStartInfo(PrivateCluster.Program("pgbench"),
            ["-n", "-M", "prepared", "-h", "127.0.0.1", "-p", $"{cluster.Port}", "-U", "linli", "-f", script, "-c", $"{clients}", "-j", $"{Math.Min(clients, 2)}", "-T", string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0}"), database])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        double Of(Regex figure) => figure.Match(text) is { Success: true } match
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"pgbench: {text} {errors.Result}");
        return new LoadFigures(Of(Tps()), Of(Latency()), double.NaN, 0, (int)Of(Count()));
    }

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Tps();

    [GeneratedRegex(@"latency average = ([\d.]+)")]
    private static partial Regex Latency();

    [GeneratedRegex(@"actually processed: (\d+)")]
    private static partial Regex Count();
}
