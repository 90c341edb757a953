using NodaTime;

namespace Linli.Dispatch;

/// <summary>报事要素: all that a route is decided from. A plain record: nothing is looked up while deciding.</summary>
/// <param name="Text">What was said; may be empty (请给我回电).</param>
/// <param name="At">When it reached us.</param>
/// <param name="Day">The same as a day in the deployment's zone: which categories are open.</param>
public sealed record ReportFacts(string Text, Instant At, LocalDate Day)
{
    /// <summary>The tile a resident pressed.</summary>
    public string? Tile { get; init; }

    /// <summary>The category a person has set; suggestions are then only shown.</summary>
    public string? Category { get; init; }

    /// <summary>The category that was suggested when it came in, by words that the one who asks now may not read.</summary>
    public string? AtReport { get; init; }

    /// <summary>The category that whoever sent the matter (12345) takes it for, in our catalogue.</summary>
    public string? Outside { get; init; }

    /// <summary>The kind a person has set.</summary>
    public CaseKind? Kind { get; init; }

    /// <summary>The resident's answer to 这件事反映的是社区、网格员或物业本身吗？</summary>
    public NamedParty? About { get; init; }

    /// <summary>Where it is.</summary>
    public PlaceFacts Place { get; init; } = PlaceFacts.Unknown;

    /// <summary>Units that answer for this place, at every level. Empty when they were not looked up.</summary>
    public IReadOnlyList<UnitFacts> Units { get; init; } = [];

    /// <summary>Recent cases near by, for possible duplicates.</summary>
    public IReadOnlyList<RecentCase> Recent { get; init; } = [];

    /// <summary>True when the same reporter was already answered and brings nothing new.</summary>
    public bool RepeatsAnswered { get; init; }
}

/// <summary>A unit that answers for the place of a report.</summary>
/// <param name="Kind">Its kind, see <see cref="DutyKind.Key"/>.</param>
/// <param name="Level">Where it stands.</param>
/// <param name="Id">The organisation, or for grid workers the grid.</param>
public sealed record UnitFacts(string Kind, DutyLevel Level, Guid Id)
{
    /// <summary>False while nobody of it is on duty.</summary>
    public bool IsOnDuty { get; init; } = true;

    /// <summary>B 角 or substitute for that time.</summary>
    public Guid? Substitute { get; init; }
}

/// <summary>A case reported lately, as far as comparing needs it.</summary>
public sealed record RecentCase(Guid Id, string Category, Instant At, Guid? Building, Guid? Grid);

/// <summary>被反映方: a report that speaks of those who would handle it (domain.md §3.8 rule 5).</summary>
public enum NamedParty
{
    /// <summary>网格员.</summary>
    GridWorker,

    /// <summary>社区（村）.</summary>
    Community,

    /// <summary>物业.</summary>
    Property,

    /// <summary>街道（乡镇）.</summary>
    Street,
}
