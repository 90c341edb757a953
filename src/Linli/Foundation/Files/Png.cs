using System.Buffers.Binary;
using Linli.Foundation.Text;

namespace Linli.Foundation.Files;

/// <summary>PNG, rebuilt from the chunks that make the picture; texts, times, EXIF, animation and unknown chunks are left out.</summary>
/// <remarks>W3C PNG (third edition). Of eXIf only the orientation stays.</remarks>
internal static class Png
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private const int LargestProfile = 64 << 10; // a colour profile is compressed, and could unfold

    public static Outcome<CleanFile> Clean(ReadOnlySpan<byte> file)
    {
        var kept = new MemoryStream(file.Length);
        kept.Write(Signature);
        var (width, height, data) = (0, 0, false);
        for (var at = Signature.Length; ;)
        {
            if (at + 12 > file.Length)
                return FileRefusals.Damaged;
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
                return FileRefusals.Damaged;
            var chunk = file.Slice(at, 12 + (int)length);
            var name = chunk.Slice(4, 4);
            var body = chunk[8..^4];
            var isFirst = at == Signature.Length;
            at += chunk.Length;
            if (isFirst != name.SequenceEqual("IHDR"u8) || isFirst && !IsHeader(chunk))
                return FileRefusals.Damaged;
            if (isFirst)
            {
                var (w, h) = (BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
                if (w is 0 or > int.MaxValue || h is 0 or > int.MaxValue)
                    return FileRefusals.Damaged;
                (width, height) = ((int)w, (int)h);
                kept.Write(chunk);
                if (Orientation(file[at..]) is var orientation and not Exif.Upright)
                    Chunk(kept, "eXIf"u8, Exif.Only(orientation));
            }
            else if (name.SequenceEqual("IEND"u8))
            {
                if (!data)
                    return FileRefusals.Damaged;
                Chunk(kept, "IEND"u8, []);
                return new CleanFile(FileKind.Png, kept.ToArray()) { Width = width, Height = height };
            }
            else if (IsPicture(name, body))
            {
                data |= name.SequenceEqual("IDAT"u8);
                kept.Write(chunk);
            }
        }
    }

    private static bool IsHeader(ReadOnlySpan<byte> chunk) =>
        chunk.Length == 25 && BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) == Crc32.Of(chunk[4..^4]);

    private static bool IsPicture(ReadOnlySpan<byte> name, ReadOnlySpan<byte> body) =>
        name.SequenceEqual("IDAT"u8) || name.SequenceEqual("PLTE"u8) || name.SequenceEqual("tRNS"u8)
        || name.SequenceEqual("gAMA"u8) || name.SequenceEqual("cHRM"u8) || name.SequenceEqual("sRGB"u8) || name.SequenceEqual("cICP"u8)
        || name.SequenceEqual("sBIT"u8) || name.SequenceEqual("bKGD"u8) || name.SequenceEqual("pHYs"u8)
        || name.SequenceEqual("iCCP"u8) && body.Length <= LargestProfile;

    private static int Orientation(ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 12 && BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length <= rest.Length - 12)
        {
            if (rest.Slice(4, 4).SequenceEqual("eXIf"u8))
                return Exif.Orientation(rest.Slice(8, (int)length));
            rest = rest[(12 + (int)length)..];
        }
        return Exif.Upright;
    }

    private static void Chunk(MemoryStream kept, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        kept.Write(number);
        byte[] named = [.. name, .. body];
        kept.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        kept.Write(number);
    }
}
