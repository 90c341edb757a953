namespace Linli.Dispatch;

/// <summary>单位类别: a kind of unit that can answer for a case, and the levels at which there is one.</summary>
/// <param name="Key">A readable word, e.g. <c>urban-management</c>; organisations carry the same word.</param>
/// <param name="Name">As the county calls it.</param>
/// <param name="Levels">Where such a unit may stand, lowest first.</param>
public sealed record DutyKind(string Key, Bilingual Name, IReadOnlyList<DutyLevel> Levels);

/// <summary>层级: at which level a unit answers. Lower levels are asked first.</summary>
public enum DutyLevel
{
    /// <summary>社区（村）.</summary>
    Community,

    /// <summary>街道（乡镇）.</summary>
    Street,

    /// <summary>县（区）.</summary>
    County,

    /// <summary>市.</summary>
    City,
}
