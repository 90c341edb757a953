using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Organizations;

namespace Linli.Cases.Lists;

/// <summary>视野: which cases a person in a post may see; the one policy that lists, the case page, its photos and every verb's page ask.</summary>
/// <remarks>
/// 1. A list asks the database branch by branch, each over an index; <see cref="Sees"/> is asked again of every row it brings.
/// 2. Those a report is about never see it (domain.md 3.8 rule 5); a building chief sees no protected case and no dispute.
/// 3. What one filed oneself and what one was given by name is always seen; only a building chief loses sight of a jot that turned out to be sensitive or a dispute.
/// </remarks>
public sealed record CaseSight(Guid Account, Role Role, Scope Scope)
{
    /// <summary>What kind of area the post is for; leaders stand at three levels.</summary>
    public ScopeKind? Level { get; init; }

    /// <summary>True for the property company's people.</summary>
    public bool IsProperty { get; init; }

    /// <summary>Codes that open disputes (flag d), for building chiefs.</summary>
    public IReadOnlySet<string> Disputes { get; init; } = new HashSet<string>();

    /// <summary>The indexed looks a list takes: at most eight of the scope, one for what is mine by name, one for what I filed.</summary>
    public IEnumerable<(string Column, Guid Id)> Branches() =>
        [.. Scope.Branches.Select(branch => (Column(branch.Kind), branch.Id)), .. Scope.Of(ScopeKind.Unit).Select(unit => (CoUnit, unit)), ("responsible_person_id", Account), ("filed_by", Account)];

    /// <summary>The look for what one's unit helps with: not a column of the case, but its duties.</summary>
    internal const string CoUnit = "co_unit";

    /// <summary>True when this person may see the case.</summary>
    public bool Sees(Case target) =>
        !IsBarredToChief(target) && (target.FiledBy == Account || target.ResponsiblePersonId == Account || (!IsExcluded(target) && Scope.Branches.Any(branch => Holds(branch, target))));

    /// <summary>The exclusions as a condition; the words come from this file and the catalogue's codes only, never from a request.</summary>
    internal string Exclusions()
    {
        List<string> barred = [];
        if (IsOfCommunity)
            barred.Add("(about IS NULL OR about = 'street')");
        if (IsOfStreet)
            barred.Add("(about IS NULL OR about <> 'street')");
        if (IsProperty)
            barred.Add("(about IS NULL OR about <> 'property')");
        if (Role == Role.BuildingChief)
            barred.Add("NOT confidential AND " + Bars());
        return string.Join(" AND ", barred);
    }

    /// <summary>What not even those see who filed it, as a condition; empty for everybody but a building chief.</summary>
    internal string Bars() =>
        Role != Role.BuildingChief ? ""
        : "NOT sensitive AND about IS NULL" + (Disputes.Count == 0 ? "" : $" AND category NOT IN ({string.Join(", ", Disputes.Where(code => code.All(char.IsAsciiDigit)).Order().Select(code => $"'{code}'"))})");

    private bool IsExcluded(Case target) =>
        (IsOfCommunity && target.IsKeptFromCommunity)
        || (IsOfStreet && target.IsKeptFromStreet)
        || (IsProperty && target.About == NamedParty.Property)
        || (Role == Role.BuildingChief && (target.IsProtected || Disputes.Contains(target.Category)));

    private bool IsBarredToChief(Case target) => Role == Role.BuildingChief && (target.Sensitive || target.About is not null || Disputes.Contains(target.Category));

    private bool IsOfCommunity => Role is Role.BuildingChief or Role.GridWorker or Role.GridHead or Role.Secretary || (Role == Role.Leader && Level == ScopeKind.Community);

    private bool IsOfStreet => Role == Role.StreetDispatcher || (Role == Role.Leader && Level == ScopeKind.Street);

    private static bool Holds(ScopeBranch branch, Case target) => (branch.Kind == ScopeKind.Unit && target.IsCoUnit(branch.Id)) || branch.Id == branch.Kind switch
    {
        ScopeKind.County => target.CountyId,
        ScopeKind.Street => target.StreetId,
        ScopeKind.Community => target.CommunityId,
        ScopeKind.Grid => target.GridId,
        ScopeKind.MicroGrid => target.MicroGridId,
        ScopeKind.Building => target.BuildingId,
        _ => target.LeadUnitId,
    };

    private static string Column(ScopeKind kind) => kind switch
    {
        ScopeKind.County => "county_id",
        ScopeKind.Street => "street_id",
        ScopeKind.Community => "community_id",
        ScopeKind.Grid => "grid_id",
        ScopeKind.MicroGrid => "micro_grid_id",
        ScopeKind.Building => "building_id",
        _ => "lead_unit_id",
    };
}
