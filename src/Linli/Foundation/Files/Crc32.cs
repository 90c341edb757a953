namespace Linli.Foundation.Files;

/// <summary>The check sums of PNG chunks and Ogg pages: one polynomial, two bit orders.</summary>
internal static class Crc32
{
    private static readonly uint[] Reflected = Table(reflected: true);
    private static readonly uint[] Straight = Table(reflected: false);

    /// <summary>As PNG has it (ISO 3309).</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes)
            crc = Reflected[(byte)(crc ^ each)] ^ (crc >> 8);
        return ~crc;
    }

    /// <summary>As Ogg has it (RFC 3533).</summary>
    public static uint OfOgg(ReadOnlySpan<byte> bytes)
    {
        var crc = 0u;
        foreach (var each in bytes)
            crc = (crc << 8) ^ Straight[(byte)(crc >> 24) ^ each];
        return crc;
    }

    private static uint[] Table(bool reflected)
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var entry = reflected ? i : i << 24;
            for (var bit = 0; bit < 8; bit++)
                entry = reflected
                    ? (entry & 1) != 0 ? (entry >> 1) ^ 0xEDB88320 : entry >> 1
                    : (entry & 0x80000000) != 0 ? (entry << 1) ^ 0x04C11DB7 : entry << 1;
            table[i] = entry;
        }
        return table;
    }
}
