using System.Buffers.Binary;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Files;

/// <summary>WAV with plain samples (PCM, 8 or 16 bit), what recorder pens save. Rebuilt from format and samples alone.</summary>
/// <remarks>Microsoft/IBM Multimedia Programming Interface 1.0 (1991). Compressed and wider forms are not taken: a minute of them is nobody's voice message.</remarks>
internal static class Wav
{
    // A two-hundredth of full scale: below it there is only the hiss of an input that nothing is plugged into.
    private const int Quiet = 160;

    public static Outcome<CleanFile> Clean(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> format = default, samples = default;
        for (var at = 12; at + 8 <= file.Length;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            // A recorder that was cut off leaves a size of nothing or of everything.
            var length = (int)Math.Min(size, (uint)(file.Length - at - 8));
            var body = file.Slice(at + 8, length);
            if (file[at..].StartsWith("fmt "u8))
                format = body;
            else if (file[at..].StartsWith("data"u8))
                samples = length == 0 ? file[(at + 8)..] : body;
            at += 8 + length + (length & 1);
        }
        if (format.Length < 16 || samples.Length == 0)
            return FileRefusals.Damaged;
        var (kind, channels, rate, bits) = (Two(format, 0), Two(format, 2), (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(format[4..]), 192_000), Two(format, 14));
        if (kind != 1 || channels is < 1 or > 2 || bits is not (8 or 16) || rate < 4000)
            return FileRefusals.UnknownVoice;
        var block = channels * bits / 8;
        samples = samples[..(samples.Length / block * block)];
        if (IsQuiet(samples, bits))
            return FileRefusals.Silent;
        return new CleanFile(FileKind.Wav, Built(channels, rate, bits, samples)) { Length = Duration.FromMilliseconds(samples.Length / block * 1000L / rate) };
    }

    private static bool IsQuiet(ReadOnlySpan<byte> samples, int bits)
    {
        if (bits == 8)
            return samples.IndexOfAnyExceptInRange((byte)(128 - (Quiet >> 8) - 1), (byte)(128 + (Quiet >> 8) + 1)) < 0;
        for (var at = 0; at + 1 < samples.Length; at += 2)
            if (Math.Abs((int)BinaryPrimitives.ReadInt16LittleEndian(samples[at..])) > Quiet)
                return false;
        return true;
    }

    private static byte[] Built(int channels, int rate, int bits, ReadOnlySpan<byte> samples)
    {
        var file = new byte[44 + samples.Length];
        var head = file.AsSpan();
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], 36 + samples.Length);
        "WAVEfmt "u8.CopyTo(head[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(head[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(head[22..], (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(head[24..], rate);
        BinaryPrimitives.WriteInt32LittleEndian(head[28..], rate * channels * bits / 8);
        BinaryPrimitives.WriteInt16LittleEndian(head[32..], (short)(channels * bits / 8));
        BinaryPrimitives.WriteInt16LittleEndian(head[34..], (short)bits);
        "data"u8.CopyTo(head[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[40..], samples.Length);
        samples.CopyTo(head[44..]);
        return file;
    }

    private static int Two(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
