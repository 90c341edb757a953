using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.Intrinsics;
using Linli.Dispatch.Learn;

namespace Linli.Dispatch;

/// <summary>A category a text may belong to, and how sure that is.</summary>
/// <param name="Label">The category.</param>
/// <param name="Share">0 to 1; all categories together make 1. Of a hundred texts told with 0.8 about eighty are right.</param>
public readonly record struct Guess(string Label, double Share);

/// <summary>类别模型: says which categories a text may belong to and which words speak for it. Never changed, safe for many threads.</summary>
/// <remarks>It only suggests: what happens is decided by a person, or by a rule that a person has made. It holds hashes and weights, no words (ADR 0050).</remarks>
public sealed class CategoryModel
{
    // A run that speaks four times less than the strongest decided nothing.
    private const float Faintest = 0.25f;

    // Runs that overlap are shown as one, as long as it can still be read at a glance.
    private const int LongestShown = 8;

    [ThreadStatic]
    private static GramCounts? _scratch;

    private readonly int[] _rows = new int[TextGrams.Slots];
    private readonly float _unknown;

    internal CategoryModel(ImmutableArray<string> labels, ModelNumbers numbers, ModelCard card)
    {
        (Labels, Numbers, Card) = (labels, numbers, card);
        _unknown = Rareness.OfUnknown(card.Texts + card.Words);
        _rows.AsSpan().Fill(-1);
        for (var row = 0; row < numbers.Slots.Length; row++)
            _rows[numbers.Slots[row]] = row;
    }

    /// <summary>The categories it knows, in a fixed order.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>What is known of the model itself.</summary>
    public ModelCard Card { get; }

    internal ModelNumbers Numbers { get; }

    /// <summary>The likeliest categories, the likeliest first; at most <paramref name="most"/>. Every text gets an answer, also an empty one: then the shares are low.</summary>
    public ImmutableArray<Guess> Suggest(ReadOnlySpan<char> text, int most = 3)
    {
        Span<float> shares = Labels.Length <= 256 ? stackalloc float[Labels.Length] : new float[Labels.Length];
        Share(text, shares);
        var guesses = ImmutableArray.CreateBuilder<Guess>(Math.Min(most, Labels.Length));
        while (guesses.Count < guesses.Capacity)
        {
            var best = 0;
            for (var n = 1; n < shares.Length; n++)
                if (shares[n] > shares[best])
                    best = n;
            guesses.Add(new Guess(Labels[best], shares[best]));
            shares[best] = -1;
        }
        return guesses.MoveToImmutable();
    }

    /// <summary>The share of each category, in the order of <see cref="Labels"/>.</summary>
    internal void Share(ReadOnlySpan<char> text, Span<float> shares)
    {
        Score(text, shares);
        MakeShares(shares);
    }

    /// <summary>False for a text of which it knows no two letters in a row: it can only say what is common, not what this one is.</summary>
    internal bool Knows(ReadOnlySpan<char> text)
    {
        var letters = new TextGrams.Letters(text);
        while (letters.MoveNext())
            if (letters.Reach > 1 && _rows[letters.Slot(2)] >= 0)
                return true;
        return false;
    }

    /// <summary>The words of the text that speak most for a category, the strongest first; at most <paramref name="most"/>, none overlapping another.</summary>
    public ImmutableArray<string> WordsFor(string text, string label, int most = 3)
    {
        var at = Labels.IndexOf(label);
        if (at < 0)
            return [];
        var runs = RunsFor(text, at).OrderByDescending(run => run.Weight).ToList();
        var words = new List<(int Start, int End)>();
        foreach (var (start, end, _) in runs.TakeWhile(run => run.Weight >= runs[0].Weight * Faintest))
        {
            var touched = words.FindAll(word => start < word.End && word.Start < end);
            if (touched.Count == 0 && words.Count < most)
                words.Add((start, end));
            else if (touched is [var word] && Math.Max(end, word.End) - Math.Min(start, word.Start) <= LongestShown)
                words[words.IndexOf(word)] = (Math.Min(start, word.Start), Math.Max(end, word.End));
        }
        return [.. words.Select(word => text[word.Start..word.End]).Distinct()];
    }

    // A single character speaks for too much to tell a person anything.
    private List<(int Start, int End, float Weight)> RunsFor(string text, int label)
    {
        var runs = new List<(int, int, float)>();
        var (whole, early) = Score(text, new float[Labels.Length]);
        var beginning = TextGrams.EndOfBeginning(text);
        var letters = new TextGrams.Letters(text);
        while (letters.MoveNext())
            for (var length = 2; length <= letters.Reach; length++)
                if (_rows[letters.Slot(length)] is >= 0 and var row && Numbers.Weights[(row * Labels.Length) + label] * Numbers.Rareness[row] is > 0 and var weight)
                    runs.Add((letters.Start(length), letters.End, weight * (letters.End <= beginning ? whole + early : whole)));
        return runs;
    }

    /// <summary>The heights over each category's plane, into <paramref name="scores"/>; how much a run counts wherever it stands, and how much more in the beginning.</summary>
    internal (float Whole, float Early) Score(ReadOnlySpan<char> text, Span<float> scores)
    {
        var counts = _scratch ??= new GramCounts();
        TextGrams.Count(text, counts);
        scores.Clear();
        var length = 0f;
        for (var n = 0; n < counts.Count; n++)
        {
            var (slot, count) = counts[n];
            var row = _rows[slot];
            var value = SparseText.Weight(count) * RarenessOf(row);
            length += value * value;
            if (row >= 0)
                AddTimes(Numbers.Weights.AsSpan(row * scores.Length, scores.Length), value, scores);
        }
        var (whole, early) = SparseText.Scales(length, EarlyLength(counts));
        for (var label = 0; label < scores.Length; label++)
            scores[label] = (scores[label] * whole) + Numbers.Offsets[label];
        for (var n = 0; n < counts.Early; n++)
            if (_rows[counts[n].Slot] is >= 0 and var row)
                AddTimes(Numbers.Weights.AsSpan(row * scores.Length, scores.Length), SparseText.Weight(counts.EarlyCount(n)) * Numbers.Rareness[row] * early, scores);
        return (whole, early);
    }

    // The square of it, as that of the whole. The beginning is short: walking it a second time costs less than summing it apart.
    private float EarlyLength(GramCounts counts)
    {
        var length = 0f;
        for (var n = 0; n < counts.Early; n++)
        {
            var value = SparseText.Weight(counts.EarlyCount(n)) * RarenessOf(_rows[counts[n].Slot]);
            length += value * value;
        }
        return length;
    }

    private float RarenessOf(int row) => row < 0 ? _unknown : Numbers.Rareness[row];

    // The whole cost of an answer: a row of weights for each slot of the text.
    private static void AddTimes(ReadOnlySpan<float> row, float by, Span<float> sums)
    {
        var n = 0;
        for (; n <= sums.Length - Vector<float>.Count; n += Vector<float>.Count)
            (new Vector<float>(sums[n..]) + (new Vector<float>(row[n..]) * by)).CopyTo(sums[n..]);
        for (; n <= sums.Length - Vector128<float>.Count; n += Vector128<float>.Count)
            (Vector128.Create<float>(sums[n..]) + (Vector128.Create<float>(row[n..]) * by)).CopyTo(sums[n..]);
        for (; n < sums.Length; n++)
            sums[n] += row[n] * by;
    }

    private void MakeShares(Span<float> heights)
    {
        var (highest, all) = (float.NegativeInfinity, 0f);
        foreach (var height in heights)
            highest = Math.Max(highest, height);
        foreach (ref var height in heights)
            all += height = MathF.Exp((float)Card.Sharpness * (height - highest));
        foreach (ref var share in heights)
            share /= all;
    }
}
