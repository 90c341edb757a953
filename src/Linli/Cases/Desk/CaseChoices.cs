using Linli.Areas;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using Linli.Shell;
using NodaTime;

namespace Linli.Cases.Desk;

/// <summary>One answer of a grouped list.</summary>
public sealed record GroupedChoice(string Group, string Value, string Label);

/// <summary>选项: what a form about a case may choose from: categories, units, colleagues, grids, referrals; in words, grouped, nearest first.</summary>
public sealed class CaseChoices(IDispatch dispatch, IOrganizations organizations, IHolders holders, IAreas areas, DeploymentZone zone, PageContext page)
{
    private static readonly string[] Handling =
        ["community", "street", "county", "department", "property", "governance-center", "asset-owner", "knowledge-desk", "inspection", "mediation-committee", "enterprise", "other"];

    /// <summary>Every category that may be given today, by group.</summary>
    public IReadOnlyList<GroupedChoice> Categories(Instant now) =>
        [.. dispatch.Current.GroupsOn(zone.Day(now)).SelectMany(group => group.Select(category =>
            new GroupedChoice(group.Key.In(page.Language), category.Code, category.Name.In(page.Language))))];

    /// <summary>A category's name, or its code where the catalogue has lost it.</summary>
    public string CategoryName(string code) => dispatch.Current.Find(code)?.Name.In(page.Language) ?? code;

    /// <summary>The category that a typed line names: its code, or its name.</summary>
    public string? CategoryOf(string? words, string? chosen)
    {
        if (string.IsNullOrWhiteSpace(words))
            return string.IsNullOrWhiteSpace(chosen) ? null : chosen;
        var typed = words.Trim();
        var code = typed.Length >= 4 ? typed[..4] : "";
        if (dispatch.Current.Find(code) is not null)
            return code;
        var named = dispatch.Current.All.Where(category => category.Name.Zh == typed || category.Name.En.Equals(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0)
            named = [.. dispatch.Current.All.Where(category => category.Name.In(page.Language).Contains(typed, StringComparison.OrdinalIgnoreCase))];
        // Words that name no one category are an answer to be asked again, not to be guessed.
        return named is [{ } one] ? one.Code : "";
    }

    /// <summary>Units that may be sent a case of this place, departments first; never those it is about.</summary>
    public IReadOnlyList<GroupedChoice> Units(Case target, Instant now)
    {
        var (day, near) = (zone.Day(now), new[] { target.CommunityId, target.StreetId, target.CountyId });
        return [.. organizations.Units(day)
            .Where(unit => Handling.Contains(unit.Kind) && (unit.AreaId is null || near.Contains(unit.AreaId)) && !IsNamed(target, unit))
            .OrderBy(unit => unit.Kind == UnitKinds.Department ? -1 : Array.IndexOf(Handling, unit.Kind))
            .Select(unit => new GroupedChoice(page.Say("Organizations.UnitKind." + unit.Kind), unit.Id.ToString(), unit.Name))];
    }

    /// <summary>Colleagues of a unit who can be given a case, those of its grid first.</summary>
    public IReadOnlyList<GroupedChoice> Colleagues(Case target, Guid? unit, Instant now)
    {
        if (unit is not { } mine)
            return [];
        var posts = organizations.PostsIn(mine, now)
            .Where(post => post.Role is Role.GridWorker or Role.GridHead or Role.Secretary or Role.DepartmentHandler or Role.StreetDispatcher or Role.CountyDispatcher)
            .OrderBy(post => Nearness(post, target)).ToList();
        var names = holders.NamesOf([.. posts.Select(post => post.AccountId).Distinct()]);
        return [.. posts.DistinctBy(post => post.AccountId).Select(post => new GroupedChoice(
            organizations.FindUnit(mine)?.ShortName ?? "",
            post.AccountId.ToString(),
            page.Say("Cases.Desk.Colleague", names.GetValueOrDefault(post.AccountId) ?? "", page.Say(post.Role.Rule.TextKey), post.AreaId is { } area ? areas.Label(area) ?? "" : "")))];
    }

    /// <summary>Grids of the community, or of every community of the street where even that is not known.</summary>
    public IReadOnlyList<GroupedChoice> Grids(Case target)
    {
        IReadOnlyList<AreaRow> communities = target.CommunityId is { } community && areas.Area(community) is { } here ? [here]
            : target.StreetId is { } street ? areas.Below(street)
            : [];
        return [.. communities.SelectMany(one => GridsOf(one.Id).Select(grid => new GroupedChoice(one.Label, grid.Id.ToString(), grid.Label)))];
    }

    /// <summary>转介去向.</summary>
    public IReadOnlyList<(string Key, string Words)> Referrals =>
        [.. Texts.Keys(Language.Zh).Where(key => key.StartsWith(ReferralFamily, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(key => (key[ReferralFamily.Length..], page.Say(key)))];

    private const string ReferralFamily = "Dispatch.Referral.";

    private IEnumerable<AreaRow> GridsOf(Guid community) =>
        areas.Below(community).Where(area => area.Kind is AreaKind.Grid or AreaKind.Special or AreaKind.Micro)
            .SelectMany(grid => areas.Below(grid.Id).Where(micro => micro.Kind == AreaKind.Micro).Prepend(grid));

    private static int Nearness(Post post, Case target) =>
        post.AreaId is { } area && (area == target.MicroGridId || area == target.GridId) ? 0 : post.Role == Role.GridWorker ? 1 : post.Role == Role.GridHead ? 2 : 3;

    private static bool IsNamed(Case target, Unit unit) => target.About switch
    {
        NamedParty.Community or NamedParty.GridWorker => unit.Kind == "community",
        NamedParty.Property => unit.Kind == "property",
        NamedParty.Street => unit.Kind is "street" or "community",
        _ => false,
    };
}
