namespace Linli.Whistles.Domain;

/// <summary>Where it is, and from whom it is kept; both as the case had them when it was drafted.</summary>
public sealed partial class Whistle
{
    /// <summary>The county.</summary>
    public Guid? CountyId { get; init; }

    /// <summary>The street or town.</summary>
    public Guid? StreetId { get; init; }

    /// <summary>The community.</summary>
    public Guid? CommunityId { get; init; }

    /// <summary>The building, where one is known: whistles of one place may be joined.</summary>
    public Guid? BuildingId { get; init; }

    /// <summary>地点 in words, building level at most.</summary>
    public string Place { get; init; } = "";

    /// <summary>A report about those in the community: they must not see its whistle either (domain.md 3.8 rule 5).</summary>
    public bool IsKeptFromCommunity { get; set; }

    /// <summary>A report about those at the street.</summary>
    public bool IsKeptFromStreet { get; set; }
}
