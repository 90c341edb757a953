using System.Runtime.InteropServices;

namespace Linli.Bench.Processes;

/// <summary>What runs or lies about on this program's account, so that it also goes when somebody stops the program (Ctrl+C, SIGTERM).</summary>
internal static class Leftovers
{
    private static readonly List<IDisposable> Kept = [];
    private static readonly List<PosixSignalRegistration> Signals = [];

    /// <summary>From now on a signal clears away before this program ends.</summary>
    public static void Watch() => Signals.AddRange(new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        Clear();
        Environment.Exit(130);
    })));

    public static void Keep(IDisposable thing)
    {
        lock (Kept)
            Kept.Add(thing);
    }

    /// <summary>Clears one thing away, once: whoever comes second waits until it is done.</summary>
    public static void Once(IDisposable thing, Action clear)
    {
        lock (Kept)
            if (Kept.Remove(thing))
                clear();
    }

    private static void Clear()
    {
        lock (Kept)
            // The newest first: a program before its database.
            foreach (var thing in Kept.ToArray().Reverse())
            {
                try
                {
                    thing.Dispose();
                }
                catch (Exception failure) when (failure is IOException or InvalidOperationException)
                {
                    Console.Error.WriteLine(failure.Message);
                }
            }
    }
}
