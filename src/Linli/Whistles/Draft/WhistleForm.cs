using Linli.Deadlines;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using NodaTime;

namespace Linli.Whistles.Draft;

/// <summary>吹哨单要件: what a whistle must say, and who may be called with it; asked of a draft and of every revision.</summary>
public sealed class WhistleForm(IOrganizations organizations, DeploymentZone zone)
{
    /// <summary>The most departments one whistle calls: more is a meeting.</summary>
    public const int MostUnits = 8;

    // Off-list work is not pushed to those below (domain.md 3.3): a whistle goes to whoever holds a power or owns the thing.
    private static readonly string[] Callable = ["department", "property", "governance-center", "asset-owner", "enterprise", "inspection", "social-organization", "other"];

    /// <summary>Units that can be called to these areas, departments first.</summary>
    public IReadOnlyList<Unit> Units(IEnumerable<Guid?> areas, Instant at)
    {
        var near = areas.OfType<Guid>().ToHashSet();
        return [.. organizations.Units(zone.Day(at)).Where(unit => Callable.Contains(unit.Kind) && (unit.AreaId is null || near.Contains(unit.AreaId.Value)))
            .OrderBy(unit => Array.IndexOf(Callable, unit.Kind))];
    }

    /// <summary>All reasons against a form.</summary>
    public IEnumerable<Refusal> Reasons(WhistleInput form, IEnumerable<Guid?> areas, Instant at) =>
    [
        .. WhistleRefusals.OfText(nameof(form.Matter), form.Matter, "Matter"),
        .. WhistleRefusals.OfText(nameof(form.Power), form.Power, "Power"),
        .. WhistleRefusals.OfText(nameof(form.Lack), form.Lack, "Lack"),
        .. form.Urgency is Urgency.Emergency or Urgency.Urgent or Urgency.Normal ? Array.Empty<Refusal>() : [new Refusal("Whistles.Refusal.Missing.Urgency", nameof(form.Urgency))],
        .. OfUnits(form.Units, areas, at),
        .. OfVisit(form.At, at),
    ];

    /// <summary>Reasons against one more unit.</summary>
    public IEnumerable<Refusal> OfUnit(Guid? unit, IEnumerable<Guid?> areas, Instant at)
    {
        if (unit is not { } id || organizations.FindUnit(id) is not { } found)
            return [new Refusal("Whistles.Refusal.Missing.Unit", nameof(WhistleInput.Unit))];
        return Units(areas, at).Any(one => one.Id == id) ? [] : [new Refusal(Below(found) ? "Whistles.Refusal.NotPushedDown" : "Whistles.Refusal.UnitNotCallable", nameof(WhistleInput.Unit), found.ShortName)];
    }

    /// <summary>Reasons against a time to meet.</summary>
    public static IEnumerable<Refusal> OfVisit(Instant? visit, Instant at) =>
        visit is { } wanted && (wanted <= at || wanted > at + Duration.FromDays(60)) ? [new Refusal("Whistles.Refusal.VisitNotAhead", nameof(WhistleInput.At))] : [];

    private IEnumerable<Refusal> OfUnits(IReadOnlyList<Guid> units, IEnumerable<Guid?> areas, Instant at)
    {
        if (units.Count == 0)
        {
            yield return new Refusal("Whistles.Refusal.Missing.Units", nameof(WhistleInput.Units));
            yield break;
        }
        if (units.Distinct().Count() > MostUnits)
            yield return new Refusal("Whistles.Refusal.TooManyUnits", nameof(WhistleInput.Units), MostUnits);
        var callable = Units(areas, at).ToDictionary(unit => unit.Id);
        foreach (var unit in units.Where(unit => !callable.ContainsKey(unit)).Select(organizations.FindUnit))
            yield return unit is null ? new Refusal("Whistles.Refusal.Missing.Units", nameof(WhistleInput.Units))
                : new Refusal(Below(unit) ? "Whistles.Refusal.NotPushedDown" : "Whistles.Refusal.UnitNotCallable", nameof(WhistleInput.Units), unit.ShortName);
        if (!units.Any(unit => callable.TryGetValue(unit, out var found) && found.Kind == UnitKinds.Department))
            yield return new Refusal("Whistles.Refusal.NeedsDepartmentPower", nameof(WhistleInput.Units));
    }

    private static bool Below(Unit unit) => unit.Kind is "community" or "street" or "residents-committee" or "property-committee" or "owners-committee";
}
