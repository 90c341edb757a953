namespace Linli.Dispatch.Learn;

/// <summary>The numbers of a model: everything it has learned, as hashes and weights.</summary>
/// <param name="Slots">The slots it knows, ascending.</param>
/// <param name="Rareness">How much each counts.</param>
/// <param name="Weights">For each slot a row with a weight for each category.</param>
/// <param name="Offsets">The height of each category over nothing.</param>
internal sealed record ModelNumbers(int[] Slots, float[] Rareness, float[] Weights, float[] Offsets);
