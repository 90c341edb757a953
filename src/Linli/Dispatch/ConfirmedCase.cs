namespace Linli.Dispatch;

/// <summary>定类样本: an ended matter whose category a person has confirmed, as far as learning needs it.</summary>
/// <param name="Text">What was reported, numbers to call and identity numbers taken out.</param>
/// <param name="Category">The category it ended with.</param>
/// <param name="Tile">The tile the resident had pressed.</param>
/// <param name="Teller">Stands for who told it, telling nothing of them: what one person alone says is not learned.</param>
/// <param name="Group">Stands for those that belong together: all of a group are learned, or all are held back. Null where it can no longer be told: such a case is never held back,
/// or a model that has learned it would be measured on it.</param>
public sealed record ConfirmedCase(string Text, string Category, string? Tile, ulong Teller, ulong? Group);

/// <summary>定类样本来源: a room above that has such cases.</summary>
public interface IConfirmedCases
{
    /// <summary>The newest of them, one after the other, read page by page. Erased and protected words are left out.</summary>
    IEnumerable<ConfirmedCase> Newest(int most, CancellationToken cancel);
}
