namespace Linli.Dispatch.Near;

/// <summary>计重方式: how much where and how often a piece stands in a text adds to what the piece says by itself.</summary>
/// <param name="Head">How much one counts in the head, which says what and where; elsewhere it counts 1.</param>
/// <param name="Again">What is added for each e-fold of times it is said.</param>
internal sealed record Weighing(float Head, float Again)
{
    /// <summary>For two reports beside each other, as the desk sees them.</summary>
    public static readonly Weighing Pairs = new(Head: 2, Again: 0);

    /// <summary>For many reports of one matter: what a text comes back to is what it is about.</summary>
    public static readonly Weighing Matters = new(Head: 2, Again: 1.5f);

    private static readonly float[] Logarithms = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(times => times == 0 ? 0 : MathF.Log(times))];

    /// <summary>What a piece counts where it stands.</summary>
    public float Of(uint piece, byte times, PieceWeights weights) => weights.Of(piece) * ((Shingles.IsInHead(piece) ? Head : 1) + (Again * Logarithms[times]));
}
