using NodaTime;

namespace Linli.Dispatch.Data;

/// <summary>目录版次: one edition of the catalogue: from what it was made, by whom, and from which day it holds.</summary>
/// <remarks>A draft has no day. Its categories are <see cref="CategoryRow"/>s of the same number, kept for ever: cases quote them.</remarks>
public sealed class EditionRow
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its number, in the order they were made; a withdrawn one keeps its own.</summary>
    public required int Number { get; init; }

    /// <summary>The edition it was made from; null for the program's own.</summary>
    public int? Base { get; init; }

    /// <summary>The first day it holds, or null while it is a draft.</summary>
    public LocalDate? ValidFrom { get; set; }

    /// <summary>When it was made.</summary>
    public required Instant MadeAt { get; init; }

    /// <summary>The account that made it.</summary>
    public Guid? MadeBy { get; init; }

    /// <summary>When it got its first day.</summary>
    public Instant? AdoptedAt { get; set; }

    /// <summary>The account that gave it.</summary>
    public Guid? AdoptedBy { get; set; }

    /// <summary>When it was withdrawn, or null.</summary>
    public Instant? WithdrawnAt { get; set; }

    /// <summary>The account that withdrew it.</summary>
    public Guid? WithdrawnBy { get; set; }

    /// <summary>Entries that are new in it.</summary>
    public int Added { get; init; }

    /// <summary>Entries that differ.</summary>
    public int Changed { get; init; }

    /// <summary>Entries that got their last day.</summary>
    public int Retired { get; init; }
}
