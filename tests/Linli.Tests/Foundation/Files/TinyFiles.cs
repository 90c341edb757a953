using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Linli.Foundation.Files;

namespace Linli.Tests.Foundation.Files;

/// <summary>The smallest files of each kind, written by hand so that a test can put anything into them.</summary>
internal static class TinyFiles
{
    public const string Place = "GPS-HERE-36.5448N";

    /// <summary>A TIFF block with an orientation and a text that stands for a place.</summary>
    public static byte[] ExifWithPlace(int orientation, bool little = true)
    {
        var tiff = new byte[8 + 2 + 24 + 4];
        Encoding.ASCII.GetBytes(little ? "II*\0" : "MM\0*").CopyTo(tiff, 0);
        Four(tiff, 4, 8, little);
        Two(tiff, 8, 2, little);
        Entry(tiff, 10, 0x8825, 4, 38, little); // GPS directory
        Entry(tiff, 22, 0x0112, 3, little ? orientation : orientation << 16, little);
        return [.. tiff, .. Encoding.ASCII.GetBytes(Place)];
    }

    public static byte[] Segment(byte marker, params byte[] body) =>
        [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    public static byte[] Jpeg(int width = 8, int height = 8, byte[]? extra = null, byte[]? after = null) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. extra ?? [],
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(0xC0, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0),
        .. Segment(0xC4, [0, 1, .. new byte[15], 0]),
        .. Segment(0xDA, 1, 1, 0, 0, 63, 0),
        0x3F, 0xFF, 0x00, 0x12, 0xFF, 0xD0, 0x34, // stuffed byte and restart inside
        0xFF, 0xD9,
        .. after ?? [],
    ];

    public static byte[] JpegExif(int orientation, bool little = true) => Segment(0xE1, [.. "Exif\0\0"u8, .. ExifWithPlace(orientation, little)]);

    public static byte[] Png(int width = 2, int height = 2, byte[]? extra = null, byte[]? after = null)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        using var data = new MemoryStream();
        using (var zip = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(new byte[6]);
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", header), .. extra ?? [], .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", []), .. after ?? []];
    }

    public static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32.Of(named));
        return [.. length, .. named, .. crc];
    }

    public static byte[] Webp(byte flags = 0x0C, params byte[][] extra)
    {
        byte[] lossless = [0x2F, 0x01, 0x40, 0, 0, 0, 0]; // 2 × 2
        byte[] body = [.. "WEBP"u8, .. Riff("VP8X", flags, 0, 0, 0, 1, 0, 0, 1, 0, 0), .. Riff("VP8L", lossless), .. extra.SelectMany(e => e)];
        return [.. Riff("RIFF", body)];
    }

    public static byte[] Riff(string name, params byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. body, .. new byte[body.Length & 1]];
    }

    /// <summary>Plain samples at 8,000 a second, one channel of 16 bits; a comment stands between format and samples.</summary>
    public static byte[] Wav(int seconds, short loud = 4000)
    {
        var samples = new byte[seconds * 16_000];
        for (var at = 0; at + 3 < samples.Length; at += 4)
            BinaryPrimitives.WriteInt16LittleEndian(samples.AsSpan(at), loud);
        byte[] format = [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0];
        return Riff("RIFF", [.. "WAVE"u8, .. Riff("fmt ", format), .. Riff("LIST", Encoding.ASCII.GetBytes(Place)), .. Riff("data", samples)]);
    }

    /// <summary>MPEG 1 layer III, 32 kbit/s, 32 kHz, one channel: frames of 36 ms after a tag that names a place.</summary>
    public static byte[] Mp3(int frames, bool sounds = true)
    {
        byte[] frame = [0xFF, 0xFB, 0x18, 0xC0, .. new byte[140]];
        // Where the first granule says how many bits it has.
        if (sounds)
            frame[4 + 2] = 0x3F;
        var text = Encoding.ASCII.GetBytes(Place);
        byte[] tag = [.. "ID3"u8, 3, 0, 0, 0, 0, 0, (byte)text.Length, .. text];
        return [.. tag, .. Enumerable.Repeat(frame, frames).SelectMany(one => one), .. "TAG"u8, .. new byte[125]];
    }

    /// <summary>AMR in which every frame says that nobody spoke.</summary>
    public static byte[] SilentAmr(int frames) => [.. "#!AMR\n"u8, .. Enumerable.Repeat((byte)0x7C, frames)];

    public static byte[] Amr(int frames) => [.. "#!AMR\n"u8, .. Enumerable.Repeat<byte[]>([0x3C, .. new byte[31]], frames).SelectMany(f => f)];

    /// <summary>One Opus stream; the text stands in its comments.</summary>
    public static byte[] Ogg(int seconds, string comment = Place)
    {
        var text = Encoding.UTF8.GetBytes(comment);
        byte[] head = [.. "OpusHead"u8, 1, 1, 0x38, 0x01, 0x80, 0xBB, 0, 0, 0, 0, 0];
        byte[] tags = [.. "OpusTags"u8, 0, 0, 0, 0, 1, 0, 0, 0, (byte)text.Length, 0, 0, 0, .. text];
        return [.. Page(0, 0, head), .. Page(1, 0, tags), .. Page(2, 312 + seconds * 48_000L, new byte[40])];
    }

    private static byte[] Page(int number, long granule, byte[] body)
    {
        var page = new byte[27];
        "OggS"u8.CopyTo(page);
        BinaryPrimitives.WriteInt64LittleEndian(page.AsSpan(6), granule);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(14), 7);
        BinaryPrimitives.WriteInt32LittleEndian(page.AsSpan(18), number);
        page[26] = 1;
        byte[] whole = [.. page, (byte)body.Length, .. body];
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(22), Crc32.OfOgg(whole));
        return whole;
    }

    /// <summary>A recording as Chrome streams it: segment and cluster of unknown size, no duration.</summary>
    public static byte[] Webm(int seconds, byte trackType = 2, params byte[] extra) => Webm(seconds, trackType, 40, extra);

    /// <summary>The same with packets of Opus of this size: three bytes say that nothing was heard.</summary>
    public static byte[] SilentWebm(int seconds) => Webm(seconds, 2, 3, []);

    private static byte[] Webm(int seconds, byte trackType, int packet, byte[] extra) =>
    [
        .. Element(0x1A45DFA3, Element(0x4282, "webm"u8.ToArray())),
        0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        .. Element(0x1549A966, [.. Element(0x2AD7B1, 0x0F, 0x42, 0x40), .. Element(0x7BA9, Encoding.ASCII.GetBytes(Place))]),
        .. Element(0x1654AE6B, Element(0xAE, [.. Element(0xD7, 1), .. Element(0x83, trackType), .. Element(0x86, "A_OPUS"u8.ToArray())])),
        .. extra,
        0x1F, 0x43, 0xB6, 0x75, 0xFF,
        .. Element(0xE7, 0),
        .. Element(0xA3, [0x81, 0, 0, 0x80, .. new byte[packet]]),
        0x1F, 0x43, 0xB6, 0x75, 0xFF,
        .. Element(0xE7, (byte)(seconds * 1000 >> 16), (byte)(seconds * 1000 >> 8), (byte)(seconds * 1000 & 0xFF)),
        .. Element(0xA3, [0x81, 0, 0, 0x80, .. new byte[packet]]),
    ];

    public static byte[] Element(uint id, params byte[] body)
    {
        var name = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(name, id);
        return [.. name.SkipWhile(b => b == 0), 0x40, (byte)body.Length, .. body];
    }

    public static byte[] M4a(int seconds, string handler = "soun", string brand = "M4A ", int rate = 2000) =>
    [
        .. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0]),
        .. Box("moov",
        [
            .. Box("mvhd", [.. new byte[14], 0x03, 0xE8, .. Big(seconds * 1000), .. new byte[80]]),
            .. Box("trak", Box("mdia", Box("hdlr", [.. new byte[8], .. Encoding.ASCII.GetBytes(handler), .. new byte[12]]))),
            .. Box("udta", Encoding.ASCII.GetBytes(Place)),
        ]),
        .. Box("mdat", new byte[seconds * rate]),
    ];

    /// <summary>As Safari records: no length in front, fragments behind.</summary>
    public static byte[] FragmentedM4a(int fragments) =>
    [
        .. Box("ftyp", [.. "iso5"u8, 0, 0, 0, 0]),
        .. Box("moov",
        [
            .. Box("mvhd", [.. new byte[14], 0x03, 0xE8, .. new byte[84]]),
            .. Box("trak", Box("mdia", [.. Box("mdhd", [.. new byte[14], 0x03, 0xE8, .. new byte[8]]), .. Box("hdlr", [.. new byte[8], .. "soun"u8, .. new byte[12]])])),
            .. Box("mvex", Box("trex", [0, 0, 0, 0, .. Big(1), .. Big(1), .. Big(1000), .. Big(0), .. Big(0)])),
        ]),
        .. Enumerable.Range(0, fragments).SelectMany(_ => (byte[])
        [
            .. Box("moof", Box("traf", [.. Box("tfhd", [0, 2, 0, 0, .. Big(1)]), .. Box("trun", [0, 0, 0, 0, .. Big(10)])])),
            .. Box("mdat", new byte[20_000]),
        ]),
    ];

    public static byte[] Box(string name, params byte[] body) => [.. Big(body.Length + 8), .. Encoding.ASCII.GetBytes(name), .. body];

    public static byte[] Pdf(string inside = "1 0 obj<</Type/Catalog>>endobj") => Encoding.ASCII.GetBytes($"%PDF-1.4\n{inside}\ntrailer<<>>\n%%EOF\n");

    public static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("a.txt");
        return stream.ToArray();
    }

    public static bool Holds(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;

    private static byte[] Big(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static void Entry(byte[] tiff, int at, int tag, int type, int value, bool little)
    {
        Two(tiff, at, tag, little);
        Two(tiff, at + 2, type, little);
        Four(tiff, at + 4, 1, little);
        Four(tiff, at + 8, value, little);
    }

    private static void Two(byte[] tiff, int at, int value, bool little)
    {
        if (little)
            BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), (ushort)value);
        else
            BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at), (ushort)value);
    }

    private static void Four(byte[] tiff, int at, int value, bool little)
    {
        if (little)
            BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at), value);
        else
            BinaryPrimitives.WriteInt32BigEndian(tiff.AsSpan(at), value);
    }
}
