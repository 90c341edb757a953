using FsCheck;
using FsCheck.Fluent;

namespace Linli.Bench.Walks;

/// <summary>What a step of a walk does.</summary>
internal enum WalkKind
{
    /// <summary>Somebody reports something.</summary>
    Report,

    /// <summary>Somebody does a verb, mostly one that the table allows.</summary>
    Act,

    /// <summary>Two people look at the same page; both act, one after the other.</summary>
    StalePair,

    /// <summary>Time passes, and the program's own work is done: sweep, seal, listeners.</summary>
    Pass,

    /// <summary>A holiday list is imported; clocks are looked at again only at the next passing of time.</summary>
    Holidays,

    /// <summary>Somebody leaves a post, with a successor or without.</summary>
    EndPost,

    /// <summary>Somebody is away for some days, and a colleague stands in.</summary>
    Leave,

    /// <summary>Shifts are planned, swapped or dropped; they begin and end as time passes.</summary>
    Roster,
}

/// <summary>One step: what, and the number from which all its choices are drawn. Any list of steps is a walk, so a failing one can be shortened.</summary>
internal sealed record WalkMove(WalkKind Kind, int Seed)
{
    /// <summary>Walks of so many steps.</summary>
    public static Arbitrary<WalkMove[]> Walks(int steps) => Arb.From(Move.ArrayOf(steps), Shorter);

    private static Gen<WalkMove> Move => Gen.Frequency(
        (2, Gen.Constant(WalkKind.Report)), (24, Gen.Constant(WalkKind.Act)), (4, Gen.Constant(WalkKind.StalePair)),
        (7, Gen.Constant(WalkKind.Pass)), (1, Gen.Constant(WalkKind.Holidays)), (1, Gen.Constant(WalkKind.EndPost)), (1, Gen.Constant(WalkKind.Leave)), (3, Gen.Constant(WalkKind.Roster)))
        .SelectMany(_ => Gen.Choose(0, int.MaxValue - 1), (kind, seed) => new WalkMove(kind, seed));

    // Halves, quarters, eighths … are left out, down to single steps.
    private static IEnumerable<WalkMove[]> Shorter(WalkMove[] moves)
    {
        for (var size = moves.Length / 2; size >= 1; size /= 2)
            for (var at = 0; at + size <= moves.Length; at += size)
                yield return [.. moves[..at], .. moves[(at + size)..]];
    }
}
