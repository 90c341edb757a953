using NodaTime;

namespace Linli.Areas.Plates;

/// <summary>二维码牌: a posted code bound to a place. The token is no secret (it hangs on a wall) but cannot be guessed, and can be revoked.</summary>
public sealed class Plate
{
    public required Guid Id { get; init; }

    /// <summary>What the QR code carries (<see cref="PlateToken"/>).</summary>
    public required string Token { get; init; }

    /// <summary>What is printed for typing (<see cref="Plates.ShortCode"/>).</summary>
    public required string ShortCode { get; init; }

    public required Guid CommunityId { get; init; }

    /// <summary>The building it hangs on, when it hangs on one.</summary>
    public Guid? BuildingId { get; init; }

    /// <summary>The grid of a place that is no building: an office, thirty village households.</summary>
    public Guid? GridId { get; init; }

    /// <summary>What is printed above the code: <c>金润嘉园 3号楼</c>.</summary>
    public required string Label { get; set; }

    /// <summary>The print run it came from.</summary>
    public required Guid BatchId { get; init; }

    public required Instant MadeAt { get; init; }

    /// <summary>When it was taken out of service.</summary>
    public Instant? RevokedAt { get; set; }

    /// <summary>By whom.</summary>
    public Guid? RevokedBy { get; set; }

    /// <summary>Why, in words.</summary>
    public string? RevokedReason { get; set; }
}
