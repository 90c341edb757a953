namespace Linli.Dispatch.Near;

/// <summary>文字相近程度: the cosine of two texts' weighted pieces: 1 for the same text, 0 for two that share nothing.</summary>
internal static class TextLikeness
{
    // What stands in the head counts double: it says what and where, the rest says how it came about.
    private const float HeadCounts = 2;

    /// <summary>How long a text is in weights; 0 for one with nothing to compare.</summary>
    public static float Length(ReadOnlySpan<uint> pieces, PieceWeights weights)
    {
        var sum = 0f;
        foreach (var piece in pieces)
        {
            var weight = WeightOf(piece, weights);
            sum += weight * weight;
        }
        return MathF.Sqrt(sum);
    }

    /// <summary>How like two texts are, 0 to 1.</summary>
    public static float Of(ReadOnlySpan<uint> one, float length, ReadOnlySpan<uint> other, float otherLength, PieceWeights weights)
    {
        if (length <= 0 || otherLength <= 0)
            return 0;
        var (a, b, sum) = (0, 0, 0f);
        while (a < one.Length && b < other.Length)
        {
            var (left, right) = (Shingles.Name(one[a]), Shingles.Name(other[b]));
            if (left == right)
                sum += WeightOf(one[a++], weights) * WeightOf(other[b++], weights);
            else if (left < right)
                a++;
            else
                b++;
        }
        return Math.Min(1, sum / (length * otherLength));
    }

    /// <summary>What a piece counts where it stands.</summary>
    public static float WeightOf(uint piece, PieceWeights weights) => weights.Of(piece) * (Shingles.IsInHead(piece) ? HeadCounts : 1);
}
