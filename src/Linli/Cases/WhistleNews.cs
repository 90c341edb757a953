using NodaTime;

namespace Linli.Cases;

/// <summary>吹哨消息: what the room of whistles tells a case of its whistle; given with the verbs that only that room may do.</summary>
/// <remarks>No form and no body of the API carries one, so nobody can call a case whistled without a whistle.</remarks>
/// <param name="Whistle">The whistle.</param>
public sealed record WhistleNews(Guid Whistle)
{
    /// <summary>The departments called.</summary>
    public IReadOnlyList<Guid> Units { get; init; } = [];

    /// <summary>The department that came.</summary>
    public Guid? Unit { get; init; }

    /// <summary>How many have come.</summary>
    public int Arrived { get; init; }

    /// <summary>How many were called.</summary>
    public int Asked { get; init; }

    /// <summary>When the last of the duties is due that the conference gave; null with other news.</summary>
    public Instant? Until { get; init; }
}
