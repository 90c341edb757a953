using NodaTime;

namespace Linli.Deadlines;

/// <summary>What a room says when it starts a clock.</summary>
/// <param name="SubjectKind">The kind of thing it runs on, e.g. <c>case</c>.</param>
/// <param name="SubjectId">The thing.</param>
/// <param name="Kind">The duty.</param>
/// <param name="Urgency">How urgent the matter is; it picks the row of the policy.</param>
/// <param name="At">When it starts: when the matter reached us, or when the verb was done.</param>
public sealed record ClockStart(string SubjectKind, Guid SubjectId, ClockKind Kind, Urgency Urgency, Instant At)
{
    /// <summary>The limit, where the policy leaves it open (handling takes its category's) or another was agreed.</summary>
    public Limit? Limit { get; init; }

    /// <summary>The unit that answers for it.</summary>
    public Guid? Unit { get; init; }

    /// <summary>The role that answers for it, the word of <c>Organizations.Role</c>, e.g. <c>secretary</c>.</summary>
    public string? Role { get; init; }
}
