namespace Linli.Deadlines;

/// <summary>How a clock is stopped.</summary>
public enum ClockEnd
{
    /// <summary>The duty was done; in time or late, by the due date valid at that moment (domain.md 3.4, rule 7).</summary>
    Done,

    /// <summary>The duty fell away.</summary>
    Dropped,
}
