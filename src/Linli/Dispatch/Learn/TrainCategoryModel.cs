using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NodaTime;

namespace Linli.Dispatch.Learn;

/// <summary>训练: makes a model of texts that people have sorted. The same texts in the same order make the same model.</summary>
/// <remarks>
/// Twice: first without a fifth of the texts, which then say how good the model is and how sure it may speak; then with all. Which fifth a text
/// belongs to follows from its words, so that a text sent twice is never on both sides. The catalogue's words are learned both times and measured never.
/// A long text is learned a second time by its beginning alone: people also write a line and no more, and what matters they mostly say first.
/// </remarks>
internal static class TrainCategoryModel
{
    private const int Fifth = 5;

    /// <summary>Makes it; there must be at least two categories. <paramref name="progress"/> is told how far it is, 0 to 1.</summary>
    public static CategoryModel Run(IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> words, Instant now, Action<double>? progress = null, CancellationToken cancel = default)
    {
        var labels = LabelsOf(texts.Concat(words));
        var heldBack = texts.Where(IsHeldBack).ToList();
        var plain = new ModelCard(now, texts.Count, words.Count, Calibration.Usual, 0, 0, 0);
        if (heldBack.Count == 0 || heldBack.Count == texts.Count)
            return Fit(texts, words, labels, plain, progress, cancel);
        var shown = texts.Where(text => !IsHeldBack(text)).ToList();
        var trial = Fit(shown, words, labels, plain with { Texts = shown.Count }, share => progress?.Invoke(share / 2), cancel);
        var score = ModelScore.Of(trial, heldBack);
        var card = plain with { Sharpness = Calibration.Sharpness(trial, heldBack), HeldBack = heldBack.Count, MacroF1 = score.MacroF1, TopThree = score.TopThree };
        return Fit(texts, words, labels, card, share => progress?.Invoke(0.5 + (share / 2)), cancel);
    }

    private static bool IsHeldBack(LabelledText text) => SHA256.HashData(MemoryMarshal.AsBytes(text.Text.AsSpan()))[0] % Fifth == 0;

    // Beginnings are not counted for rareness, or what one text says would count as said twice.
    private static LabelledText? Begun(LabelledText text) =>
        TextGrams.EndOfBeginning(text.Text) is > 0 and var end ? text with { Text = text.Text[..end] } : null;

    /// <summary>Makes one that never sees what is held back, so that any two made so can be measured on it; one thread, because others are at work.</summary>
    public static CategoryModel Apart(IReadOnlyList<LabelledText> shown, IReadOnlyList<LabelledText> heldBack, IReadOnlyList<LabelledText> words, int leastTellers, Instant now, CancellationToken cancel)
    {
        var card = new ModelCard(now, shown.Count, words.Count, Calibration.Usual, heldBack.Count, 0, 0);
        var model = Fit(shown, words, LabelsOf(shown.Concat(words)), card, null, cancel, leastTellers, threads: 1);
        var known = heldBack.Where(text => model.Labels.Contains(text.Label)).ToList();
        return known.Count == 0 ? model : new CategoryModel(model.Labels, model.Numbers, card with { Sharpness = Calibration.Sharpness(model, known) });
    }

    private static ImmutableArray<string> LabelsOf(IEnumerable<LabelledText> texts) =>
        [.. texts.Select(text => text.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static CategoryModel Fit(IReadOnlyList<LabelledText> sorted, IReadOnlyList<LabelledText> words, ImmutableArray<string> labels, ModelCard card, Action<double>? progress, CancellationToken cancel,
        int leastTellers = Rareness.FewestTellers, int threads = -1)
    {
        var counts = new GramCounts();
        var rareness = Rareness.OfAll(sorted, words, counts, leastTellers);
        var telling = Telling.OfAll([.. sorted, .. words], labels.Length, counts);
        for (var slot = 0; slot < rareness.Length; slot++)
            rareness[slot] *= telling[slot];
        LabelledText[] texts = [.. sorted, .. words, .. sorted.Select(Begun).OfType<LabelledText>()];
        var points = new List<SparseText>(texts.Length);
        foreach (var text in texts)
        {
            TextGrams.Count(text.Text, counts);
            points.Add(SparseText.Of(counts, rareness, Rareness.OfUnknown(sorted.Count + words.Count)));
        }
        var slots = Enumerable.Range(0, TextGrams.Slots).Where(slot => rareness[slot] > 0).ToArray();
        var (weights, offsets, done) = (new float[slots.Length * labels.Length], new float[labels.Length], 0);
        Parallel.For(0, labels.Length, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = threads }, label =>
        {
            var plane = SupportVectors.Train(points, n => texts[n].Label == labels[label]);
            for (var row = 0; row < slots.Length; row++)
                weights[(row * labels.Length) + label] = plane[slots[row]];
            offsets[label] = plane[^1];
            progress?.Invoke((double)Interlocked.Increment(ref done) / labels.Length);
        });
        return new CategoryModel(labels, new ModelNumbers(slots, [.. slots.Select(slot => rareness[slot])], weights, offsets), card);
    }
}
