using Linli.Areas;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Dispatch;

/// <summary>分派: what a matter is, whose it is and why. Questions are answered from memory; a change is seen by the next question.</summary>
public interface IDispatch
{
    /// <summary>The catalogue in force.</summary>
    Catalogue Current { get; }

    /// <summary>Every kind of unit by its word.</summary>
    IReadOnlyDictionary<string, DutyKind> DutyKinds { get; }

    /// <summary>Default rules and the rulings in force.</summary>
    AuthorityRules Authority { get; }

    /// <summary>The facts of a report at a place that Areas has found, with the units of Organizations that answer there.</summary>
    ReportFacts FactsOf(string text, Place place, Instant at);

    /// <summary>Proposes a route: same facts, same book and same learned model, same decision. From memory; may be called inside a work.</summary>
    RouteDecision Decide(ReportFacts facts);

    /// <summary>Keeps, in the work of the one who tells, that a person decided otherwise; called by a listener of Cases.</summary>
    void Remember(Work work, Overruling overruling);

    /// <summary>Counts, in the work of the one who tells, what became of a suggestion at a desk; called by a listener of Cases.</summary>
    void Count(Work work, LocalDate day, int suggestedBy, bool taken);

    /// <summary>Rules that people have made by overruling alike within a year, often enough to be offered as a ruling.</summary>
    IReadOnlyList<RulingOffer> Offers(LinliDb db, Instant now);

    /// <summary>Adopts a new edition of the catalogue from a day on (null: today), or names every wrong field of the file by line and column.</summary>
    Task<Outcome<int>> Adopt(string categoriesCsv, Act act, LocalDate? from = null, CancellationToken cancel = default);

    /// <summary>Makes a ruling for an area of the one who acts, from today or a later day on.</summary>
    Task<Outcome<Guid>> Rule(AuthorityRule rule, Act act, CancellationToken cancel = default);

    /// <summary>Ends a ruling, for a reason that is kept beside it.</summary>
    Task<Outcome<Guid>> EndRuling(Guid ruling, string? why, Act act, CancellationToken cancel = default);
}

/// <summary>A person decided otherwise than was proposed.</summary>
/// <param name="Area">The street or county whose desk it was.</param>
/// <param name="Proposed">Proposed category.</param>
/// <param name="Chosen">Chosen category.</param>
/// <param name="ProposedLead">Proposed kind of unit.</param>
/// <param name="ChosenLead">Chosen kind of unit.</param>
public sealed record Overruling(Guid? Area, string Proposed, string Chosen, string ProposedLead, string ChosenLead);

/// <summary>A ruling that practice suggests: in this area the same category went to the same other unit, so many times.</summary>
public sealed record RulingOffer(Guid Area, string Category, string Lead, int Times);
