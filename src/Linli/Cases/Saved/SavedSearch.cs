using NodaTime;

namespace Linli.Cases.Saved;

/// <summary>常用查找: a search somebody keeps under a name; name and words are sealed and shown to nobody else.</summary>
internal sealed class SavedSearch
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>Sealed: the name, a line break, the words.</summary>
    public required byte[] Words { get; init; }

    /// <summary>Only open or only ended ones, or null.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>Only this group of categories, or null.</summary>
    public string? Group { get; init; }

    public Instant SavedAt { get; init; }
}
