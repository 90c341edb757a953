using Linli.Cases;
using Linli.Cases.Escalate;
using Linli.Notifications;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Bench.Walks;

/// <summary>值班的规则: every clock is with whoever is on duty, or its hours are named as vacant; whoever comes on shift hears what waits; the desk is lent to them and to nobody else.</summary>
internal sealed class WalkDuty(WalkCounty county, ModelRoster model)
{
    private readonly IRosters _rosters = county.House.Get<IRosters>();
    private readonly IOrganizations _organizations = county.House.Get<IOrganizations>();
    private readonly CaseAudience _audience = county.House.Get<CaseAudience>();

    /// <summary>What is wrong with the posts on duty of any unit now, or null; all in memory, so it is asked after every step.</summary>
    public string? Broken(Instant now)
    {
        foreach (var unit in WalkRoster.Offices.Where(unit => model.IsKept(unit, now)))
        {
            var (id, expected) = (county.Units[unit], model.OnDuty(unit, now));
            var name = county.NameOf(id);
            var found = _rosters.OnDuty(id, now).Select(one => one.AccountId).ToList();
            if (!found.SequenceEqual(expected.Select(one => one.Account)))
                return $"on duty for {name} is {Words(found)}, the model says {Words(expected.Select(one => one.Account))}";
            var isNamed = _rosters.Gaps(id, now).Any(gap => gap.From <= now && now < gap.Until);
            if (expected.Count == 0 && !isNamed)
                return $"nobody is on duty for {name} and no gap names it";
            if (expected.Count > 0 && isNamed)
                return $"somebody is on duty for {name} and it is called vacant";
            if (DutyDesks.RoleOf(_organizations.FindUnit(id)!) is { } desk && _organizations.PostsIn(id, now).Any(post => post.Role == desk)
                && found.Find(account => !_organizations.PostsOf(account, now).Concat(_organizations.PostsStoodInBy(account, now)).Any(post => post.UnitId == id && post.Role == desk)) is var barred && barred != Guid.Empty)
                return $"{Words([barred])} is on duty for {name} and may not act for its desk";
        }
        return null;
    }

    /// <summary>A case's running clocks ring whoever is on duty, or in a gap somebody else of the unit; never nobody.</summary>
    public string? Broken(WalkShape shape, Instant now)
    {
        var row = shape.Row;
        if (!row.IsOpen)
            return null;
        foreach (var clock in shape.Open.Where(clock => clock.PausedAt is null && clock.Unit is not null))
        {
            var rung = _audience.Watch(row, clock.Unit, clock.Role, now).ToList();
            if (rung.Count == 0)
                return $"its clock {clock.Kind} rings nobody";
            if (row.ResponsiblePersonId is null && !row.IsKeptFromCommunity && !row.IsKeptFromStreet && county.Units.IndexOf(clock.Unit!.Value) is >= 0 and var unit
                && model.OnDuty(unit, now) is [var (first, _), ..] && !rung.SequenceEqual([Recipient.Account(first)]))
                return $"its clock {clock.Kind} rings {string.Join(", ", rung)}, on duty is {Words([first])}";
        }
        return null;
    }

    /// <summary>Whoever came on shift while something waited for a first answer and was not told of it, or null.</summary>
    public async Task<string?> Untold(IReadOnlyList<ModelRoster.Shift> begun, IReadOnlySet<Guid> waiting, Instant now)
    {
        // The one who answers: the A 角, or the B 角 where there is none.
        var first = begun.Where(shift => shift.RunsAt(now)).Select(shift => (shift, Duty: model.OnDuty(shift.Unit, now))).Where(one => one.Duty is [var (_, of), ..] && of == one.shift).ToList();
        if (first.Count == 0 || waiting.Count == 0)
            return null;
        using var db = county.House.Read();
        var units = (await db.Cases.Where(row => waiting.Contains(row.Id)).Select(row => row.ResponsibleUnitId).ToListAsync()).ToHashSet();
        var people = first.Where(one => units.Contains(county.Units[one.shift.Unit])).Select(one => one.Duty[0].Account).Distinct().ToList();
        var tags = people.ConvertAll(account => Recipient.Account(account).Tag);
        var told = (await db.NotificationsInbox.Where(row => row.SubjectKind == "shift" && row.CreatedAt == now && tags.Contains(row.Recipient)).Select(row => row.Recipient).ToListAsync()).ToHashSet();
        return tags.Find(tag => !told.Contains(tag)) is { } untold ? $"{untold} came on shift while a case waits and was not told" : null;
    }

    private static string Words(IEnumerable<Guid> accounts) => string.Join(", ", accounts.Select(account => account.ToString()[..8])) is { Length: > 0 } words ? words : "nobody";
}
