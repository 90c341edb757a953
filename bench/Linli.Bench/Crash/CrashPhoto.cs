using System.Buffers.Binary;

namespace Linli.Bench.Crash;

/// <summary>A small JPEG that differs for each report.</summary>
internal static class CrashPhoto
{
    public static bool IsDue(CrashPlan plan, int number) => number % plan.PhotoEvery == 0;

    public static byte[] Of(int number)
    {
        var scan = new byte[6000];
        new Random(number).NextBytes(scan);
        for (var index = 0; index < scan.Length; index++)
            scan[index] &= 0x7F;
        BinaryPrimitives.WriteInt32BigEndian(scan, number & 0x7F7F7F7F);
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
            .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
            .. Segment(0xC0, [8, 0, 64, 0, 64, 1, 1, 0x11, 0]),
            .. Segment(0xC4, [0, 1, .. new byte[15], 0]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            .. scan,
            0xFF, 0xD9,
        ];
    }

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
}
