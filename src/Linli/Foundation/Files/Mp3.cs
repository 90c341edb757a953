using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Files;

/// <summary>MP3 (MPEG 1, 2 and 2.5, layer III), what recorder apps save. Only frames of sound are kept: tags before, behind and the encoder's own frame go.</summary>
/// <remarks>ISO/IEC 11172-3 and 13818-3. A frame whose granules carry no bits (part2_3_length 0) is silence, whatever its bit rate.</remarks>
internal static class Mp3
{
    private static readonly int[] RatesOne = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] RatesTwo = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Samplings = [44_100, 48_000, 32_000];
    // What may stand behind the last frame without being sound: a tag, or the filling of a cut recording.
    private const int LongestRest = 4096;

    /// <summary>True for the first bytes of a frame of layer III.</summary>
    public static bool IsFrame(ReadOnlySpan<byte> at) =>
        at.Length >= 4 && at[0] == 0xFF && (at[1] & 0xE6) == 0xE2 && (at[1] & 0x18) != 0x08 && (at[2] & 0xF0) is not (0 or 0xF0) && (at[2] & 0x0C) != 0x0C;

    public static Outcome<CleanFile> Clean(ReadOnlySpan<byte> file)
    {
        var at = file.StartsWith("ID3"u8) && file.Length > 10 ? 10 + (file[6] << 21 | file[7] << 14 | file[8] << 7 | file[9]) : 0;
        if (at < 0 || at >= file.Length)
            return FileRefusals.Damaged;
        using var kept = new MemoryStream(file.Length);
        var (frames, sounding, seconds) = (0, 0, 0.0);
        while (at < file.Length && IsFrame(file[at..]))
        {
            var head = new Head(file.Slice(at, 4));
            if (at + head.Length > file.Length)
                break;
            var frame = file.Slice(at, head.Length);
            at += head.Length;
            if (IsEncoders(frame, head))
                continue;
            kept.Write(frame);
            frames++;
            seconds += head.Seconds;
            sounding += Sounds(frame, head) ? 1 : 0;
        }
        var rest = file[Math.Min(at, file.Length)..];
        if (frames < 3 || (rest.Length > LongestRest && !rest.StartsWith("TAG"u8) && !rest.StartsWith("APETAGEX"u8)))
            return FileRefusals.Damaged;
        return sounding == 0 ? FileRefusals.Silent : new CleanFile(FileKind.Mp3, kept.ToArray()) { Length = Duration.FromMilliseconds((long)Math.Round(seconds * 1000)) };
    }

    private static bool IsEncoders(ReadOnlySpan<byte> frame, Head head) =>
        frame.Length > head.Side + 8 && frame.Slice(head.Side + head.SideLength, 4) is var mark && (mark.SequenceEqual("Xing"u8) || mark.SequenceEqual("Info"u8));

    private static bool Sounds(ReadOnlySpan<byte> frame, Head head)
    {
        // main_data_begin, private bits, and for MPEG 1 which scale factors are shared: then a granule of each channel after the other.
        var (first, each, count) = head.IsOne
            ? (head.Channels == 1 ? 9 + 5 + 4 : 9 + 3 + 8, 59, 2 * head.Channels)
            : (head.Channels == 1 ? 8 + 1 : 8 + 2, 63, head.Channels);
        var side = frame[head.Side..];
        for (var granule = 0; granule < count; granule++)
            if (Bits(side, first + (granule * each), 12) != 0)
                return true;
        return false;
    }

    private static int Bits(ReadOnlySpan<byte> bytes, int from, int count)
    {
        var value = 0;
        for (var bit = from; bit < from + count; bit++)
            value = value << 1 | (bit / 8 < bytes.Length ? bytes[bit / 8] >> (7 - (bit % 8)) & 1 : 0);
        return value;
    }

    private readonly struct Head
    {
        public Head(ReadOnlySpan<byte> four)
        {
            IsOne = (four[1] & 0x18) == 0x18;
            var sampling = Samplings[four[2] >> 2 & 3] / (IsOne ? 1 : (four[1] & 0x18) == 0x10 ? 2 : 4);
            var rate = (IsOne ? RatesOne : RatesTwo)[four[2] >> 4] * 1000;
            Length = ((IsOne ? 144 : 72) * rate / sampling) + (four[2] >> 1 & 1);
            Seconds = (IsOne ? 1152.0 : 576.0) / sampling;
            Channels = four[3] >> 6 == 3 ? 1 : 2;
            Side = (four[1] & 1) == 0 ? 6 : 4;
        }

        public bool IsOne { get; }

        public int Length { get; }

        public double Seconds { get; }

        public int Channels { get; }

        /// <summary>Where the side information begins.</summary>
        public int Side { get; }

        public int SideLength => IsOne ? Channels == 1 ? 17 : 32 : Channels == 1 ? 9 : 17;
    }
}
