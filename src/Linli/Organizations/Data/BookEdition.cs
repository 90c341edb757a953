namespace Linli.Organizations.Data;

/// <summary>The one row that counts changes of units and posts, so that every node notices an old book by one small read.</summary>
internal sealed class BookEdition
{
    public const int TheOne = 1;

    public required int Id { get; init; }

    public required long Number { get; init; }
}
