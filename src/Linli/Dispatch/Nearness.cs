using Linli.Foundation.Text;

namespace Linli.Dispatch;

/// <summary>相近程度: how near two reports are, and which parts agree. A person decides whether they are the same matter.</summary>
/// <param name="Score">0 to 1: the likeness of the texts, raised or lowered by place, time and category.</param>
/// <param name="Text">Likeness of the texts alone, 0 to 1.</param>
/// <param name="Days">Whole days between them.</param>
/// <param name="Where">What is known of the places.</param>
/// <param name="SameCategory">Whether the categories are the same; null where one is not known.</param>
public readonly record struct Nearness(double Score, double Text, int Days, NearWhere Where, bool? SameCategory)
{
    /// <summary>The parts in words: 文字相近 82%, 同一栋楼, 相隔 2 天, 同一事项. What is not known is not said.</summary>
    public IReadOnlyList<Phrase> Reasons =>
    [
        new Phrase("Dispatch.Near.Text", (int)Math.Round(Text * 100)),
        .. Where == NearWhere.Unknown ? Array.Empty<Phrase>() : [new Phrase($"Dispatch.Near.{Where}")],
        Days == 0 ? new Phrase("Dispatch.Near.WithinADay") : new Phrase("Dispatch.Near.Days", Days),
        .. SameCategory is { } same ? [new Phrase(same ? "Dispatch.Near.SameCategory" : "Dispatch.Near.OtherCategory")] : Array.Empty<Phrase>(),
    ];
}

/// <summary>How two places lie to each other, the nearest first.</summary>
public enum NearWhere
{
    /// <summary>Not known of one of them.</summary>
    Unknown,

    /// <summary>同一栋楼.</summary>
    SameBuilding,

    /// <summary>同一小区, or not 200 metres apart.</summary>
    SameEstate,

    /// <summary>同一网格, or not a kilometre apart.</summary>
    SameGrid,

    /// <summary>相距较远.</summary>
    Apart,
}
