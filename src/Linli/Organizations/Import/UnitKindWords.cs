using Linli.Foundation.Text;

namespace Linli.Organizations.Import;

/// <summary>单位类型怎么写: the kind or department that an office's own words mean.</summary>
internal static class UnitKindWords
{
    private static readonly Dictionary<string, string> Also = new()
    {
        ["社区"] = "community",
        ["村"] = "community",
        ["居委会"] = "community",
        ["村委会"] = "community",
        ["街道"] = "street",
        ["乡镇"] = "street",
        ["镇"] = "street",
        ["乡"] = "street",
        ["街道办"] = "street",
        ["县"] = "county",
        ["区"] = "county",
        ["县区"] = "county",
        ["物业"] = "property",
        ["城管"] = "urban-management",
        ["城市管理"] = "urban-management",
        ["住房和城乡建设"] = "housing",
        ["住建"] = "housing",
        ["市场监督"] = "market",
        ["派出所"] = "police",
        ["公安"] = "police",
        ["卫生健康"] = "health",
        ["人力资源"] = "labour",
        ["生态环境"] = "ecology",
        ["医疗保障"] = "medical-insurance",
        ["水利"] = "water",
        ["自来水"] = "water",
    };

    private static readonly string[] Offices = ["街道办事处", "办事处", "人民政府", "政府", "社区居民委员会", "居民委员会", "居委会", "村民委员会", "村委会"];

    private static readonly IReadOnlyList<(string Word, string Kind)> Known =
        [.. UnitKinds.All.Concat(UnitKinds.Departments).SelectMany(kind => Texts.Say(Language.Zh, kind.TextKey).Split('、').Select(word => (word, kind.Word))), .. Also.Select(also => (also.Key, also.Value))];

    /// <summary>The kind a cell names, or null.</summary>
    public static string? Of(string said) =>
        said.Length == 0 ? null : Known.FirstOrDefault(known => known.Word == said || known.Kind == said).Kind ?? In(said);

    /// <summary>The department or kind that a unit's name holds (城管局, 某某物业公司), or null.</summary>
    public static string? In(string name) => Known.Where(known => known.Word.Length > 1 && known.Kind is not ("community" or "street" or "county" or "department" or "other") && name.Contains(known.Word, StringComparison.Ordinal))
        .OrderByDescending(known => known.Word.Length).FirstOrDefault().Kind;

    /// <summary>The area's name in the name of its office: 长平街道办事处 → 长平街道.</summary>
    public static string WithoutOffice(string name) =>
        Offices.FirstOrDefault(office => name.EndsWith(office, StringComparison.Ordinal)) is { } office ? name[..^office.Length] + (office is "街道办事处" ? "街道" : office is "社区居民委员会" ? "社区" : "") : name;
}
