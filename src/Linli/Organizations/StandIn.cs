using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Organizations;

/// <summary>代理: while a post's holder is on leave, somebody else acts under that post. It ends by itself; the post and its clocks stay whose they are.</summary>
public sealed class StandIn : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "stand-in";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The post.</summary>
    public required Guid PostId { get; init; }

    /// <summary>Who stands in.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When it begins.</summary>
    public required Instant BeginsAt { get; init; }

    /// <summary>When it ends; earlier than first said when the holder came back.</summary>
    public required Instant EndsAt { get; set; }

    /// <summary>True when it runs at <paramref name="at"/>.</summary>
    public bool RunsAt(Instant at) => BeginsAt <= at && at < EndsAt;

    /// <summary>True when it shares a moment with another time.</summary>
    public bool Meets(Instant begins, Instant ends) => BeginsAt < ends && begins < EndsAt;
}
