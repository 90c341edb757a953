namespace Linli.Dispatch.Near;

/// <summary>文字相近程度: the cosine of two texts' weighed pieces: 1 for the same text, 0 for two that share nothing.</summary>
internal static class TextLikeness
{
    /// <summary>How like two texts are, 0 to 1.</summary>
    public static float Of(WeighedText one, WeighedText other)
    {
        ReadOnlySpan<uint> left = one.Pieces, right = other.Pieces;
        ReadOnlySpan<float> leftShares = one.Shares, rightShares = other.Shares;
        var (a, b, sum) = (0, 0, 0f);
        while (a < left.Length && b < right.Length)
        {
            if (left[a] == right[b])
                sum += leftShares[a++] * rightShares[b++];
            else if (left[a] < right[b])
                a++;
            else
                b++;
        }
        return Math.Min(1, sum);
    }
}
