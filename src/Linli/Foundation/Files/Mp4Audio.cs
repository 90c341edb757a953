using System.Buffers.Binary;
using System.Text;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Files;

/// <summary>MP4 with sound only (M4A), what iPhones record. User data, metadata and unknown boxes are turned into free space of the same size.</summary>
/// <remarks>ISO/IEC 14496-12. The length is the largest any header or fragment tells; Safari writes fragments, whose samples are summed.</remarks>
internal static class Mp4Audio
{
    // AAC writes some 44 frames a second; of silence each takes six bytes or so. The poorest speech takes five times as much.
    private const int SilentRate = 400;
    private static readonly string[] Containers = ["moov", "trak", "mdia", "moof", "traf", "mvex"];
    private static readonly string[] Kept =
    [
        "ftyp", "styp", "mdat", "mfra", "sidx", "mvhd", "tkhd", "edts", "mdhd", "hdlr", "minf", "mehd", "trex", "mfhd", "tfhd", "tfdt", "trun",
    ];

    public static Outcome<CleanFile> Clean(ReadOnlySpan<byte> file)
    {
        var walk = new Walk();
        var content = file.ToArray();
        var refusal = walk.Through(content, 0);
        if (refusal is not null)
            return refusal;
        if (walk.Sounds == 0 || walk.Data == 0)
            return FileRefusals.Damaged;
        return walk.Seconds > 1 && walk.Data < walk.Seconds * SilentRate
            ? FileRefusals.Silent
            : new CleanFile(FileKind.M4a, content) { Length = Duration.FromMilliseconds((long)(walk.Seconds * 1000)) };
    }

    private sealed class Walk
    {
        private const int Deepest = 8;
        private uint _scale = 1;
        private uint _sampleLength;
        private uint _fragmentSampleLength;
        private long _fragments;

        public int Sounds { get; private set; }

        /// <summary>Bytes of sound.</summary>
        public long Data { get; private set; }

        public double Seconds { get; private set; }

        public Refusal? Through(Span<byte> boxes, int depth)
        {
            for (var at = 0; at < boxes.Length;)
            {
                if (depth > Deepest || boxes.Length - at < 8)
                    return FileRefusals.Damaged;
                long size = BinaryPrimitives.ReadUInt32BigEndian(boxes[at..]);
                var header = 8;
                if (size == 1 && boxes.Length - at >= 16)
                    (size, header) = (BinaryPrimitives.ReadInt64BigEndian(boxes[(at + 8)..]), 16);
                else if (size == 0)
                    size = boxes.Length - at; // to the end of the file
                if (size < header || size > boxes.Length - at)
                    return FileRefusals.Damaged;
                var box = boxes.Slice(at, (int)size);
                var name = Encoding.Latin1.GetString(box.Slice(4, 4));
                at += (int)size;
                if (Containers.Contains(name))
                {
                    if (Through(box[header..], depth + 1) is { } refusal)
                        return refusal;
                }
                else if (!Kept.Contains(name))
                {
                    "free"u8.CopyTo(box[4..]);
                    box[header..].Clear();
                }
                else if (Read(name, box[header..]) is { } refusal)
                    return refusal;
            }
            return null;
        }

        private Refusal? Read(string name, ReadOnlySpan<byte> body)
        {
            switch (name)
            {
                case "mdat":
                    Data += Math.Max(1, body.Length);
                    return null;
                case "hdlr" when body.Length >= 12:
                    if (!body.Slice(8, 4).SequenceEqual("soun"u8))
                        return FileRefusals.Video;
                    Sounds++;
                    return null;
                case "mvhd" or "mdhd" when body.Length >= 32 || body.Length >= 20 && body[0] == 0:
                    _scale = Math.Max(1, Four(body, body[0] == 0 ? 12 : 20));
                    long length = body[0] == 0 ? Four(body, 16) : BinaryPrimitives.ReadInt64BigEndian(body[24..]);
                    Longest(length is uint.MaxValue or < 0 ? 0 : length);
                    return null;
                case "trex" when body.Length >= 16:
                    _sampleLength = Four(body, 12);
                    return null;
                case "tfhd":
                    return Fragment(body);
                case "trun":
                    return Run(body);
                default:
                    return null;
            }
        }

        private Refusal? Fragment(ReadOnlySpan<byte> body)
        {
            if (body.Length < 8)
                return FileRefusals.Damaged;
            var flags = Four(body, 0) & 0xFFFFFF;
            var at = 8 + ((flags & 1) != 0 ? 8 : 0) + ((flags & 2) != 0 ? 4 : 0);
            if ((flags & 8) != 0 && body.Length < at + 4)
                return FileRefusals.Damaged;
            _fragmentSampleLength = (flags & 8) != 0 ? Four(body, at) : _sampleLength;
            return null;
        }

        private Refusal? Run(ReadOnlySpan<byte> body)
        {
            if (body.Length < 8)
                return FileRefusals.Damaged;
            var flags = Four(body, 0) & 0xFFFFFF;
            var count = Four(body, 4);
            var at = 8 + ((flags & 1) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
            var row = 4 * System.Numerics.BitOperations.PopCount(flags & 0xF00);
            if (at + (long)row * count > body.Length)
                return FileRefusals.Damaged;
            if ((flags & 0x100) == 0)
                _fragments += (long)count * _fragmentSampleLength;
            else
                for (var i = 0; i < count; i++)
                    _fragments += Four(body, at + i * row);
            Longest(_fragments);
            return null;
        }

        private void Longest(long units) => Seconds = Math.Max(Seconds, Math.Min((double)units / _scale, 1_000_000));

        private static uint Four(ReadOnlySpan<byte> body, int at) => BinaryPrimitives.ReadUInt32BigEndian(body[at..]);
    }
}
