using Linli.Foundation.Data;

namespace Linli.Organizations;

/// <summary>One row of the table of roles: where a post of this role may stand and what it sees.</summary>
/// <param name="Role">The role.</param>
/// <param name="Areas">The kinds of area a post of this role is for; empty when the unit alone says it.</param>
/// <param name="Sees">What a holder sees.</param>
/// <param name="IsAdministrator">三员分立: one of the three who keep the system and never touch business (domain.md 2.5, GB/T 22239).</param>
/// <param name="OnPhone">True for those who work standing: their sessions may rest longer.</param>
public sealed record RoleRule(Role Role, IReadOnlyList<ScopeKind> Areas, Sight Sees, bool IsAdministrator = false, bool OnPhone = false)
{
    /// <summary>The stored word, e.g. <c>grid-worker</c>.</summary>
    public string Word { get; } = Storage.Word(Role);

    /// <summary>能上值班表: neither the three administrators, who touch no business, nor 楼栋长, who are volunteers and see no sensitive case (domain.md 3.8 rule 5).</summary>
    public bool MayBeOnDuty => !IsAdministrator && Role != Role.BuildingChief;

    /// <summary>Key of its name.</summary>
    public string TextKey => $"Organizations.Role.{Word}";
}

/// <summary>What a post lets its holder see.</summary>
public enum Sight
{
    /// <summary>The area of the post.</summary>
    Area,

    /// <summary>What the own unit handles.</summary>
    Unit,

    /// <summary>What the own unit and the units under it handle.</summary>
    UnitTree,

    /// <summary>No business content.</summary>
    Nothing,
}

/// <summary>角色表: the roles in order, with their rules (domain.md 3.6, "Roles and data scopes").</summary>
public static class RoleRules
{
    /// <summary>All of them, in the order lists show.</summary>
    public static IReadOnlyList<RoleRule> All { get; } =
    [
        new(Role.BuildingChief, [ScopeKind.Building], Sight.Area, OnPhone: true),
        new(Role.GridWorker, [ScopeKind.Grid, ScopeKind.MicroGrid], Sight.Area, OnPhone: true),
        new(Role.GridHead, [ScopeKind.Grid, ScopeKind.Community], Sight.Area, OnPhone: true),
        new(Role.Secretary, [ScopeKind.Community], Sight.Area),
        new(Role.StreetDispatcher, [ScopeKind.Street], Sight.Area),
        new(Role.CountyDispatcher, [ScopeKind.County], Sight.Area),
        new(Role.DepartmentHandler, [], Sight.Unit),
        new(Role.DepartmentHead, [], Sight.UnitTree),
        new(Role.Leader, [ScopeKind.County, ScopeKind.Street, ScopeKind.Community], Sight.Area),
        new(Role.Auditor, [], Sight.Nothing, IsAdministrator: true),
        new(Role.SystemAdmin, [], Sight.Nothing, IsAdministrator: true),
        new(Role.SecurityAdmin, [], Sight.Nothing, IsAdministrator: true),
    ];

    private static readonly Dictionary<Role, RoleRule> ByRole = All.ToDictionary(rule => rule.Role);
    private static readonly Dictionary<string, Role> ByWord = All.ToDictionary(rule => rule.Word, rule => rule.Role);

    extension(Role role)
    {
        /// <summary>The role's row.</summary>
        public RoleRule Rule => ByRole[role];

        /// <summary>The stored word, e.g. <c>grid-worker</c>; what <c>Act.Role</c> holds.</summary>
        public string Word => ByRole[role].Word;
    }

    /// <summary>The role of a stored word, or null.</summary>
    public static Role? OfWord(string? word) => word is not null && ByWord.TryGetValue(word, out var role) ? role : null;
}
