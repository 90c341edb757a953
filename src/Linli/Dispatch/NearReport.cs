using Linli.Areas;
using NodaTime;

namespace Linli.Dispatch;

/// <summary>可比诉求: one report as far as comparing it with others needs it. Nobody's name is in it but what the text itself says.</summary>
/// <param name="Id">Its name; no two alike among those compared.</param>
/// <param name="Text">What was said, heading first; may be empty, then it is like no other.</param>
/// <param name="At">When it came.</param>
public sealed record NearReport(string Id, string Text, Instant At)
{
    /// <summary>Where it is, as far as that is known.</summary>
    public NearPlace Place { get; init; }

    /// <summary>Code of its category; null where nobody has sorted it.</summary>
    public string? Category { get; init; }
}

/// <summary>可比地点: a place as far as comparing needs it; all of it may be unknown.</summary>
/// <param name="Point">The point, where one was given.</param>
/// <param name="Building">The building.</param>
/// <param name="Estate">The estate.</param>
/// <param name="Grid">The grid.</param>
public readonly record struct NearPlace(GeoPoint? Point = null, Guid? Building = null, Guid? Estate = null, Guid? Grid = null);
