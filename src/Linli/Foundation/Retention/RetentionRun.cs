using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Foundation.Retention;

/// <summary>一次到期清理: when it began and ended, and how many of each kind went. A run that was broken off goes on where it stood.</summary>
public sealed class RetentionRun : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "retention-run";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>When it began.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>When nothing was left; null while it goes on.</summary>
    public Instant? EndedAt { get; set; }
}

/// <summary>What a run did with one kind.</summary>
public sealed class RetentionCount
{
    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The kind's word.</summary>
    public required string Kind { get; init; }

    /// <summary>How many were erased.</summary>
    public int Erased { get; set; }

    /// <summary>How many were due and held.</summary>
    public int Held { get; set; }
}

/// <summary>已清理到期信息: how many of each kind; whose, nobody can tell any more.</summary>
[FactKind("retention.erased", 1, Audience.Auditor)]
public sealed record RetentionErased(IReadOnlyList<RetentionTally> Kinds) : IFact;

/// <summary>One kind of a run.</summary>
public sealed record RetentionTally(string Kind, int Erased, int Held);
