using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime;
using NodaTime.Text;

namespace Linli.Organizations;

/// <summary>批量定包抓领导: lines of account, area, first and last day, as copied from a spreadsheet; all or none.</summary>
public sealed class SponsorLines(IUnitOfWork unitOfWork, AssignSponsor assign, IOrganizations organizations, IHolders holders, AreaWords areas, DeploymentZone zone)
{
    /// <summary>Areas a leader may be assigned to.</summary>
    public static readonly ScopeKind[] Kinds = [ScopeKind.County, ScopeKind.Street, ScopeKind.Community, ScopeKind.Grid];

    private static readonly char[] Between = ['\t', ',', '，'];

    /// <summary>Assigns them; refusals say the line.</summary>
    public Task<Outcome<int>> Run(string text, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<int>>(work =>
    {
        var (count, faults) = (0, new List<Refusal>());
        foreach (var (line, number) in text.Split('\n').Select((line, index) => (line.Trim(), index + 1)).Where(one => one.Item1.Length > 0))
        {
            var outcome = One(work, act, line.Split(Between, StringSplitOptions.TrimEntries));
            faults.AddRange(outcome.IsRefused ? outcome.Refusals.Select(refusal => new Refusal("Organizations.Refusal.InLine", "lines", number, new Phrase(refusal.Key, refusal.Args))) : []);
            count++;
        }
        return faults.Count > 0 ? faults : count == 0 ? new Refusal("Organizations.Refusal.NoLines", "lines") : count;
    }, cancel);

    /// <summary>A day as written, or null for an open end; the last day is meant whole.</summary>
    public Outcome<Instant?> Day(string? text, string field, bool through)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (Instant?)null;
        var day = LocalDatePattern.Iso.Parse(text.Trim());
        return day.Success ? zone.At(day.Value.PlusDays(through ? 1 : 0).AtMidnight()) : OrganizationsRefusals.DayUnreadable(field);
    }

    private Outcome<Sponsorship> One(Work work, Act act, string[] cells)
    {
        string Cell(int at) => at < cells.Length ? cells[at] : "";
        var account = holders.Named(Cell(0));
        var leader = account is { } who ? organizations.PostsOf(who, act.At).FirstOrDefault(post => post.Role == Role.Leader) : null;
        if (leader is null)
            return OrganizationsRefusals.SponsorIsNoLeader;
        if (areas.Find(Cell(1), Kinds) is not { } area)
            return OrganizationsRefusals.AreaOfWrongKind;
        var (begins, ends) = (Day(Cell(2), "from", through: false), Day(Cell(3), "until", through: true));
        if (begins.IsRefused || ends.IsRefused)
            return begins.IsRefused ? begins.Refusals.ToList() : ends.Refusals.ToList();
        return assign.In(work, act, leader.Id, area.Kind, area.Id, begins.Value ?? act.At, ends.Value);
    }
}
