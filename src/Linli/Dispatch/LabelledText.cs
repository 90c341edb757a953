namespace Linli.Dispatch;

/// <summary>A text and the category people gave it.</summary>
/// <param name="Text">What was written; never kept in a model.</param>
/// <param name="Label">The category: a code of the catalogue, or whatever a file of sorted messages calls it.</param>
public readonly record struct LabelledText(string Text, string Label)
{
    /// <summary>Stands for who told it; null: nobody else's words are known to be theirs.</summary>
    public ulong? Teller { get; init; }
}
