using Linli.Areas;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Keep;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Dispatch.Rule;

/// <summary>效果预览: for each category a ruling speaks of, who leads in its area without it and with it.</summary>
/// <param name="Category">The category.</param>
/// <param name="Before">The route as it is.</param>
/// <param name="After">The route with the ruling.</param>
/// <param name="Decides">True where the ruling decides; false where something stands above it: the owner of a place, the desk for questions.</param>
internal sealed record RulingEffect(CaseCategory Category, RouteDecision Before, RouteDecision After, bool Decides)
{
    /// <summary>True where somebody else leads with it than without.</summary>
    public bool Changes => Decides && (Before.Lead.Kind.Key, Before.Lead.Unit) != (After.Lead.Kind.Key, After.Lead.Unit);
}

/// <summary>Works out effects by deciding twice, from memory; nothing is kept.</summary>
internal sealed class RulingEffects(BookKeeper keeper, UnitsAround around, MakeRuling rulings, IAreas areas)
{
    /// <summary>The grid that stands for an area: where a case is located, the grid may come first. The area itself where it has none.</summary>
    public Guid Sample(Guid area) => areas.Below(area).FirstOrDefault(below => below.Kind is AreaKind.Street or AreaKind.Community or AreaKind.Grid) is { } inner ? Sample(inner.Id) : area;

    /// <summary>The effects in the order of the catalogue, or what stands against the ruling.</summary>
    public Outcome<IReadOnlyList<RulingEffect>> Of(AuthorityRule rule, Act act, LocalDate today)
    {
        var book = keeper.Current;
        if (rulings.Reasons(book, rule, act, today) is { Count: > 0 } reasons)
            return reasons;
        // As if its first day had come.
        var tried = rule with { From = null, Until = null };
        var with = book with { Authority = book.Authority.With([tried]) };
        if (areas.Locate(new Whereabouts { Chosen = Sample(rule.Area!.Value) }) is not { IsRefused: false, Value: var place })
            return new Refusal("Dispatch.Refusal.RulingNeedsArea", "area");
        var facts = around.FactsOf("", place, act.At, book.DutyKinds);
        facts = facts with { Kind = rule.Kind, Place = rule.Where is { } where ? facts.Place with { Sort = where } : facts.Place };
        return new List<RulingEffect>(
        [
            .. book.Catalogue.OpenOn(today).Where(category => category.Code.StartsWith(rule.Category, StringComparison.Ordinal))
                .Select(category => facts with { Category = category.Code, Kind = facts.Kind ?? (category.Kinds.Count > 0 ? category.Kinds[0] : null) })
                .Select(asked => (Asked: asked, After: DecideRoute.Run(with, asked)))
                .Select(one => new RulingEffect(book.Catalogue[one.Asked.Category!], DecideRoute.Run(book, one.Asked), one.After, ReferenceEquals(one.After.Rule, tried))),
        ]);
    }
}
