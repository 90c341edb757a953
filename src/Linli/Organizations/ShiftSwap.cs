using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Organizations;

/// <summary>换班: two people of one unit give each other their shifts; asked by one, agreed by the other.</summary>
public sealed class ShiftSwap : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "shift-swap";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The shift of who asks.</summary>
    public required Guid MineId { get; init; }

    /// <summary>The shift asked for.</summary>
    public required Guid TheirsId { get; init; }

    /// <summary>Who asks.</summary>
    public required Guid AskedBy { get; init; }

    /// <summary>Who is asked.</summary>
    public required Guid AskedOf { get; init; }

    /// <summary>When it was asked.</summary>
    public required Instant AskedAt { get; init; }

    /// <summary>When it was answered or taken back.</summary>
    public Instant? AnsweredAt { get; set; }

    /// <summary>True once agreed.</summary>
    public bool Agreed { get; set; }

    /// <summary>True while it waits for an answer.</summary>
    public bool IsOpen => AnsweredAt is null;
}
