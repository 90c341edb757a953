namespace Linli.Organizations;

/// <summary>角色: what a post lets its holder do (domain.md 3.6). Residents and visitors hold no post and need no role.</summary>
/// <remarks>Its order and rules stand in <see cref="RoleRules"/>; which acts it may do stands in each room's <see cref="PermissionGrant"/>s.</remarks>
public enum Role
{
    /// <summary>楼栋长: volunteer for one building.</summary>
    BuildingChief,

    /// <summary>网格员: worker of one or several grids.</summary>
    GridWorker,

    /// <summary>网格长: leads grids.</summary>
    GridHead,

    /// <summary>社区书记: head of a community.</summary>
    Secretary,

    /// <summary>街道调度员: sends cases in a street or town.</summary>
    StreetDispatcher,

    /// <summary>县（区）调度员: sends cases in the county, rules and approves.</summary>
    CountyDispatcher,

    /// <summary>承办人: handles cases of the own unit.</summary>
    DepartmentHandler,

    /// <summary>承办单位负责人: answers for the own unit and what is under it.</summary>
    DepartmentHead,

    /// <summary>领导: sees aggregates and masked cases of the own area.</summary>
    Leader,

    /// <summary>审计员: reads the record, changes nothing.</summary>
    Auditor,

    /// <summary>系统管理员: configuration, organisations and posts; no business.</summary>
    SystemAdmin,

    /// <summary>安全管理员: accounts and sessions; no business.</summary>
    SecurityAdmin,
}
