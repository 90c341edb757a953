using Linli.Dispatch.Data;
using Linli.Dispatch.Decide;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Dispatch.Rule;

/// <summary>裁定规则: who leads a category in one area from now on; above every default, until it is ended.</summary>
internal static class MakeRuling
{
    public static List<Refusal> Reasons(DispatchBook book, AuthorityRule rule)
    {
        var reasons = new List<Refusal>();
        if (rule.Category.Length is not (2 or 4) || !book.Catalogue.All.Any(category => category.Code.StartsWith(rule.Category, StringComparison.Ordinal)))
            reasons.Add(new("Dispatch.Refusal.UnknownCategory", "category", rule.Category));
        if (rule.Area is null)
            reasons.Add(new("Dispatch.Refusal.RulingNeedsArea", "area"));
        if (string.IsNullOrWhiteSpace(rule.Basis))
            reasons.Add(new("Dispatch.Refusal.RulingNeedsBasis", "basis"));
        reasons.AddRange(rule.Co.Prepend(rule.Lead).Where(kind => !book.DutyKinds.ContainsKey(kind))
            .Select(kind => new Refusal("Dispatch.Refusal.UnknownUnit", "lead", kind)));
        return reasons;
    }

    public static Outcome<Guid> Run(Work work, Act act, DispatchBook book, AuthorityRule rule)
    {
        if (Reasons(book, rule) is { Count: > 0 } reasons)
            return reasons;
        var ruling = new Ruling
        {
            Id = Ids.New(act.At),
            Category = rule.Category,
            AreaId = rule.Area!.Value,
            Level = rule.Level,
            Sort = rule.Where,
            Lead = rule.Lead,
            Co = string.Join(' ', rule.Co),
            Basis = rule.Basis.Trim(),
            MadeAt = act.At,
        };
        work.Db.Add(ruling);
        work.Append(act, CatalogueEdition.In(work), new RulingMade(ruling.Id, ruling.Category, ruling.AreaId, ruling.Lead));
        return ruling.Id;
    }

    public static Outcome<Guid> End(Work work, Act act, Guid id)
    {
        if (work.Db.Rulings.AsTracking().SingleOrDefault(ruling => ruling.Id == id && ruling.EndedAt == null) is not { } ended)
            return new Refusal("Dispatch.Refusal.NoSuchRuling") { IsMissing = true };
        ended.EndedAt = act.At;
        work.Append(act, CatalogueEdition.In(work), new RulingEnded(id));
        return id;
    }
}
