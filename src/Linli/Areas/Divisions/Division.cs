using NodaTime;

namespace Linli.Areas.Divisions;

/// <summary>行政区划: one division, from province to community. Its id stays through renames; its code is dated (domain.md §2.7).</summary>
public sealed class Division
{
    /// <summary>The day from which everything known at the first import counts as valid.</summary>
    public static readonly LocalDate FromTheStart = new(1949, 10, 1);

    /// <summary>Surrogate key: what cases and posts refer to.</summary>
    public required Guid Id { get; init; }

    /// <summary>The twelve digits.</summary>
    public required string Code { get; set; }

    /// <summary>The name as the list gives it.</summary>
    public required string Name { get; set; }

    /// <summary>Province … community.</summary>
    public required DivisionLevel Level { get; init; }

    /// <summary>The division it belongs to.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>First day.</summary>
    public required LocalDate ValidFrom { get; set; }

    /// <summary>First day on which it is no more; null while it stands.</summary>
    public LocalDate? ValidTo { get; set; }

    /// <summary>What took its place, when it ended.</summary>
    public Guid? SuccessorId { get; set; }

    /// <summary>值班电话: the duty number printed on plates (domain.md 3.8 rule 14); an office's number, nobody's own.</summary>
    public string? DutyPhone { get; set; }

    /// <summary>Its border, in WGS-84, where one was given (<see cref="Boundaries.Boundary.Text"/>).</summary>
    public string? Boundary { get; set; }

    /// <summary>The datum the border came in.</summary>
    public Datum? SourceDatum { get; set; }
}

/// <summary>曾用名: a name or code that a division bore until a day.</summary>
public sealed class FormerName
{
    public required Guid Id { get; init; }

    /// <summary>The division.</summary>
    public required Guid DivisionId { get; init; }

    /// <summary>The code it bore then.</summary>
    public required string Code { get; init; }

    /// <summary>The name it bore then.</summary>
    public required string Name { get; init; }

    /// <summary>First day on which it bore another.</summary>
    public required LocalDate Until { get; init; }
}
