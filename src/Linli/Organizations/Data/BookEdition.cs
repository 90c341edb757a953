namespace Linli.Organizations.Data;

/// <summary>The rows that count changes: one of units and posts, one of rosters, so that every node notices an old book by one small read.</summary>
internal sealed class BookEdition
{
    public const int TheOne = 1;

    /// <summary>Counts changes of rosters apart, so that a day's swap does not fetch all posts anew.</summary>
    public const int TheRosters = 2;

    public required int Id { get; init; }

    public required long Number { get; init; }
}
