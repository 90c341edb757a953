using NodaTime;

namespace Linli.Organizations;

/// <summary>What is said of a new shift.</summary>
/// <param name="AccountId">Who.</param>
/// <param name="Rank">A 角 or B 角.</param>
/// <param name="Label">What it is called; may be empty.</param>
/// <param name="Begins">When it begins.</param>
/// <param name="Ends">When it ends.</param>
public sealed record NewShift(Guid AccountId, PostRank Rank, string Label, Instant Begins, Instant Ends)
{
    /// <summary>The row of a pasted table, for the reasons against; null for one typed alone.</summary>
    public int? Row { get; init; }
}
