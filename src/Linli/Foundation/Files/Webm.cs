using System.Collections.Frozen;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Files;

/// <summary>WebM with sound only, what Chrome and Android record. All elements but those that make the sound are blanked in place.</summary>
/// <remarks>RFC 8794 (EBML), RFC 9559 (Matroska). Recorders write no duration, so it is taken from the blocks; it is never believed from the header.</remarks>
internal static class Webm
{
    private const uint TrackType = 0x83, CodecId = 0x86, DocType = 0x4282, TimestampScale = 0x2AD7B1, Timestamp = 0xE7, SimpleBlock = 0xA3, Block = 0xA1, Void = 0xEC;

    private static readonly FrozenSet<uint> Entered = new uint[]
    {
        0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0xE1, 0x1F43B675, 0xA0, // EBML, Segment, Info, Tracks, TrackEntry, Audio, Cluster, BlockGroup
    }.ToFrozenSet();

    private static readonly FrozenSet<uint> Kept = new uint[]
    {
        0x4286, 0x42F7, 0x42F2, 0x42F3, DocType, 0x4287, 0x4285, // EBML header
        TimestampScale, 0x4489, // scale, duration
        0xD7, 0x73C5, TrackType, 0xB9, 0x88, 0x9C, 0x22B59C, CodecId, 0x63A2, 0x56AA, 0x56BB, 0x23E383, 0xB5, 0x78B5, 0x9F, 0x6264, // track
        Timestamp, 0xA7, 0xAB, SimpleBlock, Block, 0x9B, 0xFB, 0x75A2, // cluster
        0x1C53BB6B, 0x114D9B74, // where to seek
    }.ToFrozenSet();

    public static Outcome<CleanFile> Clean(ReadOnlySpan<byte> file)
    {
        var content = file.ToArray();
        var loudest = 0;
        var (sounds, blocks, isWebm, scale, cluster, last) = (0, 0, false, 1_000_000L, 0L, 0L);
        for (var at = 0; at < content.Length;)
        {
            var start = at;
            if (Id(content, ref at) is not { } id || Size(content, ref at) is not { } size)
                return FileRefusals.Damaged;
            if (Entered.Contains(id))
                continue;
            if (size < 0 || size > content.Length - at)
                return FileRefusals.Damaged;
            var body = content.AsSpan(at, (int)size);
            at += (int)size;
            switch (id)
            {
                case DocType:
                    isWebm = body.StartsWith("webm"u8) || body.StartsWith("matroska"u8);
                    break;
                case TrackType when Number(body) != 2:
                    return FileRefusals.Video;
                case CodecId when !body.StartsWith("A_"u8):
                    return FileRefusals.Video;
                case TrackType:
                    sounds++;
                    break;
                case TimestampScale:
                    scale = Math.Clamp(Number(body), 1, 1_000_000_000);
                    break;
                case Timestamp:
                    cluster = Math.Clamp(Number(body), 0, int.MaxValue);
                    break;
                case SimpleBlock or Block when body.Length > 4:
                    blocks++;
                    loudest = Math.Max(loudest, body.Length - 4);
                    last = Math.Max(last, cluster + (short)(body[1] << 8 | body[2])); // one-byte track number: a recording has one track
                    break;
            }
            if (!Kept.Contains(id))
                Blank(content.AsSpan(start, at - start));
        }
        if (!isWebm || sounds == 0 || blocks == 0)
            return FileRefusals.Damaged;
        return loudest <= OggOpus.SilentPacket
            ? FileRefusals.Silent
            : new CleanFile(FileKind.Webm, content) { Length = Duration.FromNanoseconds((double)last * scale) };
    }

    private static uint? Id(ReadOnlySpan<byte> file, ref int at)
    {
        if (at >= file.Length || file[at] < 0x10)
            return null;
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)file[at]) - 23;
        if (at + length > file.Length)
            return null;
        var id = 0u;
        for (var i = 0; i < length; i++)
            id = id << 8 | file[at++];
        return id;
    }

    /// <summary>The size of an element; −1 where the recorder did not know it.</summary>
    private static long? Size(ReadOnlySpan<byte> file, ref int at)
    {
        if (at >= file.Length || file[at] == 0)
            return null;
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)file[at]) - 23;
        if (at + length > file.Length)
            return null;
        var size = (long)file[at++] & (0xFF >> length);
        for (var i = 1; i < length; i++)
            size = size << 8 | file[at++];
        return size == (1L << 7 * length) - 1 ? -1 : size;
    }

    private static long Number(ReadOnlySpan<byte> body)
    {
        var number = 0L;
        foreach (var each in body[..Math.Min(8, body.Length)])
            number = number << 8 | each;
        return number;
    }

    /// <summary>Writes an empty Void element over another of at least two bytes.</summary>
    private static void Blank(Span<byte> element)
    {
        element.Clear();
        element[0] = (byte)Void;
        var rest = (long)element.Length - 9;
        if (rest < 0)
        {
            element[1] = (byte)(0x80 | (element.Length - 2));
            return;
        }
        element[1] = 0x01;
        for (var i = 8; i >= 2; i--, rest >>= 8)
            element[i] = (byte)rest;
    }
}
