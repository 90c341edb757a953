using System.Globalization;
using Linli.Areas;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using Linli.Shell;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Linli.Cases.Report;

/// <summary>谁来联系您: who will call, from which number, and by when; said on plates' pages and done pages in the same words.</summary>
public sealed class DutyDesk(
    IAreas areas, IOrganizations organizations, IRosters rosters, IHolders holders, IDeadlines deadlines, IEnumerable<IDutyNumbers> numbers,
    CasesSettings settings, IOptions<Site> site, DeploymentZone zone)
{
    private static readonly string[] Offices = ["community", "street", "county"];

    /// <summary>The duty number of the nearest office that has one: the one printed on the plate; null where nobody gave any.</summary>
    public string? NumberOf(Guid? community, Guid? street, Guid? county)
    {
        Guid[] nearest = [.. new[] { community, street, county }.OfType<Guid>()];
        return numbers.Select(one => one.Of(nearest)).FirstOrDefault(number => !string.IsNullOrEmpty(number))
            ?? nearest.Select(area => areas.Area(area)?.DutyPhone).FirstOrDefault(number => !string.IsNullOrEmpty(number))
            ?? (site.Value.DutyPhone is { Length: > 0 } always ? always : null);
    }

    /// <summary>The number the responsible office calls from.</summary>
    public string? NumberOf(Case about)
    {
        var unit = about.ResponsibleUnitId is { } id ? organizations.FindUnit(id) : null;
        // A report about the community is called back by the street: then the community's number would be the wrong one to trust.
        return unit?.Phone ?? NumberOf(about.IsKeptFromCommunity ? null : about.CommunityId, about.IsKeptFromStreet ? null : about.StreetId, about.CountyId);
    }

    /// <summary>王书记, else 金润社区值班员: who calls about this case.</summary>
    public Phrase Caller(Case about, Instant now) => Caller(about.ResponsibleUnitId, about.ResponsibleRole, now);

    /// <summary>Who would call about a report at this place.</summary>
    public Phrase Caller(Guid? community, Guid? street, Guid? county, Instant now)
    {
        Guid[] nearest = [.. new[] { community, street, county }.OfType<Guid>()];
        var unit = Offices.Select(kind => organizations.UnitOfKind(kind, nearest, zone.Day(now))).FirstOrDefault(found => found is not null);
        return Caller(unit?.Id, CaseRoles.Secretary, now);
    }

    /// <summary>When a call would be due for a report made now: "今天 21:34", or next morning (domain.md 3.8 rule 4).</summary>
    public Instant CallDue(Instant now) => deadlines.New(new ClockStart(Case.SubjectKind, Guid.Empty, ClockKind.CallBack, Urgency.Normal, now)).Due;

    /// <summary>明早 9:00: when a call-back that came in at night is due, as people say it; null for one of the day.</summary>
    public Phrase? Morning(ClockRow clock, PageContext page)
    {
        if (!deadlines.IsNight(clock.StartedAt) || clock.Urgency == Urgency.Emergency)
            return null;
        var due = zone.Local(clock.Due);
        var day = Period.DaysBetween(zone.Day(page.Now), due.Date) switch { 0 => "Today", 1 => "Tomorrow", _ => null };
        return day is null || due.Hour >= 12 ? null : new Phrase("Cases.Report.Morning." + day, due.ToString("H:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>网格员 of a place as the public may know them: names of those on duty for the deepest grid; none where the deployment does not publish them.</summary>
    public IReadOnlyList<string> Workers(Place place, Instant now)
    {
        if (!settings.ShowWorkers)
            return [];
        var posts = new[] { place.MicroGrid, place.Grid }.OfType<Guid>().Select(grid => organizations.PostsFor(Role.GridWorker, grid, now)).FirstOrDefault(found => found.Count > 0);
        if (posts is null)
            return [];
        var names = holders.NamesOf([.. posts.Take(2).Select(post => post.AccountId)]);
        return [.. posts.Take(2).Select(post => names.GetValueOrDefault(post.AccountId)).OfType<string>()];
    }

    private Phrase Caller(Guid? unit, string? role, Instant now)
    {
        if (unit is not { } id || organizations.FindUnit(id) is not { } office)
            return new Phrase("Cases.Report.Caller.Office", site.Value.County);
        // The roster says who calls now; another than the head is the duty officer to the resident, never a name.
        var watch = rosters.OnDuty(id, now) is [var first, ..] ? first : null;
        var head = role == CaseRoles.Secretary ? organizations.PostsIn(id, now).FirstOrDefault(post => post.Role == Role.Secretary) : null;
        return head is not null && (watch is null || watch.AccountId == head.AccountId) && holders.NamesOf([head.AccountId]).GetValueOrDefault(head.AccountId) is { Length: > 0 } name
            ? new Phrase("Cases.Report.Caller.Secretary", Mask.Name(name).TrimEnd('*'))
            : new Phrase("Cases.Report.Caller.Office", office.ShortName);
    }
}
