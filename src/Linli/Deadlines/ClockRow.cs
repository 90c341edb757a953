using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>时钟: one duty of one subject with its limit, as stored and as lists join it.</summary>
/// <remarks>
/// 1. The terms (limit, counting, policy version) are frozen at the start.
/// 2. <see cref="Due"/> is never shortened by the program; only a person's verb sets an earlier date (domain.md 3.4, rule 6; 3.9).
/// 3. A subject has at most one open clock of a kind (a unique index says so).
/// 4. <see cref="NextAttention"/> stands exactly while something of a running clock is still to be told; the sweeper looks at nothing else.
/// </remarks>
public sealed class ClockRow : ISubject
{
    /// <inheritdoc/>
    static string ISubject.SubjectKind => "clock";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The kind of thing it runs on.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The thing it runs on.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The duty.</summary>
    public required ClockKind Kind { get; init; }

    /// <summary>How urgent the matter was when it started.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The limit.</summary>
    public required Limit Allowed { get; init; }

    /// <summary>Which time counts.</summary>
    public required Counting Counting { get; init; }

    /// <summary>The night allowance, if the policy had one.</summary>
    public Limit? AfterHours { get; init; }

    /// <summary>The share after which it turns yellow.</summary>
    public required int YellowPercent { get; init; }

    /// <summary>The version of the policy.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>When it started.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>When it ends; while paused, when it would have ended. Never null, so that lists can sort by it.</summary>
    public Instant Due { get; internal set; }

    /// <summary>When it turns yellow.</summary>
    public Instant YellowAt { get; internal set; }

    /// <summary>True when a missing holiday list was filled in by the weekday rule.</summary>
    public bool IsProvisional { get; internal set; }

    /// <summary>Its state.</summary>
    public ClockState State { get; internal set; }

    /// <summary>Since when it is paused; null while it runs.</summary>
    public Instant? PausedAt { get; internal set; }

    /// <summary>When it was stopped.</summary>
    public Instant? StoppedAt { get; internal set; }

    /// <summary>The unit that answers for it.</summary>
    public Guid? Unit { get; internal set; }

    /// <summary>The role that answers for it.</summary>
    public string? Role { get; internal set; }

    /// <summary>How many turns it has taken.</summary>
    public int Turns { get; internal set; }

    /// <summary>The stamp of the calendar it was reckoned with; null when no calendar was asked.</summary>
    public int? CalendarStamp { get; internal set; }

    /// <summary>When yellow was told, for the present due date.</summary>
    public Instant? YellowToldAt { get; internal set; }

    /// <summary>When red was told, for the present due date.</summary>
    public Instant? RedToldAt { get; internal set; }

    /// <summary>How many steps of the escalation chain were told, for the present due date.</summary>
    public int StepsTold { get; internal set; }

    /// <summary>When the sweeper has to look at it next; null when nothing is left to tell.</summary>
    public Instant? NextAttention { get; internal set; }

    /// <summary>True until it is stopped.</summary>
    public bool IsOpen => StoppedAt is null;

    /// <summary>The frozen terms.</summary>
    public ClockTerms Terms() => new(Allowed, Counting) { AfterHours = AfterHours, YellowPercent = YellowPercent, PolicyVersion = PolicyVersion };
}
