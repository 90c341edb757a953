using System.Diagnostics;
using Linli.Bench.Load;
using Linli.Cases.Lists;
using Linli.Cases.Search;
using Linli.Foundation.Data;

namespace Linli.Bench.Search;

/// <summary>The statement of a search alone, straight on the database in this process: the limit a page of hits is held against.</summary>
internal sealed class BareMatch(DatabaseOptions database, SearchKey keys, CaseSight sight)
{
    private static int asked;

    /// <summary>So many at once for so long, the searches in turn.</summary>
    public async Task<LoadFigures> Run(int connections, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var ticks = (await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => Look(watch, time))))).SelectMany(one => one).Order().ToList();
        double At(double share) => ticks.Count == 0 ? 0 : ticks[Math.Min(ticks.Count - 1, (int)(ticks.Count * share))] * 1000.0 / Stopwatch.Frequency;
        return new LoadFigures(ticks.Count / watch.Elapsed.TotalSeconds, At(0.5), At(0.99), 0, ticks.Count);
    }

    private async Task<List<long>> Look(Stopwatch watch, TimeSpan time)
    {
        var ticks = new List<long>();
        using var db = database.Read();
        while (watch.Elapsed < time)
        {
            var words = SearchTown.Asked[(Interlocked.Increment(ref asked) & int.MaxValue) % SearchTown.Asked.Length];
            var started = Stopwatch.GetTimestamp();
            await new SearchMatch(keys, sight, new CaseQuery(words)).Newest(db, null, CaseSearch.LookedMost, narrowed: false, among: false, CancellationToken.None);
            ticks.Add(Stopwatch.GetTimestamp() - started);
        }
        return ticks;
    }
}
