namespace Linli.Cases.Domain;

/// <summary>Who may do a verb: the part someone plays for this very case. One person may play several.</summary>
public enum Who
{
    /// <summary>诉求人: holds the tracking link.</summary>
    Reporter,

    /// <summary>社区书记 of the community, or the head of its grid (domain.md 3.8 rule 1: they hold the dispatcher's verbs inside their community).</summary>
    Community,

    /// <summary>网格员 of the grid.</summary>
    GridWorker,

    /// <summary>街道调度员 of the street.</summary>
    Street,

    /// <summary>县级调度员.</summary>
    County,

    /// <summary>领导 of the community, street or county.</summary>
    Leader,

    /// <summary>承办单位: a handler of the lead unit, or the person it was given to.</summary>
    LeadUnit,

    /// <summary>吹哨: the room of whistles, in the name of whoever acts there.</summary>
    Whistles,

    /// <summary>协办单位: a handler of a unit that helps.</summary>
    CoUnit,

    /// <summary>承办单位负责人: the head of the lead unit.</summary>
    UnitHead,

    /// <summary>The program itself.</summary>
    System,

    /// <summary>受托单位: an outside body without an account, by the link it was given for this case.</summary>
    Guest,
}
