using System.Globalization;

namespace Linli.Bench.Load;

/// <summary>Processor time used so far, in seconds, from /proc: of processes and of the whole machine.</summary>
internal static class CpuTimes
{
    private const double TicksPerSecond = 100;

    /// <summary>Of one process.</summary>
    public static double Of(int process)
    {
        try
        {
            var fields = Fields(process);
            return (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Of a process, its children, and its children that have ended.</summary>
    public static double OfFamily(int process)
    {
        try
        {
            var fields = Fields(process);
            var children = Directory.GetDirectories("/proc").Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0).Where(id => id > 0 && IsChild(id, process));
            return Of(process) + ((Number(fields[13]) + Number(fields[14])) / TicksPerSecond) + children.Sum(Of);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Of the machine: busy time of all processors, the time taken by other guests included.</summary>
    public static double Busy()
    {
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // user nice system idle iowait irq softirq steal
        return (Number(fields[1]) + Number(fields[2]) + Number(fields[3]) + Number(fields[6]) + Number(fields[7]) + Number(fields[8])) / TicksPerSecond;
    }

    private static bool IsChild(int process, int parent)
    {
        try
        {
            return Number(Fields(process)[1]) == parent;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The name, in brackets, may hold blanks: what follows it counts.
    private static string[] Fields(int process)
    {
        var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
        return text[(text.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
