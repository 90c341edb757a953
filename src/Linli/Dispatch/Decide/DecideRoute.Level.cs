namespace Linli.Dispatch.Decide;

/// <content>Steps 7 and 9: the lowest level at which such a unit stands, and who stands in.</content>
internal sealed partial class DecideRoute
{
    /// <summary>Step 7: community, then street, then county.</summary>
    private DutyParty Stand(string wanted, PlaceFacts place, string[] barred)
    {
        var kind = Kind(wanted);
        if (Find(wanted, place) is { } found)
        {
            Record(RouteStepKind.Level, true, "Level", found.Kind.Name, NameOf(found.Level));
            return found;
        }
        if (_facts.Units.Count == 0)
        {
            Record(RouteStepKind.Level, false, "LevelNotLooked", kind.Name, NameOf(kind.Levels[0]));
            return new DutyParty(kind, kind.Levels[0], null);
        }
        // No such unit anywhere here: somebody near by holds the case, so that it has an owner.
        var holder = Holders(wanted).Where(kind => !barred.Contains(kind)).Select(kind => Find(kind, place)).FirstOrDefault(unit => unit is not null)
            ?? new DutyParty(Kind(County), DutyLevel.County, null);
        _needsPerson = true;
        Record(RouteStepKind.Level, true, "LevelAbsent", kind.Name, holder.Kind.Name);
        return holder;
    }

    /// <summary>Who holds a case while the wanted unit is missing. Conduct of staff never goes down to those it may concern.</summary>
    private static string[] Holders(string wanted) => wanted switch
    {
        Inspection => [County],
        Desk or Mediation or "shop-resident-alliance" or "property-committee" => [Community, Street, County],
        _ => [Street, County],
    };

    /// <summary>Step 7 where the rule names the very unit: it leads from wherever it stands.</summary>
    private DutyParty Stand(string wanted, NamedUnit named)
    {
        var unit = _facts.Units.FirstOrDefault(unit => unit.Id == named.Id);
        Record(RouteStepKind.Level, true, "LevelNamed", Kind(wanted).Name, NameOf(named.Level));
        return new DutyParty(Kind(wanted), named.Level, named.Id) { Substitute = unit is { IsOnDuty: false } ? unit.Substitute : null };
    }

    private DutyParty? Find(string kind, PlaceFacts place)
    {
        var unit = _facts.Units.Where(unit => unit.Kind == kind).OrderBy(unit => unit.Level).ThenByDescending(unit => unit.IsOnDuty).FirstOrDefault();
        if (unit is not null)
            return new DutyParty(Kind(kind), unit.Level, unit.Id) { Substitute = unit.IsOnDuty ? null : unit.Substitute };
        if (kind == GridWorker && _facts.Units.Count == 0 && place.Grid is { } grid)
            return new DutyParty(Kind(kind), DutyLevel.Community, grid);
        return place.Special is { Owner: { } owner } special && special.OwnerKind == kind
            ? new DutyParty(Kind(kind), Kind(kind).Levels[0], owner)
            : null;
    }

    /// <summary>Step 9: the substitute; else, for a grid worker, the community's duty post with the grid head.</summary>
    private DutyParty Substitute(DutyParty lead, PlaceFacts place, string[] barred)
    {
        var absent = lead.Unit is { } id && _facts.Units.Any(unit => unit.Id == id && unit.Kind == lead.Kind.Key && !unit.IsOnDuty);
        if (!absent)
            Record(RouteStepKind.Absence, false, "AbsenceNone");
        else if (lead.Substitute is not null)
            Record(RouteStepKind.Absence, true, "AbsenceSubstitute", lead.Kind.Name);
        else if (lead.Kind.Key == GridWorker && !barred.Contains(Community))
        {
            Record(RouteStepKind.Absence, true, "AbsenceGridHead", lead.Kind.Name);
            return Find(Community, place) ?? new DutyParty(Kind(Community), DutyLevel.Community, place.Community);
        }
        else
        {
            _needsPerson = true;
            Record(RouteStepKind.Absence, true, "AbsenceNobody", lead.Kind.Name);
        }
        return lead;
    }

    private static Foundation.Text.Phrase NameOf(DutyLevel level) => new($"Dispatch.DutyLevel.{level}");
}
