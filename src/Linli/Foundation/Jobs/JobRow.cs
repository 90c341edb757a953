using NodaTime;

namespace Linli.Foundation.Jobs;

/// <summary>A recurring task and when it is next due.</summary>
public sealed class JobRow
{
    /// <summary>The job's name.</summary>
    public required string Name { get; init; }

    /// <summary>When it is to be done next.</summary>
    public required Instant NextDue { get; set; }

    /// <summary>When it was last done to the end; null before the first time.</summary>
    public Instant? DoneAt { get; set; }
}
