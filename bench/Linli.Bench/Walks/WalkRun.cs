using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Linli.Bench.Walks;

/// <summary>What came of some walks.</summary>
/// <param name="Wrong">What was wrong and the way there; null when nothing was.</param>
/// <param name="Moves">The shortest way found to it.</param>
/// <param name="Coverage">How far the walks went.</param>
internal sealed record WalkResult(string? Wrong, IReadOnlyList<WalkMove> Moves, WalkCoverage Coverage);

/// <summary>Lets FsCheck make walks from a seed, walks each in new houses, and shortens the first that goes wrong.</summary>
internal sealed class WalkRun(int seed, int walks, int steps, Func<IReadOnlyList<(string Name, string? Database)>> databases)
{
    /// <summary>How often a failing walk is tried shorter.</summary>
    public int MostShortenings { get; init; } = 40;

    private readonly WalkCoverage _coverage = new();
    private string? _wrong;
    private IReadOnlyList<WalkMove> _moves = [];
    private int _shortened;

    /// <summary>Changes the houses: a faulty table, to see whether it is found.</summary>
    public Action<IServiceCollection>? With { get; init; }

    /// <summary>Hears every step.</summary>
    public Action? Progress { get; init; }

    /// <summary>Walks.</summary>
    public WalkResult Go()
    {
        try
        {
            Check.One(
                Config.QuickThrowOnFailure.WithMaxTest(walks).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)seed), FSharpOption<int>.None))),
                Prop.ForAll(WalkMove.Walks(steps), (Func<WalkMove[], bool>)IsRight));
        }
        catch (Exception) when (_wrong is not null)
        {
            // FsCheck's own words would list hundreds of steps; ours say what was wrong and the shortest way there.
        }
        return new WalkResult(_wrong, _moves, _coverage);
    }

    private bool IsRight(WalkMove[] moves)
    {
        if (_wrong is not null && ++_shortened > MostShortenings)
            return true;
        using var walk = Walk.Open(databases(), _wrong is null ? _coverage : new WalkCoverage(), With).GetAwaiter().GetResult();
        if (walk.Go(moves, _wrong is null ? _ => Progress?.Invoke() : null).GetAwaiter().GetResult() is not { } wrong)
            return true;
        (_wrong, _moves) = (wrong, moves);
        return false;
    }
}
