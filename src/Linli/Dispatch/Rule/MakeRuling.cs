using Linli.Areas;
using Linli.Dispatch.Data;
using Linli.Dispatch.Decide;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Dispatch.Rule;

/// <summary>裁定规则: who leads a category in one area from a day on; above every default, until it is ended.</summary>
/// <remarks>
/// 1. A county rules in its own area only.
/// 2. No ruling reaches back: what was decided quotes the rules of its day.
/// 3. Of two that speak of the very same cases on the same day only one may stand; the older is ended first, by a person.
/// </remarks>
internal sealed class MakeRuling(IAreas areas, IOrganizations organizations)
{
    public const int LongestBasis = 400;

    /// <summary>Everything that stands against it, with what can be seen before a work begins.</summary>
    public List<Refusal> Reasons(DispatchBook book, AuthorityRule rule, Act act, LocalDate today)
    {
        var reasons = new List<Refusal>();
        if (rule.Category.Length == 0)
            reasons.Add(new("Dispatch.Refusal.RulingNeedsCategory", "category"));
        else if (rule.Category.Length is not (2 or 4) || !book.Catalogue.All.Any(category => category.Code.StartsWith(rule.Category, StringComparison.Ordinal)))
            reasons.Add(new("Dispatch.Refusal.UnknownCategory", "category", rule.Category));
        if (rule.Area is not { } area)
            reasons.Add(new("Dispatch.Refusal.RulingNeedsArea", "area"));
        else if (areas.Area(area) is { IsOver: true } over)
            reasons.Add(new("Dispatch.Refusal.RulingAreaOver", "area", over.Label));
        else if (!MayRuleIn(act, area))
            reasons.Add(new("Dispatch.Refusal.RulingElsewhere", "area"));
        if (string.IsNullOrWhiteSpace(rule.Basis.Zh))
            reasons.Add(new("Dispatch.Refusal.RulingNeedsBasis", "basis"));
        else if (rule.Basis.Zh.Trim().Length > LongestBasis)
            reasons.Add(new("Dispatch.Refusal.RulingBasisTooLong", "basis", LongestBasis));
        if (rule.Lead.Length == 0)
            reasons.Add(new("Dispatch.Refusal.RulingNeedsLead", "lead"));
        else if (!book.DutyKinds.ContainsKey(rule.Lead))
            reasons.Add(new("Dispatch.Refusal.UnknownUnit", "lead", rule.Lead));
        else if (rule.Unit is { } unit && (organizations.FindUnit(unit.Id) is not { } named || !named.Is(rule.Lead) || !named.IsValidOn(rule.From ?? today)))
            reasons.Add(new("Dispatch.Refusal.RulingUnit", "unit", book.DutyKinds[rule.Lead].Name));
        reasons.AddRange(rule.Co.Where(kind => !book.DutyKinds.ContainsKey(kind)).Select(kind => new Refusal("Dispatch.Refusal.UnknownUnit", "co", kind)));
        if (rule.Co.Contains(rule.Lead))
            reasons.Add(new("Dispatch.Refusal.RulingLeadIsCo", "co"));
        if (rule.From < today)
            reasons.Add(new("Dispatch.Refusal.RulingInPast", "from"));
        if (rule.Until is { } until && until < (rule.From ?? today))
            reasons.Add(new("Dispatch.Refusal.RulingEndsBefore", "until"));
        return reasons;
    }

    public Outcome<Guid> Run(Work work, Act act, DispatchBook book, AuthorityRule rule, LocalDate today)
    {
        if (Reasons(book, rule, act, today) is { Count: > 0 } reasons)
            return reasons;
        // First the row that every change of the rules counts up: of two at once the later sees what the earlier made.
        var rules = CatalogueEdition.In(work);
        var (from, area) = (rule.From ?? today, rule.Area!.Value);
        if (work.Db.Rulings.Where(one => one.EndedAt == null && one.AreaId == area && one.Category == rule.Category).ToList()
            .Exists(one => one.Level == rule.Level && one.Sort == rule.Where && one.Kind == rule.Kind
                && (one.ValidUntil is not { } last || last >= from) && (rule.Until is not { } until || one.ValidFrom is not { } first || first <= until)))
            return new Refusal("Dispatch.Refusal.RulingAlready", "category") { IsConflict = true };
        var ruling = new Ruling
        {
            Id = Ids.New(act.At),
            Category = rule.Category,
            AreaId = area,
            Level = rule.Level,
            Sort = rule.Where,
            Kind = rule.Kind,
            Lead = rule.Lead,
            UnitId = rule.Unit?.Id,
            Co = string.Join(' ', rule.Co),
            Basis = rule.Basis.Zh.Trim(),
            ValidFrom = from,
            ValidUntil = rule.Until,
            MadeAt = act.At,
            MadeBy = act.Who,
        };
        work.Db.Add(ruling);
        work.Append(act, rules, new RulingMade(ruling.Id, ruling.Category, ruling.AreaId, ruling.Lead));
        return ruling.Id;
    }

    public Outcome<Guid> End(Work work, Act act, Guid id, string? why)
    {
        var rules = CatalogueEdition.In(work);
        if (work.Db.Rulings.AsTracking().SingleOrDefault(ruling => ruling.Id == id && ruling.EndedAt == null) is not { } ended)
            return new Refusal("Dispatch.Refusal.NoSuchRuling") { IsMissing = true };
        if (!MayRuleIn(act, ended.AreaId))
            return new Refusal("Dispatch.Refusal.RulingElsewhere");
        if (string.IsNullOrWhiteSpace(why))
            return new Refusal("Dispatch.Refusal.RulingNeedsReason", "reason");
        if (why.Trim().Length > LongestBasis)
            return new Refusal("Dispatch.Refusal.RulingBasisTooLong", "reason", LongestBasis);
        (ended.EndedAt, ended.EndedBy, ended.EndReason) = (act.At, act.Who, why.Trim());
        work.Append(act, rules, new RulingEnded(id));
        return id;
    }

    /// <summary>True where the post of the one who acts answers for that area.</summary>
    public bool MayRuleIn(Act act, Guid area) => act.Kind == ActorKind.System || (act.Area is { } mine && (mine == area || areas.Holds(mine, area)));
}
