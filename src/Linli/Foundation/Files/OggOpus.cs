using System.Buffers.Binary;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Files;

/// <summary>Ogg with Opus, what Firefox records. Comments are emptied, and whatever follows the last page is left out.</summary>
/// <remarks>RFC 3533 (pages), RFC 7845 (Opus: 48,000 granules a second, less the pre-skip). One stream only; other codecs are not taken.</remarks>
internal static class OggOpus
{
    private const int PageHeader = 27;

    /// <summary>Opus needs no more bytes than this for 20 ms in which there is nothing to be heard (RFC 6716, section 2.1.9); a whisper takes many times as many.</summary>
    internal const int SilentPacket = 8;

    public static Outcome<CleanFile> Clean(ReadOnlySpan<byte> file)
    {
        var content = file.ToArray();
        var (at, pages, serial, preSkip, last) = (0, 0, 0u, 0, 0L);
        var loudest = 0;
        while (at + PageHeader <= content.Length && content.AsSpan(at).StartsWith("OggS"u8))
        {
            var segments = content[at + 26];
            var start = at + PageHeader + segments;
            if (start > content.Length)
                return FileRefusals.Damaged;
            var length = 0;
            foreach (var segment in content.AsSpan(at + PageHeader, segments))
                length += segment;
            if (start + length > content.Length)
                return FileRefusals.Damaged;
            if (pages > 1)
                foreach (var segment in content.AsSpan(at + PageHeader, segments))
                    loudest = Math.Max(loudest, segment);
            var page = content.AsSpan(at, start + length - at);
            var body = content.AsSpan(start, length);
            if (pages == 0)
            {
                if (body.Length < 19 || !body.StartsWith("OpusHead"u8))
                    return FileRefusals.Damaged;
                serial = BinaryPrimitives.ReadUInt32LittleEndian(page[14..]);
                preSkip = BinaryPrimitives.ReadUInt16LittleEndian(body[10..]);
            }
            else if (BinaryPrimitives.ReadUInt32LittleEndian(page[14..]) != serial)
                return FileRefusals.Damaged;
            else if (pages == 1 && !Emptied(page, body))
                return FileRefusals.Damaged;
            if (BinaryPrimitives.ReadInt64LittleEndian(page[6..]) is var granule && granule > last)
                last = granule;
            at = start + length;
            pages++;
        }
        if (pages < 3)
            return FileRefusals.Damaged;
        return loudest <= SilentPacket
            ? FileRefusals.Silent
            : new CleanFile(FileKind.Ogg, content[..at]) { Length = Duration.FromMilliseconds(Math.Clamp(last - preSkip, 0, int.MaxValue * 48L) / 48) };
    }

    /// <summary>Vendor and comments to nothing, in place; the page is summed anew.</summary>
    private static bool Emptied(Span<byte> page, Span<byte> body)
    {
        // Comments that fill more than a page carry a picture: nobody's voice message has one.
        if (body.Length < 16 || !body.StartsWith("OpusTags"u8) || page[PageHeader + page[26] - 1] == 255)
            return false;
        body[8..].Clear();
        page.Slice(22, 4).Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(page[22..], Crc32.OfOgg(page));
        return true;
    }
}
