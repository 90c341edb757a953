using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Organizations.Rosters;

/// <summary>粘贴值班表: a table as it was copied from a spreadsheet becomes shifts, all or none.</summary>
public sealed class PasteRoster(PlanShifts plan, IOrganizations organizations, IHolders holders, ShiftNames names, DeploymentZone zone)
{
    /// <summary>Reads and plans.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="text">Tab-separated text.</param>
    /// <param name="monday">The Monday of the week being made, for weekdays without a date.</param>
    /// <param name="replaces">True when what stands on the days of the table makes room for it.</param>
    /// <param name="act">Who pastes.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<Outcome<Planned>> Run(Guid unit, string text, LocalDate monday, bool replaces, Act act, CancellationToken cancel = default)
    {
        var read = new RosterTable(zone.Day(act.At), monday, names, People(unit, act.At)).Read(text);
        if (read.IsRefused)
            return read.Refusals.ToList();
        var shifts = read.Value.SelectMany(Shifts).ToList();
        var days = read.Value.Select(row => row.Day).ToList();
        var span = replaces ? new Interval(zone.At(days.Min().AtMidnight()), zone.At(days.Max().PlusDays(1).AtMidnight())) : (Interval?)null;
        return await plan.Run(unit, shifts, act, span, Phones(read.Value), cancel);
    }

    private IEnumerable<NewShift> Shifts(RosterRow row)
    {
        var (from, until) = row.Hours.On(row.Day);
        yield return new NewShift(row.A, PostRank.A, row.Hours.Name, zone.At(from), zone.At(until)) { Row = row.Number };
        if (row.B is { } second)
            yield return new NewShift(second, PostRank.B, row.Hours.Name, zone.At(from), zone.At(until)) { Row = row.Number };
    }

    // By the name colleagues read, and by the one signed in with, for two of one name.
    private ILookup<string, Guid> People(Guid unit, Instant at)
    {
        var accounts = organizations.PostsIn(unit, at).Where(post => post.Role.Rule.MayBeOnDuty).Select(post => post.AccountId).Distinct().ToList();
        return holders.NamesOf(accounts).Select(pair => (Name: pair.Value.Replace(" ", "", StringComparison.Ordinal), pair.Key))
            .Concat(holders.AccountNamesOf(accounts).Select(pair => (Name: pair.Value, pair.Key)))
            .ToLookup(pair => pair.Name, pair => pair.Key, StringComparer.OrdinalIgnoreCase);
    }

    private static Dictionary<Guid, PhoneNumber> Phones(IEnumerable<RosterRow> rows) => rows
        .SelectMany(row => new[] { (Who: (Guid?)row.A, Phone: row.PhoneA), (Who: row.B, Phone: row.PhoneB) })
        .Where(pair => pair is { Who: not null, Phone: not null })
        .GroupBy(pair => pair.Who!.Value).ToDictionary(of => of.Key, of => of.Last().Phone!);
}
