using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Notifications;
using Linli.Organizations;
using NodaTime;

namespace Linli.Cases.ShiftHandovers;

/// <summary>值班台现在: what is running for a desk by itself, in numbers, and the most urgent of it.</summary>
/// <remarks>What the unit answers for at this moment, not what lies in its area: a street is not asked about what a community still holds. Four commands, whatever there is.</remarks>
public sealed class DeskNow(INotifications notifications, IRosters rosters, IEnumerable<IWhistlesDue> whistles)
{
    /// <summary>The most that are listed; the rest is one link away.</summary>
    public const int Listed = 20;

    private static readonly CaseFilter Held = CaseFilter.Open with { Reach = CaseReach.MyUnit };

    /// <summary>The filters whose numbers are shown, in their order.</summary>
    public static IReadOnlyList<CaseFilter> Filters { get; } = [.. new[]
    {
        CaseFilter.Open, CaseFilter.Callback, CaseFilter.Submitted, CaseFilter.ToSend, CaseFilter.Requests, CaseFilter.Overdue, CaseFilter.Soon, CaseFilter.Emergency,
    }.Select(filter => filter with { Reach = CaseReach.MyUnit })];

    /// <summary>The numbers.</summary>
    public async Task<DeskCounts> Count(LinliDb db, CaseSight sight, Unit unit, Instant now, CancellationToken cancel)
    {
        var counts = await CaseLists.Counts(db, sight, unit.Id, Filters, now, cancel);
        var due = 0;
        foreach (var room in whistles)
            due += await room.Of(db, unit, cancel);
        return new DeskCounts(Of(CaseFilter.Open), Of(CaseFilter.Callback), Of(CaseFilter.Submitted), Of(CaseFilter.ToSend), Of(CaseFilter.Requests), Of(CaseFilter.Overdue),
            Of(CaseFilter.Soon), Of(CaseFilter.Emergency), due, notifications.Unheard(db, Readers(unit, now)));

        int Of(CaseFilter filter) => counts.GetValueOrDefault(filter.Key);
    }

    /// <summary>The most urgent.</summary>
    public static Task<CasePage> Urgent(LinliDb db, CaseSight sight, Guid unit, Instant now, CancellationToken cancel) =>
        CaseLists.Page(db, sight, unit, Held, now, null, Listed, cancel);

    // What is told to the desk: to the unit, to its duty post, and to those on shift by name.
    private List<Recipient> Readers(Unit unit, Instant now) =>
    [
        Recipient.Unit(unit.Id),
        .. unit.AreaId is { } area && DutyDesks.RoleOf(unit) is { } role ? [Recipient.Of(role, area)] : Array.Empty<Recipient>(),
        .. rosters.OnDuty(unit.Id, now).Select(duty => Recipient.Account(duty.AccountId)),
    ];
}
