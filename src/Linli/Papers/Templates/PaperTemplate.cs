using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Papers.Templates;

/// <summary>本地模板: the deployment's own template of a kind; its editions are kept for ever.</summary>
public sealed class PaperTemplate : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "paper-template";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The kind's code.</summary>
    public required string Kind { get; init; }

    /// <summary>The edition in use; 0 for the one that came with the program.</summary>
    public int Edition { get; set; }
}

/// <summary>One edition of a template.</summary>
public sealed class PaperTemplateEdition
{
    /// <summary>The template.</summary>
    public required Guid TemplateId { get; init; }

    /// <summary>Its number, from 1.</summary>
    public required int Edition { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it.</summary>
    public Guid? By { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }
}
