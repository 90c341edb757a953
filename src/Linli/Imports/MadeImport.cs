using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Imports;

/// <summary>一次导入: one table that changed something, and whether it was taken back.</summary>
public sealed class MadeImport : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "import";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The kind's word.</summary>
    public required string Kind { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The account.</summary>
    public required Guid? Who { get; init; }

    /// <summary>SHA-256 of what was sent, in hex: the same file is known again.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Rows read.</summary>
    public required int Rows { get; init; }

    /// <summary>New ones.</summary>
    public required int Added { get; init; }

    /// <summary>Changed ones.</summary>
    public required int Changed { get; init; }

    /// <summary>When it was taken back, or null.</summary>
    public Instant? UndoneAt { get; set; }
}

/// <summary>One thing of an import, for taking it back.</summary>
public sealed class ImportedRow
{
    /// <summary>The import.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Its place in it: what was made first is taken away last.</summary>
    public required int Line { get; init; }

    /// <summary>See <see cref="ImportedThing"/>.</summary>
    public required string Thing { get; init; }

    /// <summary>The thing's row.</summary>
    public required Guid ThingId { get; init; }

    /// <summary>True when it was not there before.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Before.</summary>
    public string? Before { get; init; }

    /// <summary>After.</summary>
    public string? After { get; init; }
}

/// <summary>记住的对应: what a heading meant the last time, for one kind of list.</summary>
public sealed class RememberedHeading
{
    /// <summary>The kind's word.</summary>
    public required string Kind { get; init; }

    /// <summary>The heading, as it is compared.</summary>
    public required string Heading { get; init; }

    /// <summary>The column's key; empty for "not imported".</summary>
    public required string Column { get; set; }
}
