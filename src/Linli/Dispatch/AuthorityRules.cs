using System.Collections.Frozen;

namespace Linli.Dispatch;

/// <summary>派单目录/权责清单: which kind of unit leads a category, where and at which level. Immutable.</summary>
/// <remarks>Rules refine the catalogue: where none fits, the category's own lead and helpers stand.</remarks>
public sealed class AuthorityRules
{
    private readonly FrozenDictionary<string, AuthorityRule[]> _byGroup;

    /// <summary>These rules, in any order.</summary>
    public AuthorityRules(IEnumerable<AuthorityRule> rules)
    {
        All = [.. rules];
        _byGroup = All.GroupBy(rule => rule.Category[..2]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Every rule.</summary>
    public IReadOnlyList<AuthorityRule> All { get; }

    /// <summary>These rules and some more, e.g. the rulings of one county.</summary>
    public AuthorityRules With(IEnumerable<AuthorityRule> more) => new([.. All, .. more]);

    /// <summary>Who leads and who helps; rivals are equally narrow rules that name another lead.</summary>
    public Authority For(CaseCategory category, DutyLevel level, PlaceSort where, IReadOnlySet<Guid> areas)
    {
        AuthorityRule[] narrowest = [];
        foreach (var rule in _byGroup.GetValueOrDefault(category.Group, []))
        {
            if (!rule.Fits(category.Code, level, where, areas))
                continue;
            if (narrowest.Length == 0 || rule.Narrowness > narrowest[0].Narrowness)
                narrowest = [rule];
            else if (rule.Narrowness == narrowest[0].Narrowness)
                narrowest = [.. narrowest, rule];
        }
        return narrowest.Length == 0
            ? new(category.Leads[0], category.Co, null, [])
            : new(narrowest[0].Lead, narrowest[0].Co, narrowest[0], [.. narrowest.Skip(1).Where(rule => rule.Lead != narrowest[0].Lead)]);
    }
}

/// <summary>What the rules say of one case.</summary>
/// <param name="Lead">Kind of the leading unit.</param>
/// <param name="Co">Kinds of the helping units.</param>
/// <param name="Rule">The rule that decided; null where the catalogue's own entry did.</param>
/// <param name="Rivals">Rules just as narrow that name another lead: a person must decide.</param>
public sealed record Authority(string Lead, IReadOnlyList<string> Co, AuthorityRule? Rule, IReadOnlyList<AuthorityRule> Rivals);
