using Microsoft.AspNetCore.Components;

namespace Linli.Shell.Parts;

/// <summary>One column of a <see cref="DataTable{T}"/>.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Cell">What a row shows in it.</param>
public sealed record Column<T>(string Title, RenderFragment<T> Cell)
{
    /// <summary>The value of <c>?sort=</c>, or null when the column cannot be sorted by.</summary>
    public string? Sort { get; init; }

    /// <summary>True for running words: on a phone they take the whole width, without a label.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True for numbers: to the right, figures of one width.</summary>
    public bool IsNumber { get; init; }
}
