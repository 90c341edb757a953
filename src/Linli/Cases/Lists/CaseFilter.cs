using NodaTime;

namespace Linli.Cases.Lists;

/// <summary>Whose cases a list looks through.</summary>
public enum CaseReach
{
    /// <summary>All that I may see.</summary>
    Scope,

    /// <summary>What my unit answers for now.</summary>
    MyUnit,

    /// <summary>What was given to me by name.</summary>
    Mine,

    /// <summary>What my unit helps with and has not answered yet.</summary>
    CoOwed,
}

/// <summary>筛选: one saved filter of a list. Its condition is written here, never by a request.</summary>
/// <param name="Key">Its word in the address.</param>
/// <param name="Where">The condition over cases_cases, or empty.</param>
public sealed record CaseFilter(string Key, string Where = "")
{
    // Clocks of the first hours (call-back, acceptance) are due within days even over a long holiday: beyond that the index need not be walked.
    private static readonly Duration FirstHours = Duration.FromDays(10);

    /// <summary>Whose.</summary>
    public CaseReach Reach { get; init; }

    /// <summary>Only what is due before so long from now; null for no bound.</summary>
    public Duration? DueWithin { get; init; }

    /// <summary>Only this category, by its code; null for any.</summary>
    public string? Category { get; init; }

    /// <summary>True for what is over: sorted by its end, latest first.</summary>
    public bool IsOver { get; init; }

    /// <summary>Its name.</summary>
    public string TextKey => "Cases.Lists.Filter." + Key;

    /// <summary>在办: everything open.</summary>
    public static readonly CaseFilter Open = new("open");

    /// <summary>待回电: a call is owed and nobody was reached yet.</summary>
    public static readonly CaseFilter Callback = new("callback", "reached_at IS NULL AND NOT is_attempted AND NOT reported_by_staff AND contact NOT IN ('none', 'paper')") { DueWithin = FirstHours };

    /// <summary>待受理.</summary>
    public static readonly CaseFilter Submitted = new("submitted", "state = 'submitted'") { DueWithin = FirstHours };

    /// <summary>待派单.</summary>
    public static readonly CaseFilter ToSend = new("to-send", "state = 'accepted'") { Reach = CaseReach.MyUnit };

    /// <summary>不满意复审.</summary>
    public static readonly CaseFilter Review = new("review", "reopen_review") { Reach = CaseReach.MyUnit };

    /// <summary>未定位.</summary>
    public static readonly CaseFilter Unlocated = new("unlocated", "state = 'submitted' AND grid_id IS NULL") { DueWithin = FirstHours };

    /// <summary>拟作废.</summary>
    public static readonly CaseFilter VoidPending = new("void", "state = 'submitted' AND void_pending") { DueWithin = FirstHours };

    /// <summary>待签收.</summary>
    public static readonly CaseFilter Assigned = new("assigned", "state = 'assigned'");

    /// <summary>办理中.</summary>
    public static readonly CaseFilter Handling = new("handling", "state IN ('acknowledged', 'handling')");

    /// <summary>核查中.</summary>
    public static readonly CaseFilter Verifying = new("verifying", "state = 'verifying'");

    /// <summary>待我单位核查.</summary>
    public static readonly CaseFilter ToVerify = new("to-verify", "state = 'verifying'") { Reach = CaseReach.MyUnit };

    /// <summary>已答复待评价.</summary>
    public static readonly CaseFilter Replied = new("replied", "state = 'replied'");

    /// <summary>已超期.</summary>
    public static readonly CaseFilter Overdue = new("overdue") { DueWithin = Duration.Zero };

    /// <summary>24 小时内到期.</summary>
    public static readonly CaseFilter Soon = new("soon") { DueWithin = Duration.FromHours(24) };

    /// <summary>紧急.</summary>
    public static readonly CaseFilter Emergency = new("emergency", "urgency = 'emergency'");

    /// <summary>待批: returns, extensions and shelvings that wait for a decision.</summary>
    public static readonly CaseFilter Requests = new("requests", "(return_pending OR extension_pending OR shelving_pending)");

    /// <summary>挂账中.</summary>
    public static readonly CaseFilter Shelved = new("shelved", "shelved");

    /// <summary>督办中.</summary>
    public static readonly CaseFilter Supervised = new("supervised", "under_supervision");

    /// <summary>交给我的.</summary>
    public static readonly CaseFilter Mine = new("mine") { Reach = CaseReach.Mine };

    /// <summary>待我单位协办答复.</summary>
    public static readonly CaseFilter CoOwed = new("co-owed") { Reach = CaseReach.CoOwed };

    /// <summary>已办结.</summary>
    public static readonly CaseFilter Closed = new("closed") { IsOver = true };

    /// <summary>Those of the list of everything, and of the ledger made from it.</summary>
    public static readonly IReadOnlyList<CaseFilter> All = [CaseFilter.Open, CaseFilter.Overdue, CaseFilter.Soon, CaseFilter.Emergency, CaseFilter.Submitted, CaseFilter.Handling, CaseFilter.Verifying, CaseFilter.Replied, CaseFilter.Requests, CaseFilter.Shelved, CaseFilter.Supervised, CaseFilter.Closed];

    /// <summary>The filter of a word among some, or the first of them.</summary>
    public static CaseFilter Of(string? key, IReadOnlyList<CaseFilter> some) => some.FirstOrDefault(filter => filter.Key == key) ?? some[0];
}
