using System.Collections.Frozen;
using NodaTime;

namespace Linli.Dispatch;

/// <summary>事项目录: every category and the residents' tiles, in one dated version. Immutable.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, CaseCategory> _byCode;
    private readonly FrozenDictionary<string, CategoryTile> _byTile;

    /// <summary>A catalogue of these entries; codes and tile keys are unique.</summary>
    public Catalogue(int version, IReadOnlyList<CaseCategory> categories, IReadOnlyList<CategoryTile> tiles)
    {
        Version = version;
        All = [.. categories.OrderBy(category => category.Code, StringComparer.Ordinal)];
        Tiles = [.. tiles.OrderBy(tile => tile.Order)];
        _byCode = All.ToFrozenDictionary(category => category.Code, StringComparer.Ordinal);
        _byTile = Tiles.ToFrozenDictionary(tile => tile.Key, StringComparer.Ordinal);
    }

    /// <summary>Grows by one with each change; a case keeps the version it was accepted under.</summary>
    public int Version { get; }

    /// <summary>Every category, retired ones too, by code.</summary>
    public IReadOnlyList<CaseCategory> All { get; }

    /// <summary>The residents' tiles in their order on the page.</summary>
    public IReadOnlyList<CategoryTile> Tiles { get; }

    /// <summary>The category with this code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public CaseCategory this[string code] => _byCode[code];

    /// <summary>The category with this code, or null.</summary>
    public CaseCategory? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The tile with this key, or null.</summary>
    public CategoryTile? FindTile(string? key) => key is null ? null : _byTile.GetValueOrDefault(key);

    /// <summary>The categories a case may be given on that day.</summary>
    public IEnumerable<CaseCategory> OpenOn(LocalDate day) => All.Where(category => category.IsOpenOn(day));

    /// <summary>What other systems call the categories a case may be given on that day.</summary>
    public OutsideCodes OutsideOn(LocalDate day) => new(OpenOn(day));

    /// <summary>What a tile may mean, the likeliest first.</summary>
    public IEnumerable<CaseCategory> Under(CategoryTile tile) => tile.Categories.Select(code => this[code]);

    /// <summary>Open categories by level-1 group, for a list to choose from.</summary>
    public IEnumerable<IGrouping<Bilingual, CaseCategory>> GroupsOn(LocalDate day) => OpenOn(day).GroupBy(category => category.Level1);
}
