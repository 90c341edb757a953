using Linli.Dispatch.Words;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Decide;

/// <summary>分派: decides one route from the facts, the book and the learned model, and nothing else: same facts, same decision.</summary>
/// <remarks>
/// Promises. 1: the steps of domain.md §3.5 are all recorded, in their order. 2: whoever is spoken of never leads, helps or
/// verifies (§3.8 rule 5, which stands above the steps). 3: a category set by a person is never replaced. 4: nobody is refused.
/// <code>
/// emergency → place → special place → category → kind → named party → who leads → level → conflict → absence → non-acceptance
/// who leads, first hit wins: spoken-of party's superior · inspection · owner of the place · desk for questions
///                            · ruling of the area · grid worker (g) · property company (p) · authority rule · catalogue
/// </code>
/// </remarks>
internal sealed partial class DecideRoute
{
    private readonly DispatchBook _book;
    private readonly ReportFacts _facts;
    private readonly TextFindings _found;
    private readonly ModelInUse? _learned;
    private readonly List<RouteStep> _steps = [];
    private bool _needsPerson;
    private int _suggestedBy;
    private AuthorityRule? _rule;

    private DecideRoute(DispatchBook book, ReportFacts facts, ModelInUse? learned)
    {
        (_book, _facts, _learned) = (book, facts, learned);
        _found = book.Words.Read(facts.Text);
    }

    public static RouteDecision Run(DispatchBook book, ReportFacts facts, ModelInUse? learned = null) => new DecideRoute(book, facts, learned).Run();

    /// <summary>The suggestions alone; for measuring what people would have been shown.</summary>
    public static List<Suggestion> Suggest(DispatchBook book, ReportFacts facts, ModelInUse? learned) => new DecideRoute(book, facts, learned).Suggest();

    private RouteDecision Run()
    {
        var suggestions = Suggest();
        var given = _book.Catalogue.Find(_facts.Category);
        var category = given ?? suggestions[0].Category;

        var emergencies = WarnOfDanger(category, sure: given is not null || suggestions[0].Share >= 0.5);
        var (place, unlocated, ask) = FindPlace();
        RecordSpecialPlace(place);
        RecordCategory(given, suggestions);
        var kind = GuessKind(category);
        var named = FindNamedParty();
        var (lead, co, verifier) = FindLead(category, kind, named, place);
        var referral = FindReferral();
        var duplicates = FindDuplicates(category, place);
        return new RouteDecision
        {
            Emergencies = emergencies,
            Place = place,
            IsUnlocated = unlocated,
            AskWhere = ask,
            Suggestions = suggestions,
            SuggestedBy = _suggestedBy,
            Category = category,
            CategoryIsGiven = given is not null,
            Kind = kind,
            KeptFrom = named?.Party,
            Lead = lead,
            Co = co,
            Rule = _rule,
            Verifier = verifier,
            Duplicates = duplicates,
            Referral = referral,
            NeedsPerson = _needsPerson,
            Steps = _steps,
        };
    }

    private void Record(RouteStepKind step, bool hit, string key, params object?[] args) =>
        _steps.Add(new(step, hit, new Phrase("Dispatch.Step." + key, args)));
}
