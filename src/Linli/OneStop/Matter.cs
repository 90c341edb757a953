using Linli.Foundation.Facts;

namespace Linli.OneStop;

/// <summary>办事事项: one thing people come to an office for: where, when, with which papers; and which certificates are no longer issued and what to do instead.</summary>
/// <remarks>What communities need not certify any more (民发〔2020〕20 号, the list of 20) is worth as much to a resident as what they do.</remarks>
public sealed class Matter : ISubject
{
    /// <summary>The category of a case that comes of it, where it names none: 办证 (domain.md §4).</summary>
    public static readonly string DefaultCategory = "1010";

    /// <inheritdoc/>
    public static string SubjectKind => "matter";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>What it is called.</summary>
    public required string Name { get; set; }

    /// <summary>The street or community it is offered in; null everywhere.</summary>
    public Guid? AreaId { get; init; }

    /// <summary>在哪里办.</summary>
    public required string Where { get; set; }

    /// <summary>什么时候办.</summary>
    public required string Hours { get; set; }

    /// <summary>咨询电话: an office's, never a person's.</summary>
    public required string Phone { get; set; }

    /// <summary>要带什么.</summary>
    public required string Papers { get; set; }

    /// <summary>不再开具的证明.</summary>
    public required string NoLonger { get; set; }

    /// <summary>改到哪里、怎么办.</summary>
    public required string Instead { get; set; }

    /// <summary>The category of a case that comes of it.</summary>
    public required string Category { get; set; }

    /// <summary>Its place in the list.</summary>
    public required int SortOrder { get; set; }
}

/// <summary>A piece by which a matter is found (<see cref="Foundation.Text.SearchWords"/>).</summary>
public sealed class MatterWord
{
    /// <summary>The piece.</summary>
    public required string Word { get; init; }

    /// <summary>The matter.</summary>
    public required Guid MatterId { get; init; }
}
