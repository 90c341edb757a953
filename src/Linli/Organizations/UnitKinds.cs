namespace Linli.Organizations;

/// <summary>One kind of unit.</summary>
/// <param name="Word">The stored word; Dispatch's authority rules name units by it.</param>
public sealed record UnitKind(string Word)
{
    /// <summary>Key of its name.</summary>
    public string TextKey => $"Organizations.UnitKind.{Word}";
}

/// <summary>组织类型: the kinds of unit and of department, in the order lists show.</summary>
/// <remarks>Party levels are plain kinds (domain.md 1.3 rows 39–43, 3.1 PartyBody): no rule of the program depends on them.
/// The departments are those of domain.md §4.</remarks>
public static class UnitKinds
{
    /// <summary>A department of the county or street, told apart by <see cref="Unit.Department"/>.</summary>
    public static readonly string Department = "department";

    /// <summary>The kinds.</summary>
    public static IReadOnlyList<UnitKind> All { get; } =
    [
        .. new[]
        {
            "county", "street", "community", "department", "property",
            "governance-center", "residents-committee", "mediation-committee", "property-committee", "owners-committee",
            "party-committee", "joint-party-committee", "community-party-committee", "party-general-branch", "party-branch", "party-group", "party-household",
            "shop-resident-alliance", "social-organization", "enterprise", "school", "asset-owner", "knowledge-desk", "inspection", "other",
        }.Select(word => new UnitKind(word)),
    ];

    /// <summary>The words of departments.</summary>
    public static IReadOnlyList<UnitKind> Departments { get; } =
    [
        .. new[]
        {
            "urban-management", "housing", "market", "ecology", "police", "traffic-police", "fire", "emergency", "civil-affairs", "health", "labour",
            "medical-insurance", "education", "justice", "transport", "parks", "sanitation", "water", "heating", "gas", "power", "natural-resources",
            "agriculture", "disabled-federation", "womens-federation", "veterans", "industry", "telecom", "municipal-works", "political-legal", "social-work",
        }.Select(word => new UnitKind(word)),
    ];

    /// <summary>True for a known kind.</summary>
    public static bool IsKind(string word) => All.Any(kind => kind.Word == word);

    /// <summary>True for a known department.</summary>
    public static bool IsDepartment(string word) => Departments.Any(kind => kind.Word == word);
}
