namespace Linli.Whistles.Domain;

/// <summary>Who may do a verb: the part someone plays for this very whistle.</summary>
public enum WhistleWho
{
    /// <summary>起草单位: of the unit that drafted it.</summary>
    Author,

    /// <summary>社区书记 of its community.</summary>
    Community,

    /// <summary>街道调度员 of its street.</summary>
    Street,

    /// <summary>县级调度员.</summary>
    County,

    /// <summary>应哨部门: a handler or the head of the department whose invitation it is.</summary>
    Department,

    /// <summary>The program itself.</summary>
    System,
}
