namespace Linli.Areas;

/// <summary>级别: the five levels of the division tree, province first.</summary>
public enum DivisionLevel
{
    /// <summary>省、自治区、直辖市.</summary>
    Province = 1,

    /// <summary>市、州、盟.</summary>
    Prefecture = 2,

    /// <summary>县、市辖区.</summary>
    County = 3,

    /// <summary>街道、乡镇.</summary>
    Street = 4,

    /// <summary>社区、村.</summary>
    Community = 5,
}
