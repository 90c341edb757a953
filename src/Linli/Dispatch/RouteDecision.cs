using Linli.Foundation.Text;

namespace Linli.Dispatch;

/// <summary>分派决定: what the rules propose for one report, and why. The dispatcher can always overrule.</summary>
/// <remarks>It proposes; it refuses nobody and labels nobody (domain.md §6 row 18).</remarks>
public sealed record RouteDecision
{
    /// <summary>Numbers to ring first; empty when nothing speaks of danger.</summary>
    public required IReadOnlyList<EmergencyAdvice> Emergencies { get; init; }

    /// <summary>The place that was taken, finer areas dropped where they are not certain.</summary>
    public required PlaceFacts Place { get; init; }

    /// <summary>True when no single grid was found: the nearest community's unlocated queue.</summary>
    public required bool IsUnlocated { get; init; }

    /// <summary>True when the point is too coarse and the reporter should be asked where it is.</summary>
    public required bool AskWhere { get; init; }

    /// <summary>Up to three categories, the likeliest first.</summary>
    public required IReadOnlyList<Suggestion> Suggestions { get; init; }

    /// <summary>Which version of the learned model suggested them; 0 for the catalogue's own words.</summary>
    public int SuggestedBy { get; init; }

    /// <summary>The category the route was decided with: a person's, or the first suggestion.</summary>
    public required CaseCategory Category { get; init; }

    /// <summary>True when a person set the category.</summary>
    public required bool CategoryIsGiven { get; init; }

    /// <summary>The kind of appeal.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>The party the report speaks of, who must not see it.</summary>
    public required NamedParty? KeptFrom { get; init; }

    /// <summary>主办.</summary>
    public required DutyParty Lead { get; init; }

    /// <summary>协办.</summary>
    public required IReadOnlyList<DutyParty> Co { get; init; }

    /// <summary>The authority rule that named them; null where something else did.</summary>
    public AuthorityRule? Rule { get; init; }

    /// <summary>Who checks the result where the property company leads; null elsewhere.</summary>
    public required DutyParty? Verifier { get; init; }

    /// <summary>Recent cases that may be the same matter.</summary>
    public required IReadOnlyList<PossibleDuplicate> Duplicates { get; init; }

    /// <summary>Somewhere else the matter may belong; a person decides.</summary>
    public required Referral? Referral { get; init; }

    /// <summary>True when the rules do not agree, or know too little, and a person must decide.</summary>
    public required bool NeedsPerson { get; init; }

    /// <summary>Every step in the order it was taken, so that the decision explains itself.</summary>
    public required IReadOnlyList<RouteStep> Steps { get; init; }
}

/// <summary>A category with its share and what speaks for it.</summary>
/// <param name="Category">The category.</param>
/// <param name="Share">0 to 1; what all shares lack to 1 is doubt. 0 where somebody said so and nothing was reckoned.</param>
/// <param name="Words">The words that decided: as they stand in the word list, or, where only the learned model knows them, in the text.</param>
/// <param name="Why">The evidence in a sentence.</param>
public sealed record Suggestion(CaseCategory Category, double Share, IReadOnlyList<string> Words, Phrase Why)
{
    /// <summary>Its name, with how sure it is where that was reckoned.</summary>
    public Phrase Named => Share > 0 ? new("Dispatch.Suggestion.Named", Category.Name, Percent) : new("Dispatch.Suggestion.NamedOnly", Category.Name);

    /// <summary>How sure and why; why alone where nothing was reckoned.</summary>
    public Phrase Because => Share > 0 ? new("Dispatch.Suggestion.Because", Percent, Why) : Why;

    private double Percent => Math.Round(Share * 100);
}

/// <summary>A unit that should act.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Level">Where it stands.</param>
/// <param name="Unit">The organisation, when it was among the facts.</param>
public sealed record DutyParty(DutyKind Kind, DutyLevel Level, Guid? Unit)
{
    /// <summary>Who stands in while nobody of it is on duty.</summary>
    public Guid? Substitute { get; init; }
}

/// <summary>A recent case that may be the same matter.</summary>
public sealed record PossibleDuplicate(Guid Id, Phrase Why);

/// <summary>One step of the decision.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Hit">True when it decided something.</param>
/// <param name="Says">What it found and by which rule or evidence.</param>
public sealed record RouteStep(RouteStepKind Kind, bool Hit, Phrase Says);

/// <summary>The steps, in the order of domain.md §3.5.</summary>
public enum RouteStepKind
{
    /// <summary>1 紧急情形.</summary>
    Emergency,

    /// <summary>2 地点.</summary>
    Place,

    /// <summary>3 专属网格与设施.</summary>
    SpecialPlace,

    /// <summary>4 分类.</summary>
    Category,

    /// <summary>5 类型.</summary>
    Kind,

    /// <summary>5 反映的是办理方本身 (domain.md §3.8 rule 5, which stands above the others).</summary>
    NamedParty,

    /// <summary>6 网格优先、物业、权责清单.</summary>
    Authority,

    /// <summary>7 层级.</summary>
    Level,

    /// <summary>8 规则冲突.</summary>
    Conflict,

    /// <summary>9 缺岗与代班.</summary>
    Absence,

    /// <summary>10 不受理范围.</summary>
    NonAcceptance,

    /// <summary>Possible duplicates, beside the route.</summary>
    Duplicate,
}
