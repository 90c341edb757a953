namespace Linli.Deadlines;

/// <summary>计时条款: the terms frozen on a clock when it starts; a later policy never touches them (domain.md 3.9).</summary>
/// <param name="Limit">How long one has.</param>
/// <param name="Counting">Which time counts.</param>
public sealed record ClockTerms(Limit Limit, Counting Counting)
{
    /// <summary>夜间顺延: how long after the next opening a start outside the service window is due; null when the limit itself runs from there.</summary>
    public Limit? AfterHours { get; init; }

    /// <summary>预警: the share of the limit after which the clock turns yellow.</summary>
    public int YellowPercent { get; init; } = 75;

    /// <summary>Which version of the policy these terms were taken from.</summary>
    public string PolicyVersion { get; init; } = "";

    /// <summary>Terms of a bare limit: its unit says which time counts.</summary>
    public static ClockTerms Of(Limit limit) => new(limit, CountingOf(limit, Counting.Always));

    /// <summary>Working units count their own time; minutes and hours may be bound to the service window; days never stop.</summary>
    internal static Counting CountingOf(Limit limit, Counting wished) => limit.Unit switch
    {
        LimitUnit.WorkingDays => Counting.WorkingDays,
        LimitUnit.WorkingHours => Counting.OfficeHours,
        LimitUnit.Days => Counting.Always,
        _ => wished == Counting.ServiceWindow ? Counting.ServiceWindow : Counting.Always,
    };
}
