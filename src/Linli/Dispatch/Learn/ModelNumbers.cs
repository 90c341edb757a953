using System.Runtime.InteropServices;

namespace Linli.Dispatch.Learn;

/// <summary>The numbers of a model: everything it has learned, as hashes and weights.</summary>
/// <param name="Slots">The slots it knows, ascending.</param>
/// <param name="Rareness">How much each counts: how rare it is, times how much it tells.</param>
/// <param name="Weights">For each slot a row with a weight for each category.</param>
/// <param name="Offsets">The height of each category over nothing.</param>
internal sealed record ModelNumbers(int[] Slots, float[] Rareness, float[] Weights, float[] Offsets)
{
    /// <summary>As they lie in a file: one after the other.</summary>
    public byte[] ToBytes() =>
        [.. MemoryMarshal.AsBytes(Slots.AsSpan()), .. MemoryMarshal.AsBytes(Rareness.AsSpan()), .. MemoryMarshal.AsBytes(Weights.AsSpan()), .. MemoryMarshal.AsBytes(Offsets.AsSpan())];

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static ModelNumbers Of(ReadOnlySpan<byte> bytes, int known, int labels)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(bytes[(known * sizeof(int))..]);
        return new ModelNumbers(MemoryMarshal.Cast<byte, int>(bytes[..(known * sizeof(int))]).ToArray(),
            numbers[..known].ToArray(), numbers.Slice(known, known * labels).ToArray(), numbers.Slice(known * (labels + 1), labels).ToArray());
    }
}
