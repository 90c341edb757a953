namespace Linli.Papers;

/// <summary>纸面: a paper with its words set: what the print page and the docx are both made of.</summary>
/// <param name="Title">For the browser's title and the file's name.</param>
/// <param name="IsLarge">True in large type.</param>
/// <param name="Blocks">What stands on it, from top to bottom.</param>
/// <param name="CheckCode">校验码.</param>
public sealed record PaperSheet(string Title, bool IsLarge, IReadOnlyList<PaperBlock> Blocks, string CheckCode)
{
    /// <summary>True on its side: a ledger with many columns.</summary>
    public bool IsWide { get; init; }
}

/// <summary>One thing on a sheet.</summary>
public abstract record PaperBlock
{
    /// <summary>发文机关标志: red, large, centred.</summary>
    public sealed record Letterhead(string Words) : PaperBlock;

    /// <summary>文号 on the left or centred, 签发人 on the right.</summary>
    public sealed record NumberLine(string Number, string? Signed) : PaperBlock;

    /// <summary>红色分隔线.</summary>
    public sealed record RedLine : PaperBlock;

    /// <summary>标题.</summary>
    public sealed record Title(string Words) : PaperBlock;

    /// <summary>正文; without indent for whom it is addressed to.</summary>
    public sealed record Paragraph(string Words, bool Indented) : PaperBlock;

    /// <summary>落款, on the right.</summary>
    public sealed record Right(string Words) : PaperBlock;

    /// <summary>A note in small type.</summary>
    public sealed record Note(string Words) : PaperBlock;

    /// <summary>A ruled form; of each row every other cell from the first names what follows, and the last one fills the row.</summary>
    public sealed record Form(int Columns, IReadOnlyList<FormRow> Rows) : PaperBlock;

    /// <summary>A list with column heads.</summary>
    public sealed record List(PaperTable Table) : PaperBlock;

    /// <summary>A QR code.</summary>
    public sealed record Qr(string Address) : PaperBlock;

    /// <summary>A new page begins.</summary>
    public sealed record Break : PaperBlock;
}

/// <summary>A row of a form.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="IsTall">True with room for a pen.</param>
public sealed record FormRow(IReadOnlyList<string> Cells, bool IsTall)
{
    /// <summary>How many columns a cell takes: the last one what is left.</summary>
    public int Span(int cell, int columns) => cell == Cells.Count - 1 ? Math.Max(1, columns - cell) : 1;

    /// <summary>True for a cell that names the next.</summary>
    public static bool IsHead(int cell) => cell % 2 == 0;
}
