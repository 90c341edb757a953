using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Organizations;

/// <summary>A/B 角: who answers first for a post's duties, and who stands in.</summary>
public enum PostRank
{
    /// <summary>A 角.</summary>
    A,

    /// <summary>B 角.</summary>
    B,
}

/// <summary>岗位: one person in one role, in one unit, for one area, for a time. A person may hold several.</summary>
public sealed class Post : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "post";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The holder's account (an id of Identity).</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The role.</summary>
    public required Role Role { get; init; }

    /// <summary>The area (an id of Areas), where the role needs one.</summary>
    public Guid? AreaId { get; init; }

    /// <summary>What kind of area that is.</summary>
    public ScopeKind? AreaKind { get; init; }

    /// <summary>A 角 or B 角.</summary>
    public required PostRank Rank { get; init; }

    /// <summary>When it begins.</summary>
    public required Instant BeginsAt { get; init; }

    /// <summary>When it ends, or null while no end is known.</summary>
    public Instant? EndsAt { get; set; }

    /// <summary>When its open matters were handed over; null while it is held, and until the sweep sees that its time ran out.</summary>
    public Instant? HandedOverAt { get; set; }

    /// <summary>True when it is held at <paramref name="at"/>.</summary>
    public bool IsHeldAt(Instant at) => BeginsAt <= at && (EndsAt is not { } end || at < end);
}
