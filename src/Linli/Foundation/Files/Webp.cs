using System.Buffers.Binary;
using Linli.Foundation.Text;

namespace Linli.Foundation.Files;

/// <summary>WebP, rebuilt from the chunks that make the picture; EXIF (but for the orientation), XMP and unknown chunks are left out.</summary>
/// <remarks>RFC 9649. Moving pictures are refused: nobody reports with one, and each frame would need the same care.</remarks>
internal static class Webp
{
    private const byte ExifFlag = 0x08, XmpFlag = 0x04, AnimationFlag = 0x02;

    public static Outcome<CleanFile> Clean(ReadOnlySpan<byte> file)
    {
        var claimed = file.Length >= 12 ? BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) : 0;
        if (claimed < 4 || claimed > file.Length - 8)
            return FileRefusals.Damaged;
        var rest = file[12..(int)(claimed + 8)];
        var kept = new MemoryStream(file.Length);
        kept.Write(file[..12]);
        var (canvas, picture, orientation, extended) = ((Width: 0, Height: 0), (Width: 0, Height: 0), Exif.Upright, -1);
        while (rest.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - 8)
                return FileRefusals.Damaged;
            var name = rest[..4];
            var body = rest.Slice(8, (int)length);
            rest = rest[Math.Min(rest.Length, 8 + (int)length + ((int)length & 1))..];
            if (name.SequenceEqual("VP8X"u8) && kept.Length == 12 && body.Length >= 10)
            {
                if ((body[0] & AnimationFlag) != 0)
                    return FileRefusals.Animated;
                canvas = (1 + Three(body[4..]), 1 + Three(body[7..]));
                extended = (int)kept.Length + 8;
                Chunk(kept, name, body[..10]);
            }
            else if ((name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8)) && picture.Width == 0)
            {
                picture = name[3] == 'L' ? Lossless(body) : Lossy(body);
                if (picture.Width == 0 || picture.Height == 0)
                    return FileRefusals.Damaged;
                Chunk(kept, name, body);
            }
            else if (name.SequenceEqual("ALPH"u8) || name.SequenceEqual("ICCP"u8))
                Chunk(kept, name, body);
            else if (name.SequenceEqual("EXIF"u8))
                orientation = Exif.Orientation(body);
            else if (name.SequenceEqual("ANIM"u8) || name.SequenceEqual("ANMF"u8))
                return FileRefusals.Animated;
        }
        if (picture.Width == 0)
            return FileRefusals.Damaged;
        var turned = extended > 0 && orientation != Exif.Upright;
        if (turned)
            Chunk(kept, "EXIF"u8, Exif.Only(orientation));
        var content = kept.ToArray();
        if (extended > 0)
            content[extended] = (byte)(content[extended] & ~(ExifFlag | XmpFlag) | (turned ? ExifFlag : 0));
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(4), content.Length - 8);
        return new CleanFile(FileKind.Webp, content) { Width = Math.Max(canvas.Width, picture.Width), Height = Math.Max(canvas.Height, picture.Height) };
    }

    private static (int, int) Lossy(ReadOnlySpan<byte> body) =>
        body.Length >= 10 && body[3] == 0x9D && body[4] == 0x01 && body[5] == 0x2A
            ? (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF)
            : default;

    private static (int, int) Lossless(ReadOnlySpan<byte> body)
    {
        if (body.Length < 5 || body[0] != 0x2F)
            return default;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static int Three(ReadOnlySpan<byte> at) => at[0] | at[1] << 8 | at[2] << 16;

    private static void Chunk(MemoryStream kept, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        kept.Write(name);
        kept.Write(length);
        kept.Write(body);
        if ((body.Length & 1) != 0)
            kept.WriteByte(0);
    }
}
