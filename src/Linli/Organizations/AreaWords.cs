using Linli.Areas;

namespace Linli.Organizations;

/// <summary>区域怎么填: finds the area that somebody typed: a code, a name, or for a building the short code of its plate.</summary>
public sealed class AreaWords(IAreas areas)
{
    /// <summary>An area as a post or unit stores it.</summary>
    public sealed record Named(ScopeKind Kind, Guid Id);

    /// <summary>The one area of these kinds that the words name; null when none does, or several do.</summary>
    public Named? Find(string words, IReadOnlyCollection<ScopeKind> kinds)
    {
        var text = words.Trim();
        // What the list of suggestions offers: 清河社区 620402001001
        var code = text[(text.LastIndexOf(' ') + 1)..];
        if (areas.AreaByCode(code) is { } coded && KindOf(coded.Kind) is { } kind && kinds.Contains(kind))
            return new Named(kind, coded.Id);
        if (kinds.Contains(ScopeKind.Building) && areas.Plate(text) is { Building: { } building })
            return new Named(ScopeKind.Building, building);
        var named = kinds.SelectMany(KindsOf).SelectMany(areas.All).Where(area => area.Label == text || area.Name == text).Take(2).ToList();
        return named is [var only] ? new Named(KindOf(only.Kind)!.Value, only.Id) : null;
    }

    /// <summary>What may be typed, name and code, for the list of suggestions.</summary>
    public IReadOnlyList<string> Suggestions(IReadOnlyCollection<ScopeKind> kinds) =>
        [.. kinds.SelectMany(KindsOf).SelectMany(areas.All).Take(600).Select(area => $"{area.Label} {area.Code}")];

    /// <summary>What people call it.</summary>
    public string? Label(Guid? area) => area is { } id ? areas.Label(id) : null;

    private static ScopeKind? KindOf(AreaKind kind) => kind switch
    {
        AreaKind.County => ScopeKind.County,
        AreaKind.Street => ScopeKind.Street,
        AreaKind.Community => ScopeKind.Community,
        AreaKind.Grid or AreaKind.Special => ScopeKind.Grid,
        AreaKind.Micro => ScopeKind.MicroGrid,
        _ => null,
    };

    private static IEnumerable<AreaKind> KindsOf(ScopeKind kind) => Enum.GetValues<AreaKind>().Where(area => KindOf(area) == kind);
}
