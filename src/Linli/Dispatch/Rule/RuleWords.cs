using Linli.Areas;
using Linli.Organizations;
using Linli.Shell;
using NodaTime;
using NodaTime.Text;

namespace Linli.Dispatch.Rule;

/// <summary>规则文字: an authority rule as people read it: for what, where and when, and who leads.</summary>
internal sealed class RuleWords(IDispatch dispatch, IAreas areas, IOrganizations organizations, PageContext page)
{
    /// <summary>The category or the group it speaks of.</summary>
    public string Category(string code) => code.Length == 4
        ? dispatch.Current.Find(code) is { } category ? $"{code} {category.Name.In(page.Language)}" : code
        : dispatch.Current.All.FirstOrDefault(category => category.Group == code) is { } first ? page.Say("Dispatch.Rules.WholeGroup", code, first.Level1) : code;

    /// <summary>Where it holds.</summary>
    public string Area(Guid? id) => id is { } area ? areas.Label(area) ?? areas.Area(area)?.Label ?? page.Say("Dispatch.Rules.AreaUnknown") : page.Say("Dispatch.Rules.Everywhere");

    /// <summary>What else must be so; empty where nothing.</summary>
    public string Conditions(AuthorityRule rule) => string.Join(page.Say("Dispatch.Rules.And"), new[]
    {
        rule.Where is { } where ? page.Say($"Dispatch.PlaceSort.{where}") : null,
        rule.Kind is { } kind ? page.Say($"Dispatch.CaseKind.{kind}") : null,
        rule.Level is { } level ? page.Say("Dispatch.Rules.AtLevel", page.Say($"Dispatch.DutyLevel.{level}")) : null,
    }.OfType<string>());

    /// <summary>Who leads, with the very unit where one is named, and who helps.</summary>
    public string Lead(AuthorityRule rule) => rule.Co.Count == 0
        ? Named(rule)
        : page.Say("Dispatch.Rules.WithCo", Named(rule), Bilingual.List(rule.Co.Select(Kind)));

    /// <summary>A unit's name, also of one that has ended.</summary>
    public string Unit(Guid id) => organizations.FindUnit(id)?.Name ?? page.Say("Dispatch.Rules.UnitUnknown");

    /// <summary>Who would act: the unit where one was found, else the kind.</summary>
    public Bilingual Party(DutyParty party) => party.Unit is { } unit && organizations.FindUnit(unit) is { } found ? Bilingual.AsWritten(found.Name) : party.Kind.Name;

    /// <summary>From which day to which.</summary>
    public string Days(AuthorityRule rule) => rule switch
    {
        { From: { } from, Until: { } until } => page.Say("Dispatch.Rules.FromTo", Day(from), Day(until)),
        { From: { } from } => page.Say("Dispatch.Rules.Since", Day(from)),
        { Until: { } until } => page.Say("Dispatch.Rules.To", Day(until)),
        _ => page.Say("Dispatch.Rules.Always"),
    };

    private string Named(AuthorityRule rule) => rule.Unit is { } unit ? Unit(unit.Id) : Kind(rule.Lead).In(page.Language);

    private Bilingual Kind(string key) => dispatch.DutyKinds.GetValueOrDefault(key)?.Name ?? new(key, key);

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
