using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Complaints;

/// <summary>意见投诉: what somebody says about the platform itself: not a matter for a unit, but for those who run it (国办函〔2026〕12号).</summary>
/// <remarks>Words and number are sealed with a key of the row's own; taking the key away erases them (domain.md 3.8 rule 15).</remarks>
public sealed class Complaint : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "complaint";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>When it reached us.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>The form's own key: sent twice, it is kept once.</summary>
    public required string FormKey { get; init; }

    /// <summary>The row's key, wrapped by the ring.</summary>
    public required byte[] Key { get; init; }

    /// <summary>What was said, sealed.</summary>
    public required byte[] Words { get; set; }

    /// <summary>The number to call back, sealed; null when none was left, or once it was kept long enough.</summary>
    public byte[]? Phone { get; set; }

    /// <summary>When it was answered, or null while it waits.</summary>
    public Instant? AnsweredAt { get; set; }

    /// <summary>Who answered.</summary>
    public Guid? AnsweredBy { get; set; }

    /// <summary>What was answered or done, sealed.</summary>
    public byte[]? Answer { get; set; }
}
