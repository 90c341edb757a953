namespace Linli.Dispatch.Near;

/// <summary>计重文字: a text ready for comparing: the pieces another text has, too, in order, and the share of the text each makes up.</summary>
/// <remarks>Shares are of the text's whole length, pieces nobody else has included: these make a text less like all others, and need not be kept.</remarks>
internal sealed class WeighedText
{
    private readonly uint[] _pieces;
    private readonly float[] _shares;

    /// <summary>Weighs it among the texts that were counted.</summary>
    public WeighedText(ReadOnlySpan<uint> pieces, ReadOnlySpan<byte> times, PieceWeights weights, Weighing weighing)
    {
        var (sum, kept) = (0f, 0);
        Span<float> each = pieces.Length <= 1_024 ? stackalloc float[pieces.Length] : new float[pieces.Length];
        for (var n = 0; n < pieces.Length; n++)
        {
            each[n] = weighing.Of(pieces[n], times[n], weights);
            sum += each[n] * each[n];
            if (weights.Texts(pieces[n]) > 1)
                kept++;
        }
        var length = MathF.Sqrt(sum);
        (_pieces, _shares) = (new uint[kept], new float[kept]);
        for (var (n, at) = (0, 0); at < kept; n++)
            if (weights.Texts(pieces[n]) > 1)
                (_pieces[at], _shares[at++]) = (Shingles.Name(pieces[n]), length > 0 ? each[n] / length : 0);
    }

    /// <summary>The pieces, by name.</summary>
    public ReadOnlySpan<uint> Pieces => _pieces;

    /// <summary>The share of each.</summary>
    public ReadOnlySpan<float> Shares => _shares;
}
