using NodaTime;

namespace Linli.Foundation.Data;

/// <summary>Ids of rows: UUID version 7 of a given instant, so that an index grows at its end.</summary>
/// <remarks>Never order by id: two rows of one millisecond have no order. Secrets come from a random generator, not from here.</remarks>
public static class Ids
{
    /// <summary>A new id for a row that came to be at <paramref name="at"/>.</summary>
    public static Guid New(Instant at) => Guid.CreateVersion7(at.ToDateTimeOffset());

    /// <summary>Not above any id of that instant or later: bounds a look over the primary key by time.</summary>
    public static Guid First(Instant at)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var n = 0; n < 6; n++)
            bytes[n] = (byte)(milliseconds >> (8 * (5 - n)));
        return new Guid(bytes, bigEndian: true);
    }
}
