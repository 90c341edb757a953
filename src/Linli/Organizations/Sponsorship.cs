using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Organizations;

/// <summary>包抓: a leader answers for an area for a time; what stays late there climbs to that person by name.</summary>
public sealed class Sponsorship : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "sponsorship";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The leader's post; its own area holds this one, so that what is told can be opened.</summary>
    public required Guid PostId { get; init; }

    /// <summary>The area.</summary>
    public required Guid AreaId { get; init; }

    /// <summary>What kind of area that is.</summary>
    public required ScopeKind AreaKind { get; init; }

    /// <summary>When it begins.</summary>
    public required Instant BeginsAt { get; init; }

    /// <summary>When it ends, or null while no end is known.</summary>
    public Instant? EndsAt { get; set; }

    /// <summary>True when it runs at <paramref name="at"/>.</summary>
    public bool RunsAt(Instant at) => BeginsAt <= at && (EndsAt is not { } end || at < end);
}
