namespace Linli.Areas.Buildings;

/// <summary>小区: a residential compound.</summary>
public sealed class Estate
{
    public required Guid Id { get; init; }

    public required Guid CommunityId { get; init; }

    /// <summary>Its name; one of that name in a community.</summary>
    public required string Name { get; init; }

    /// <summary>What else it is called, one a line.</summary>
    public required string Aliases { get; set; }
}
