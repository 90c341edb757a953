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
    public Authority For(RuleQuestion asked)
    {
        List<AuthorityRule> narrowest = [], idle = [];
        var width = -1;
        foreach (var rule in _byGroup.GetValueOrDefault(asked.Category.Group, []))
        {
            if (!rule.Fits(asked))
                continue;
            if (rule.HasLostUnit(asked.Day))
            {
                idle.Add(rule);
                continue;
            }
            var narrowness = rule.NarrownessAmong(asked.Areas);
            if (narrowness > width)
                (narrowest, width) = ([rule], narrowness);
            else if (narrowness == width)
                narrowest.Add(rule);
        }
        idle.RemoveAll(rule => rule.NarrownessAmong(asked.Areas) < width);
        return narrowest.Count == 0
            ? new(asked.Category.Leads[0], asked.Category.Co, null, [], idle)
            : new(narrowest[0].Lead, narrowest[0].Co, narrowest[0], [.. narrowest.Skip(1).Where(rule => rule.Lead != narrowest[0].Lead || rule.Unit?.Id != narrowest[0].Unit?.Id)], idle);
    }
}

/// <summary>What the rules say of one case.</summary>
/// <param name="Lead">Kind of the leading unit.</param>
/// <param name="Co">Kinds of the helping units.</param>
/// <param name="Rule">The rule that decided; null where the catalogue's own entry did.</param>
/// <param name="Rivals">Rules just as narrow that name another lead: a person must decide.</param>
/// <param name="Idle">Rules that would have decided, but name a unit that no longer stands.</param>
public sealed record Authority(string Lead, IReadOnlyList<string> Co, AuthorityRule? Rule, IReadOnlyList<AuthorityRule> Rivals, IReadOnlyList<AuthorityRule> Idle);
