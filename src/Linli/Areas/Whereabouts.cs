namespace Linli.Areas;

/// <summary>线索: what a report says of its place; any of it may be missing.</summary>
public sealed record Whereabouts
{
    /// <summary>A plate's token or the short code typed from it.</summary>
    public string? Plate { get; init; }

    /// <summary>An area somebody picked: community, grid, micro-grid or building.</summary>
    public Guid? Chosen { get; init; }

    /// <summary>What was written as address.</summary>
    public string? Address { get; init; }

    /// <summary>The point as the phone or map gave it.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>What the point is measured against; a point without one is refused.</summary>
    public Datum? Datum { get; init; }

    /// <summary>How far off the phone says it may be, in metres.</summary>
    public double? Accuracy { get; init; }
}
