using Linli.Dispatch;

namespace Linli.Cases.Domain;

/// <summary>The roles that act on cases, as their posts are stored.</summary>
internal static class CaseRoles
{
    public const string BuildingChief = "building-chief";
    public const string GridWorker = "grid-worker";
    public const string GridHead = "grid-head";
    public const string Secretary = "secretary";
    public const string StreetDispatcher = "street-dispatcher";
    public const string CountyDispatcher = "county-dispatcher";
    public const string Leader = "leader";
    public const string DepartmentHandler = "department-handler";
    public const string DepartmentHead = "department-head";
}

/// <summary>From whom a report about the handlers themselves is kept (domain.md 3.8 rule 5).</summary>
public sealed partial class Case
{
    /// <summary>Those in the community must not see it.</summary>
    public bool IsKeptFromCommunity => About is NamedParty.Community or NamedParty.GridWorker or NamedParty.Property;

    /// <summary>Those at the street must not see it.</summary>
    public bool IsKeptFromStreet => About is NamedParty.Street;
}
