using Linli.Areas;

namespace Linli.Cases;

/// <summary>帮您办事: something else that a plate's page offers, registered as a singleton by a room above; while there is none the page shows none.</summary>
/// <param name="TextKey">Its words.</param>
/// <param name="Icon">Its drawing.</param>
/// <param name="Href">Where it leads, given the plate's token.</param>
public sealed record PlateOffer(string TextKey, string Icon, Func<string, string> Href)
{
    /// <summary>Whether there is anything to offer at a place; asked for each visitor, so it must not cost a query.</summary>
    public Func<Place, bool> IsOffered { get; init; } = _ => true;
}
