namespace Linli.Cases;

/// <summary>评价等级: five faces, five words.</summary>
public enum RatingGrade
{
    /// <summary>很不满意.</summary>
    VeryDissatisfied = 1,

    /// <summary>不满意.</summary>
    Dissatisfied = 2,

    /// <summary>基本满意.</summary>
    Basically = 3,

    /// <summary>满意.</summary>
    Satisfied = 4,

    /// <summary>很满意.</summary>
    VerySatisfied = 5,
}
