using System.Buffers.Binary;

namespace Linli.Foundation.Files;

/// <summary>EXIF, of which only the orientation is read and kept; place, time, device and thumbnail are not.</summary>
/// <remarks>CIPA DC-008 (Exif 2.32), 4.6.4: tag 0x0112, one SHORT, 1 (upright) to 8.</remarks>
internal static class Exif
{
    public const int Upright = 1;
    private const ushort OrientationTag = 0x0112;

    /// <summary>The orientation in a TIFF block, or upright when there is none to be found.</summary>
    public static int Orientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.StartsWith("Exif\0\0"u8))
            tiff = tiff[6..];
        if (tiff.Length < 14 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
            return Upright;
        var little = tiff[0] == 'I';
        var first = Four(tiff[4..], little);
        if (first < 8 || first > (uint)tiff.Length - 2)
            return Upright;
        var entries = tiff[((int)first + 2)..];
        var count = Math.Min(Two(tiff[(int)first..], little), entries.Length / 12);
        for (var i = 0; i < count; i++)
            if (Two(entries[(i * 12)..], little) == OrientationTag)
                return Two(entries[(i * 12 + 8)..], little) is var value and >= 1 and <= 8 ? value : Upright;
        return Upright;
    }

    /// <summary>The smallest TIFF block that says how to turn the picture.</summary>
    public static byte[] Only(int orientation) =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8, // header, first directory at 8
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, // one entry: orientation, SHORT, one of it
        0, 0, 0, 0, // no next directory
    ];

    private static ushort Two(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Four(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
