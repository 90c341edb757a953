using NodaTime;

namespace Linli.Foundation.Facts;

/// <summary>A fact's place among all facts: gapless, given once, with the chain's code over everything before it that day.</summary>
public sealed class FactSealed
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Position { get; init; }

    /// <summary>The fact at this place.</summary>
    public required Guid FactId { get; init; }

    /// <summary>The day of sealing in deployment time; one chain a day.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>HMAC-SHA256 over the code before it and the fact's stored bytes.</summary>
    public required byte[] Mac { get; init; }
}

/// <summary>How far a listener has heard, advanced in the transaction of its own effects.</summary>
public sealed class ListenerPosition
{
    /// <summary>The listener's name.</summary>
    public required string Name { get; init; }

    /// <summary>The last position it has heard.</summary>
    public long Position { get; set; }
}

/// <summary>A fact a listener could not take in eight tries, or one that waits behind such a fact of the same subject.</summary>
public sealed class DeadLetter
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The listener that failed.</summary>
    public required string Listener { get; init; }

    /// <summary>The fact's place.</summary>
    public required long Position { get; init; }

    /// <summary>The subject whose later facts wait.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What went wrong, for engineers; the type and place, no data.</summary>
    public required string Error { get; init; }

    /// <summary>When it was given up.</summary>
    public required Instant At { get; init; }

    /// <summary>When it was heard after all, by hand.</summary>
    public Instant? ResolvedAt { get; set; }
}
