namespace Linli.Dispatch;

/// <summary>What is special about a category; the letters stand in <c>data/categories.csv</c> (domain.md §4).</summary>
[Flags]
public enum CategoryFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>g</c> 网格可办: the grid may solve it alone.</summary>
    GridCanSolve = 1,

    /// <summary><c>p</c> 物业先办: the property company goes first where there is one.</summary>
    PropertyFirst = 2,

    /// <summary><c>w</c> 可能吹哨: several departments are likely to be needed.</summary>
    WhistleLikely = 4,

    /// <summary><c>d</c> 纠纷: opens a dispute.</summary>
    OpensDispute = 8,

    /// <summary><c>s</c> 敏感: the reporter's identity is hidden unless he says otherwise.</summary>
    Sensitive = 16,

    /// <summary><c>x</c> 先拨急救报警: emergency numbers are shown first.</summary>
    EmergencyFirst = 32,
}
