using NodaTime;

namespace Linli.Dispatch.Data;

/// <summary>改判留存: a person decided otherwise than was proposed; ids and codes only.</summary>
internal sealed class Lesson
{
    public Guid Id { get; init; }

    public Instant At { get; init; }

    public Guid? AreaId { get; init; }

    public required string Proposed { get; init; }

    public required string Chosen { get; init; }

    public required string ProposedLead { get; init; }

    public required string ChosenLead { get; init; }
}
