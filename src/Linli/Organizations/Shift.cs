using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Organizations;

/// <summary>班次: one person on duty for a unit, as A 角 or B 角, from when until when; it may pass midnight.</summary>
/// <remarks>It is not a post: the post is whose the duty is, the shift says who answers for it at an instant (domain.md 3.8 rule 4, ADR 0030).
/// A shift that was taken out stays, with when; nothing of a roster is deleted.</remarks>
public sealed class Shift : ISubject
{
    /// <summary>值班最长 36 小时: a longer one is a slip of the pen.</summary>
    public static readonly Duration Longest = Duration.FromHours(36);

    /// <inheritdoc/>
    public static string SubjectKind => "shift";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The unit whose duty it is.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Who is on duty; another after a swap.</summary>
    public required Guid AccountId { get; set; }

    /// <summary>A 角 answers first, B 角 stands in.</summary>
    public required PostRank Rank { get; init; }

    /// <summary>What the office calls it: 早班, 晚班; empty where it has no name.</summary>
    public required string Label { get; init; }

    /// <summary>When it begins.</summary>
    public required Instant BeginsAt { get; init; }

    /// <summary>When it ends.</summary>
    public required Instant EndsAt { get; init; }

    /// <summary>When it was taken out of the roster; null while it stands.</summary>
    public Instant? DroppedAt { get; set; }

    /// <summary>When the program saw it begin and told who takes over; null before.</summary>
    public Instant? BegunAt { get; set; }

    /// <summary>True when it runs at <paramref name="at"/>.</summary>
    public bool RunsAt(Instant at) => DroppedAt is null && BeginsAt <= at && at < EndsAt;

    /// <summary>True when it shares a moment with a time.</summary>
    public bool Meets(Instant begins, Instant ends) => DroppedAt is null && BeginsAt < ends && begins < EndsAt;
}
