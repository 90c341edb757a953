namespace Linli.Areas.Divisions;

/// <summary>层级范围: the levels a file speaks of, as <c>1-4</c>.</summary>
public readonly record struct LevelRange(DivisionLevel First, DivisionLevel Last)
{
    /// <summary>All five levels.</summary>
    public static readonly LevelRange All = new(DivisionLevel.Province, DivisionLevel.Community);

    /// <summary>True when the level is one of them.</summary>
    public bool Holds(DivisionLevel level) => level >= First && level <= Last;

    /// <summary>Reads <c>1-4</c> or <c>5</c>.</summary>
    public static bool TryParse(string text, out LevelRange range)
    {
        range = All;
        var (first, last) = text.Split('-') switch
        {
            [[var one and >= '1' and <= '5']] => (one, one),
            [[var from and >= '1' and <= '5'], [var to and >= '1' and <= '5']] => (from, to),
            _ => ('9', '0'),
        };
        if (first > last)
            return false;
        range = new LevelRange((DivisionLevel)(first - '0'), (DivisionLevel)(last - '0'));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => First == Last ? $"{(int)First}" : $"{(int)First}-{(int)Last}";
}
