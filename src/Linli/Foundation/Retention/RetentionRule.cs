using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Foundation.Retention;

/// <summary>保存期限: how long one kind of data is kept, since when, set by whom and why. An edition is never changed: what residents were promised on a day can be read later.</summary>
public sealed class RetentionRule : ISubject
{
    /// <summary>The most characters of the reason.</summary>
    public const int LongestReason = 300;

    /// <inheritdoc/>
    public static string SubjectKind => "retention-rule";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Which kind of data.</summary>
    public required string Kind { get; init; }

    /// <summary>For how many days.</summary>
    public required int Days { get; init; }

    /// <summary>From when on it counts.</summary>
    public required Instant Since { get; init; }

    /// <summary>True where it is longer than before and, for the reason given, also for what was collected under the shorter promise.</summary>
    public required bool ForOlder { get; init; }

    /// <summary>Why, in the words of whoever set it; no personal data.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was set.</summary>
    public required Instant SetAt { get; init; }

    /// <summary>By whom.</summary>
    public Guid? SetBy { get; init; }
}

/// <summary>已设定保存期限.</summary>
/// <param name="Kind">Which kind of data.</param>
/// <param name="Before">Days until then.</param>
/// <param name="Days">Days from <paramref name="Since"/> on.</param>
/// <param name="Since">From when on it counts.</param>
/// <param name="ForOlder">True where it lengthens what was collected before, too.</param>
[FactKind("retention.rule-set", 1, Audience.Auditor)]
public sealed record RetentionRuleSet(string Kind, int Before, int Days, Instant Since, bool ForOlder) : IFact;
