namespace Linli.Dispatch.Decide;

/// <content>Steps 6 to 9: who leads, at which level, what if the rules disagree, what if nobody is there.</content>
internal sealed partial class DecideRoute
{
    private const string Street = "street", County = "county", Community = "community", Property = "property",
        GridWorker = "grid-worker", Inspection = "inspection", Desk = "knowledge-desk", Mediation = "mediation-committee";

    private const string Conduct = "1401";

    private (DutyParty Lead, IReadOnlyList<DutyParty> Co, DutyParty? Verifier) FindLead(
        CaseCategory category, CaseKind kind, (NamedParty Party, bool IsCertain)? named, PlaceFacts place)
    {
        var hit = FirstHit(category, kind, named, place);
        var (wanted, rivals) = (hit.Lead, hit.Rivals);
        var barred = named is null ? [] : Barred(named.Value.Party);
        if (barred.Contains(wanted))
            wanted = named!.Value.Party == NamedParty.Street ? County : Street;
        var lead = hit.Unit is { } unit && wanted == hit.Lead ? Stand(wanted, unit) : Stand(wanted, place, barred);
        if (rivals.Count > 0)
            _needsPerson = true;
        Record(RouteStepKind.Conflict, rivals.Count > 0, rivals.Count > 0 ? "Conflict" : "ConflictNone",
            Bilingual.List(rivals.Select(rule => Kind(rule.Lead).Name)));
        lead = Substitute(lead, place, barred);
        var co = hit.Co.Where(kind => kind != lead.Kind.Key && !barred.Contains(kind) && (kind != Property || place.HasPropertyCompany))
            .Distinct().Select(kind => Find(kind, place) ?? new DutyParty(Kind(kind), Kind(kind).Levels[0], null)).ToList();
        var verifier = lead.Kind.Key == Property ? Find(Community, place) ?? new DutyParty(Kind(Community), DutyLevel.Community, place.Community) : null;
        return (lead, co, verifier);
    }

    /// <summary>Step 6 with what stands above it: the first that hits.</summary>
    private Answer FirstHit(
        CaseCategory category, CaseKind kind, (NamedParty Party, bool IsCertain)? named, PlaceFacts place)
    {
        if (named is { } spoken && (spoken.IsCertain || spoken.Party != NamedParty.Property))
            return Hit(spoken.Party == NamedParty.Street ? County : Street, category.Code == Conduct ? [Inspection] : [], "LeadAbove");
        if (category.Code == Conduct)
            return Hit(Inspection, [], "LeadInspection");
        var isQuestion = kind == CaseKind.Consult;
        if (place.Special is { } special && !isQuestion && kind is not (CaseKind.Praise or CaseKind.Suggestion))
            return Hit(special.OwnerKind, category.Co, "LeadOwner", special.Name);
        if (isQuestion)
            return Hit(Desk, category.Leads, "LeadQuestion");

        var level = _facts.Units.Count == 0 || _facts.Units.Any(unit => unit.Level == DutyLevel.Street) ? DutyLevel.Street : DutyLevel.County;
        var authority = _book.Authority.For(new(category, kind, _facts.Day, level, place.Sort, place.Areas));
        foreach (var idle in authority.Idle)
            Record(RouteStepKind.Authority, false, "LeadRuleIdle", Kind(idle.Lead).Name, idle.Category, idle.Basis);
        // What an area has ruled for itself is said of these very cases; the catalogue's marks are for everywhere (ADR 0077).
        if (authority.Rule?.Area is null)
        {
            if (category.Has(CategoryFlags.GridCanSolve) && place.Grid is not null)
                return Hit(GridWorker, [], "LeadGrid", category.Name);
            if (category.Has(CategoryFlags.PropertyFirst) && place.HasPropertyCompany && place.Sort != PlaceSort.Road && named is null)
                return Hit(Property, [Community], "LeadProperty", category.Name);
        }
        if (authority.Lead == Property && !place.HasPropertyCompany && authority.Rule?.Unit is null)
            return Hit(Street, [.. authority.Co, Community], "LeadNoProperty");
        if (authority.Rule is { } rule)
        {
            _rule = rule;
            Record(RouteStepKind.Authority, true, "LeadRule", Kind(authority.Lead).Name, rule.Category, rule.Basis);
        }
        else
            Record(RouteStepKind.Authority, true, "LeadCatalogue", Kind(authority.Lead).Name, category.Name);
        return new(authority.Lead, authority.Co, authority.Rivals, authority.Rule?.Unit);
    }

    /// <summary>What step 6 hit.</summary>
    private sealed record Answer(string Lead, IReadOnlyList<string> Co, IReadOnlyList<AuthorityRule> Rivals, NamedUnit? Unit = null);

    private Answer Hit(string lead, IReadOnlyList<string> co, string key, params object?[] args)
    {
        Record(RouteStepKind.Authority, true, key, [Kind(lead).Name, .. args]);
        return new(lead, co, []);
    }

    /// <summary>Kinds of unit that a named party must be kept out of.</summary>
    private static string[] Barred(NamedParty party) => party switch
    {
        NamedParty.GridWorker => [GridWorker],
        NamedParty.Community => [GridWorker, Community, Mediation],
        NamedParty.Property => [Property],
        _ => [Street],
    };
}
