namespace Linli.Shell.Parts;

/// <summary>Columns of common kinds.</summary>
public static class Columns
{
    /// <summary>A column of plain text, sortable when <paramref name="sort"/> is given.</summary>
    public static Column<T> Text<T>(string title, Func<T, string?> text, string? sort = null, bool isNumber = false) =>
        new(title, row => builder => builder.AddContent(0, text(row))) { Sort = sort, IsNumber = isNumber };
}
