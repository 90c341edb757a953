using System.Numerics;

namespace Linli.Dispatch.Near;

/// <summary>片段权重: how much a piece says: much where few texts have it (a street's name), little where most do (尊敬的领导).</summary>
/// <remarks>ln of the number of texts by how many have it. Two thousand texts nobody has seen are added, so that in a small file, too, what two texts share counts.
/// Counted in a table that grows with the number of texts; pieces that fall together in it count as one.</remarks>
internal sealed class PieceWeights
{
    private const int Unseen = 2_000;
    private readonly int[] _texts;
    private readonly int _shift;
    private readonly float[] _weights = new float[4_096];
    private readonly double _all;

    /// <summary>Counts the pieces of these texts.</summary>
    public PieceWeights(IReadOnlyList<uint[]> texts)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, texts.Count)) + 7, 20, 26);
        (_texts, _shift) = (new int[1 << bits], 32 - bits);
        foreach (var text in texts)
            foreach (var piece in text)
                _texts[Slot(piece)]++;
        _all = Math.Log(texts.Count + Unseen);
        // The logarithms of small counts once: nearly all counts are small.
        for (var count = 0; count < _weights.Length; count++)
            _weights[count] = Weight(count);
    }

    /// <summary>In how many texts it is.</summary>
    public int Texts(uint piece) => _texts[Slot(piece)];

    /// <summary>What it says, 0 or more.</summary>
    public float Of(uint piece) => _texts[Slot(piece)] is var count && count < _weights.Length ? _weights[count] : Weight(count);

    private float Weight(int count) => (float)Math.Max(0, _all - Math.Log(Math.Max(1, count)));

    private int Slot(uint piece) => (int)(Shingles.Name(piece) >> _shift);
}
