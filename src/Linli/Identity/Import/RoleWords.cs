using Linli.Foundation.Text;
using Linli.Organizations;

namespace Linli.Identity.Import;

/// <summary>岗位怎么写: the role that an office's own words mean.</summary>
internal static class RoleWords
{
    private static readonly (string Word, Role Role)[] Also =
    [
        ("书记", Role.Secretary), ("社区书记", Role.Secretary), ("党委书记", Role.Secretary), ("党支部书记", Role.Secretary), ("书记主任", Role.Secretary), ("社区书记主任", Role.Secretary), ("村书记", Role.Secretary),
        ("专职网格员", Role.GridWorker), ("兼职网格员", Role.GridWorker), ("社区网格员", Role.GridWorker), ("网格管理员", Role.GridWorker), ("微网格员", Role.GridWorker), ("微网格长", Role.GridWorker),
        ("楼长", Role.BuildingChief), ("楼组长", Role.BuildingChief), ("单元长", Role.BuildingChief), ("总网格长", Role.GridHead),
        ("街道调度员", Role.StreetDispatcher), ("乡镇调度员", Role.StreetDispatcher), ("县调度员", Role.CountyDispatcher), ("区调度员", Role.CountyDispatcher),
        ("经办人", Role.DepartmentHandler), ("办事员", Role.DepartmentHandler), ("承办单位负责人", Role.DepartmentHead), ("部门负责人", Role.DepartmentHead),
        ("分管领导", Role.Leader), ("包抓领导", Role.Leader),
    ];

    private static readonly Dictionary<string, Role> Known =
        RoleRules.All.SelectMany(rule => new[] { (rule.Word, rule.Role), (Texts.Say(Language.Zh, rule.TextKey), rule.Role) }).Concat(Also).DistinctBy(one => one.Item1).ToDictionary(one => one.Item1, one => one.Role);

    /// <summary>The role, or null.</summary>
    public static Role? Of(string said) =>
        Known.TryGetValue(said.Replace(" ", "", StringComparison.Ordinal).Replace("、", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal), out var role) ? role : null;
}
