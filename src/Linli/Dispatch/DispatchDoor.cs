using Linli.Areas;
using Linli.Dispatch.Adopt;
using Linli.Dispatch.Data;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Keep;
using Linli.Dispatch.Learn;
using Linli.Dispatch.Rule;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Dispatch;

/// <summary>The room's door.</summary>
internal sealed class DispatchDoor(BookKeeper keeper, ModelKeeper models, IUnitOfWork works, UnitsAround around, MakeRuling rulings, DeploymentZone zone) : IDispatch
{
    public Catalogue Current => keeper.Current.Catalogue;

    public IReadOnlyDictionary<string, DutyKind> DutyKinds => keeper.Current.DutyKinds;

    public AuthorityRules Authority => keeper.Current.Authority;

    public ReportFacts FactsOf(string text, Place place, Instant at) => around.FactsOf(text, place, at, DutyKinds);

    public RouteDecision Decide(ReportFacts facts) => DecideRoute.Run(keeper.Current, facts, models.Current);

    public void Remember(Work work, Overruling overruling) => Lessons.Keep(work, overruling);

    public void Count(Work work, LocalDate day, int suggestedBy, bool taken) => SuggestionDay.Count(work, day, suggestedBy, taken);

    public IReadOnlyList<RulingOffer> Offers(LinliDb db, Instant now) => Lessons.Offers(db, keeper.Current.Authority, now);

    public Task<Outcome<int>> Adopt(string categoriesCsv, Act act, LocalDate? from = null, CancellationToken cancel = default)
    {
        var today = zone.Day(act.At);
        return Change(work => AdoptCatalogue.Run(work, act, keeper.Current, categoriesCsv, from ?? today, today), cancel);
    }

    public Task<Outcome<Guid>> Rule(AuthorityRule rule, Act act, CancellationToken cancel = default) =>
        Change(work => rulings.Run(work, act, keeper.Current, rule, zone.Day(act.At)), cancel);

    public Task<Outcome<Guid>> EndRuling(Guid ruling, string? why, Act act, CancellationToken cancel = default) =>
        Change(work => rulings.End(work, act, ruling, why), cancel);

    private Task<Outcome<T>> Change<T>(Func<Work, Outcome<T>> change, CancellationToken cancel) => works.Run(
        work =>
        {
            work.AfterCommit(keeper.Forget);
            return change(work);
        },
        cancel);
}
