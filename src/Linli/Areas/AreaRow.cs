namespace Linli.Areas;

/// <summary>What an area is.</summary>
public enum AreaKind
{
    Province,
    Prefecture,
    County,
    Street,
    Community,
    Zone,
    Grid,
    Special,
    Micro,
}

/// <summary>区域: a division or grid as other rooms see it, with those above it, from memory.</summary>
/// <param name="Id">The id that cases and posts refer to.</param>
/// <param name="Kind">Division level or kind of grid.</param>
/// <param name="Code">Today's code.</param>
/// <param name="Name">The name as listed.</param>
/// <param name="Label">What people call it: a community without its committee.</param>
/// <param name="Parent">The area above.</param>
/// <param name="IsOver">True when it has ended; kept because old cases name it.</param>
public sealed record AreaRow(Guid Id, AreaKind Kind, string Code, string Name, string Label, Guid? Parent, bool IsOver)
{
    /// <summary>The duty number of a community or street.</summary>
    public string? DutyPhone { get; init; }

    /// <summary>The unit answering for a grid.</summary>
    public Guid? ResponsibleUnit { get; init; }
}
