using Linli.Areas;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Organizations;
using NodaTime;

namespace Linli.Cases.Stairwell;

/// <summary>楼道公示: what hangs in a stairwell: the grid and what belongs to it, its worker with a number, the community's duty number, and whom to complain to.</summary>
/// <remarks>《滨州市社会治理网格化服务管理条例》 art. 6: name and area of the grid, the worker's name and phone and the supervision phone are posted publicly.
/// The worker's number is typed for printing and not stored: accounts hold no phone (see <c>Identity.Account</c>).</remarks>
public sealed record StairwellNotice(string Grid, string Range, string? Duty, string Worker, string WorkerPhone, string Supervision)
{
    /// <summary>The longest line.</summary>
    public const int Longest = 200;

    /// <summary>The notice as filled in, or every reason against it.</summary>
    public static Outcome<StairwellNotice> Of(string grid, string range, string? duty, string worker, string phone, string supervision)
    {
        List<Refusal> reasons = [];
        if (string.IsNullOrWhiteSpace(worker))
            reasons.Add(CaseRefusals.Missing("worker", "Worker"));
        var own = Number(phone, "phone", reasons, isPerson: true);
        var above = Number(supervision, "supervision", reasons, isPerson: false);
        foreach (var (field, words) in new[] { ("range", range), ("worker", worker) })
            if (words.Length > Longest)
                reasons.Add(new Refusal("Cases.Refusal.TextTooLong", field, words.Length, Longest));
        return reasons.Count > 0 ? reasons : new StairwellNotice(grid, range.Trim(), duty, worker.Trim(), own!, above!);
    }

    /// <summary>What lies in a grid, as people say it: 金润嘉园 1号楼、2号楼；柳湖小区 1号楼.</summary>
    public static string RangeOf(IAreas areas, Guid grid) => string.Join("；", areas.BuildingsIn(grid).Select(areas.Label).OfType<string>()
        .Select(label => label.LastIndexOf(' ') is > 0 and var cut ? (Estate: label[..cut], Building: label[(cut + 1)..]) : (Estate: label, Building: ""))
        .GroupBy(one => one.Estate).Select(estate => $"{estate.Key} {string.Join("、", estate.Select(one => one.Building))}".Trim()));

    /// <summary>The supervision number that is offered: the street's office, else the county's.</summary>
    public static string? SupervisionOf(IOrganizations organizations, IReadOnlyList<AreaRow> path, LocalDate day) =>
        path.Reverse().Where(area => area.Kind is AreaKind.Street or AreaKind.County)
            .Select(area => organizations.UnitOfKind(area.Kind == AreaKind.Street ? "street" : "county", [area.Id], day)?.Phone).FirstOrDefault(phone => !string.IsNullOrEmpty(phone));

    // A short public number (12345) is a number to complain at, if not one of a person.
    private static string? Number(string typed, string field, List<Refusal> reasons, bool isPerson)
    {
        var plain = typed.Trim();
        if (!isPerson && plain.Length is >= 3 and <= 6 && plain.All(char.IsAsciiDigit))
            return plain;
        var parsed = PhoneNumber.Parse(plain, field);
        if (!parsed.IsRefused)
            return parsed.Value.Written;
        reasons.AddRange(parsed.Refusals);
        return null;
    }
}
