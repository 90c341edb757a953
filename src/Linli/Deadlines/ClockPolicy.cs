namespace Linli.Deadlines;

/// <summary>时限规则: how long a duty may take, for one urgency or for all that have no row of their own.</summary>
/// <remarks>A new version never touches running clocks: the terms are frozen on each clock when it starts (domain.md 3.9).</remarks>
public sealed record ClockPolicy(ClockKind Kind)
{
    /// <summary>The version this row stands in.</summary>
    public string Version { get; init; } = "";

    /// <summary>The urgency it is for; null for every other.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>The limit; null where it comes from elsewhere, as handling's comes from the category.</summary>
    public Limit? Limit { get; init; }

    /// <summary>Which time minutes and hours count; working units count their own.</summary>
    public Counting Counting { get; init; } = Counting.Always;

    /// <summary>夜间顺延: after the next opening, for a start outside the service window (domain.md 3.8, rule 4).</summary>
    public Limit? AfterHours { get; init; }

    /// <summary>The share of the limit after which it turns yellow.</summary>
    public int YellowPercent { get; init; } = 75;

    /// <summary>The terms to freeze on a clock.</summary>
    /// <param name="limit">The limit, where the policy leaves it open or a person agreed another.</param>
    public ClockTerms Terms(Limit? limit = null)
    {
        var agreed = limit ?? Limit ?? throw new ArgumentException($"The limit of {Kind} is not in the policy and has to be given.", nameof(limit));
        return new ClockTerms(agreed, ClockTerms.CountingOf(agreed, Counting))
        {
            AfterHours = limit is null ? AfterHours : null,
            YellowPercent = YellowPercent,
            PolicyVersion = Version,
        };
    }
}
