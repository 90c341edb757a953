using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Linli.Bench.Walks;

/// <summary>What came of some walks.</summary>
/// <param name="Wrong">What was wrong and the way there; null when nothing was.</param>
/// <param name="Moves">The shortest way found to it.</param>
/// <param name="Coverage">How far the walks went.</param>
internal sealed record WalkResult(string? Wrong, IReadOnlyList<WalkMove> Moves, WalkCoverage Coverage);

/// <summary>Lets FsCheck make walks from a seed, walks each in new houses, and shortens the first that goes wrong; several at once, each lane with a seed of its own.</summary>
internal sealed class WalkRun(int seed, int walks, int steps, Func<IReadOnlyList<(string Name, string? Database)>> databases)
{
    /// <summary>How often a failing walk is tried shorter.</summary>
    public int MostShortenings { get; init; } = 40;

    /// <summary>How many walk at once; the lanes' seeds follow each other from the first, so that a number of lanes and a seed are one run.</summary>
    public int Lanes { get; init; } = 1;

    private readonly Lock _opening = new();

    /// <summary>Changes the houses: a faulty table, to see whether it is found.</summary>
    public Action<IServiceCollection>? With { get; init; }

    /// <summary>Hears every step.</summary>
    public Action? Progress { get; init; }

    /// <summary>Walks.</summary>
    public WalkResult Go()
    {
        var lanes = Enumerable.Range(0, Lanes).Select(lane => new Lane(this, seed + lane, (walks / Lanes) + (lane < walks % Lanes ? 1 : 0))).ToArray();
        Task.WaitAll([.. lanes.Select(lane => Task.Factory.StartNew(lane.Go, TaskCreationOptions.LongRunning))]);
        var coverage = new WalkCoverage();
        foreach (var lane in lanes)
            coverage.Add(lane.Coverage);
        var first = lanes.FirstOrDefault(lane => lane.Wrong is not null) ?? lanes[0];
        return new WalkResult(first.Wrong, first.Moves, coverage);
    }

    // One database is made at a time; houses open their own.
    private IReadOnlyList<(string Name, string? Database)> Databases()
    {
        lock (_opening)
            return databases();
    }

    private sealed class Lane(WalkRun run, int seed, int walks)
    {
        private int _shortened;

        public WalkCoverage Coverage { get; } = new();

        public string? Wrong { get; private set; }

        public IReadOnlyList<WalkMove> Moves { get; private set; } = [];

        public void Go()
        {
            if (walks == 0)
                return;
            try
            {
                Check.One(
                    Config.QuickThrowOnFailure.WithMaxTest(walks).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)seed), FSharpOption<int>.None))),
                    Prop.ForAll(WalkMove.Walks(run.Steps), (Func<WalkMove[], bool>)IsRight));
            }
            catch (Exception) when (Wrong is not null)
            {
                // FsCheck's own words would list hundreds of steps; ours say what was wrong and the shortest way there.
            }
        }

        private bool IsRight(WalkMove[] moves)
        {
            if (Wrong is not null && ++_shortened > run.MostShortenings)
                return true;
            using var walk = Walk.Open(run.Databases(), run.With).GetAwaiter().GetResult();
            var wrong = walk.Go(moves, Wrong is null ? _ => run.Progress?.Invoke() : null).GetAwaiter().GetResult();
            if (Wrong is null)
                Coverage.Add(walk.Coverage);
            if (wrong is null)
                return true;
            (Wrong, Moves) = (wrong, moves);
            return false;
        }
    }

    private int Steps => steps;
}
