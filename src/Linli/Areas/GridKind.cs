namespace Linli.Areas;

/// <summary>网格类别.</summary>
public enum GridKind
{
    /// <summary>片区: a group of grids inside a community.</summary>
    Zone,

    /// <summary>网格: the basic unit with workers.</summary>
    Grid,

    /// <summary>专属网格: a mall, school, park or office with a grid of its own.</summary>
    Special,

    /// <summary>微网格: a building or entrance inside a grid.</summary>
    Micro,
}
