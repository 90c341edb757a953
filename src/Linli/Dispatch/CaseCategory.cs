using Linli.Deadlines;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Dispatch;

/// <summary>事项分类: one third-level entry of the catalogue, with who answers for it and how long it may take.</summary>
/// <remarks>Codes are ours, not those of GB/T 30428 (ADR 0011).</remarks>
public sealed record CaseCategory
{
    /// <summary>Four digits; the first two are the level-1 group.</summary>
    public required string Code { get; init; }

    /// <summary>大类.</summary>
    public required Bilingual Level1 { get; init; }

    /// <summary>小类.</summary>
    public required Bilingual Level2 { get; init; }

    /// <summary>事项, the third level.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>主办: kinds of unit that may lead; the first unless an <see cref="AuthorityRule"/> says otherwise.</summary>
    public required IReadOnlyList<string> Leads { get; init; }

    /// <summary>协办: kinds of unit that help.</summary>
    public required IReadOnlyList<string> Co { get; init; }

    /// <summary>时限, at least one.</summary>
    public required IReadOnlyList<CategoryLimit> Limits { get; init; }

    /// <summary>紧急程度.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>What is special about it.</summary>
    public required CategoryFlags Flags { get; init; }

    /// <summary>Which kinds of appeal it usually is, the likeliest first.</summary>
    public required IReadOnlyList<CaseKind> Kinds { get; init; }

    /// <summary>True when neighbours may see that such a thing was reported and solved (domain.md §3.8 rule 16).</summary>
    public required bool IsPublic { get; init; }

    /// <summary>First day it may be used.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>First day it may no longer be used; old cases keep it.</summary>
    public LocalDate? RetiredOn { get; init; }

    /// <summary>外部编码: what other systems call it (12345, GB/T 30428), as the office wrote it; empty for nothing.</summary>
    public string External { get; init; } = "";

    /// <summary>The group's two digits.</summary>
    public string Group => Code[..2];

    /// <summary>The limit to the result, or what stands for it.</summary>
    public CategoryLimit MainLimit =>
        Limits.FirstOrDefault(limit => limit.Step is LimitStep.Result) ?? Limits.First(limit => !limit.IsConditional && !limit.IsFirstAid);

    /// <summary>The first aid due before the result, if any.</summary>
    public CategoryLimit? FirstAid => Limits.FirstOrDefault(limit => limit.IsFirstAid);

    /// <summary>True when it has all of <paramref name="flags"/>.</summary>
    public bool Has(CategoryFlags flags) => (Flags & flags) == flags;

    /// <summary>True when a case may be given it on that day.</summary>
    public bool IsOpenOn(LocalDate day) => day >= ValidFrom && (RetiredOn is not { } retired || day < retired);

    /// <summary>The three levels in one line.</summary>
    public string PathIn(Language language) => $"{Level1.In(language)} / {Level2.In(language)} / {Name.In(language)}";
}
