using NodaTime;

namespace Linli.Cases.Hot;

/// <summary>热度: how far the cases of one kind in one community stand above what is usual there. The formula is published on the page.</summary>
/// <remarks>
/// heat = (this week − usual) ÷ √(usual + 1), where usual is the mean of the eight weeks before. Counts that come by chance scatter by the root of their
/// mean (Poisson), so the same heat means the same surprise in a large community and in a small one; the 1 keeps a single case of something rare from
/// looking like a fire. Nothing is learned and nobody is ranked.
/// </remarks>
public static class Heat
{
    /// <summary>The span that is looked at.</summary>
    public static readonly Duration Week = Duration.FromDays(7);

    /// <summary>How many weeks before it say what is usual.</summary>
    public const int UsualWeeks = 8;

    /// <summary>Fewer cases than this in the week are no hot issue, whatever was usual.</summary>
    public const int LeastCases = 3;

    /// <summary>From this heat on it is one: twice the usual scatter.</summary>
    public const double LeastHeat = 2;

    /// <summary>What is usual: the mean of the weeks before.</summary>
    /// <param name="before">Cases in those weeks together.</param>
    public static double Usual(int before) => (double)before / UsualWeeks;

    /// <summary>The heat.</summary>
    /// <param name="recent">Cases in the last week.</param>
    /// <param name="before">Cases in the eight weeks before it, together.</param>
    public static double Of(int recent, int before) => (recent - Usual(before)) / Math.Sqrt(Usual(before) + 1);

    /// <summary>True where it is worth a look.</summary>
    public static bool IsHot(int recent, int before) => recent >= LeastCases && Of(recent, before) >= LeastHeat;
}
