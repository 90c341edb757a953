using NodaTime;

namespace Linli.Foundation.Data;

/// <summary>Ids of rows: UUID version 7 of a given instant, so that an index grows at its end.</summary>
/// <remarks>Never order by id: two rows of one millisecond have no order. Secrets come from a random generator, not from here.</remarks>
public static class Ids
{
    /// <summary>A new id for a row that came to be at <paramref name="at"/>.</summary>
    public static Guid New(Instant at) => Guid.CreateVersion7(at.ToDateTimeOffset());
}
