using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Linli.Tests.Houses;
using Xunit.v3;

[assembly: Watched]

namespace Linli.Tests.Houses;

/// <summary>Ends the run with the name of a test that does not end; otherwise a run would wait for it without a word until somebody gives up.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class WatchedAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly ConcurrentDictionary<string, (string Name, long Since)> Running = new();
    private static readonly Timer Look = new(_ => Check(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Running[test.UniqueID] = (test.TestDisplayName, Stopwatch.GetTimestamp());

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Running.TryRemove(test.UniqueID, out _);

    private static void Check()
    {
        var stuck = Running.Values.Where(one => Stopwatch.GetElapsedTime(one.Since) > Longest).Select(one => one.Name).ToList();
        if (stuck.Count == 0)
            return;
        Console.Error.WriteLine($"Not ended after {Longest.TotalMinutes} minutes: {string.Join("; ", stuck)}");
        Look.Dispose();
        Environment.Exit(1);
    }
}
