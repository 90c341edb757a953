using Linli.Areas;
using Linli.Foundation.Data;
using Linli.Organizations;
using Linli.Shell;
using Linli.Shell.Parts;
using NodaTime;

namespace Linli.Dispatch.Rule;

/// <summary>What the form of a ruling may choose from.</summary>
internal sealed class RulingChoices(IDispatch dispatch, IAreas areas, IOrganizations organizations, PageContext page)
{
    // A community or a grid worker is found by the place; naming one for a whole area would send everything to it.
    private static readonly string[] ByPlaceOnly = ["community", "grid-worker"];

    /// <summary>Groups and categories that are open on that day.</summary>
    public IReadOnlyList<Choice> Categories(LocalDate day) =>
        [.. dispatch.Current.GroupsOn(day).SelectMany(group => group
            .Select(category => new Choice(category.Code, $"{category.Code} {category.Name.In(page.Language)}"))
            .Prepend(new(group.First().Group, page.Say("Dispatch.Rules.WholeGroup", group.First().Group, group.Key))))];

    /// <summary>The area of a post, its streets and their communities.</summary>
    public IReadOnlyList<Choice> Areas(Guid? mine) => mine is { } own && areas.Area(own) is { } home
        ? [new(Word(home), home.Label), .. areas.Below(own).SelectMany(Nested)]
        : [];

    /// <summary>Kinds of unit.</summary>
    public IReadOnlyList<Choice> Leads => [.. dispatch.DutyKinds.Values.Select(kind => new Choice(kind.Key, kind.Name.In(page.Language)))];

    /// <summary>Units that a rule may name, the kind before the name.</summary>
    public IReadOnlyList<Choice> Units(LocalDate day) =>
        [.. organizations.Units(day)
            .Select(unit => (Unit: unit, Kind: dispatch.DutyKinds.GetValueOrDefault(unit.Department ?? unit.Kind)))
            .Where(one => one.Kind is not null && !ByPlaceOnly.Contains(one.Kind.Key))
            .OrderBy(one => one.Kind!.Key, StringComparer.Ordinal)
            .Select(one => new Choice(one.Unit.Id.ToString(), page.Say("Dispatch.Rules.UnitOfKind", one.Kind!.Name, one.Unit.Name)))];

    /// <summary>Sorts of place that can be known.</summary>
    public IReadOnlyList<Choice> Places => [.. Enum.GetValues<PlaceSort>().Where(sort => sort != PlaceSort.Unknown).Select(sort => new Choice(Storage.Word(sort), page.Say($"Dispatch.PlaceSort.{sort}")))];

    /// <summary>Kinds of appeal.</summary>
    public IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<CaseKind>().Select(kind => new Choice(Storage.Word(kind), page.Say($"Dispatch.CaseKind.{kind}")))];

    private IEnumerable<Choice> Nested(AreaRow area) => area.Kind switch
    {
        AreaKind.Street => areas.Below(area.Id).Where(below => below.Kind == AreaKind.Community)
            .Select(community => new Choice(Word(community), page.Say("Dispatch.Rules.CommunityOf", area.Label, community.Label))).Prepend(new(Word(area), area.Label)),
        _ => [],
    };

    private static string Word(AreaRow area) => area.Id.ToString();
}
