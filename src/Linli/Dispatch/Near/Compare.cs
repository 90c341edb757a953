using NodaTime;

namespace Linli.Dispatch.Near;

/// <summary>比对: text × place × time × category. What agrees raises the likeness of the texts, what differs lowers it, what is not known leaves it.</summary>
/// <remarks>Texts that share nothing are never near, however near the places. The factors are chosen, not learned: the marked messages hold neither points
/// nor categories. The fall over time is slow, because a matter nobody mended is reported for months.</remarks>
internal static class Compare
{
    /// <summary>After so many days two reports are two matters, whatever they say.</summary>
    public const int MostDays = 400;

    private const int FreshDays = 30;
    private const double OldCounts = 0.6;
    private const double EstateMetres = 200;
    private const double GridMetres = 1_000;

    /// <summary>How near two reports are whose texts are <paramref name="text"/> alike.</summary>
    public static Nearness Of(NearReport one, NearReport other, double text)
    {
        var days = (int)Math.Floor(Duration.Max(one.At - other.At, other.At - one.At).TotalDays);
        var where = Where(one.Place, other.Place);
        bool? sameCategory = one.Category is null || other.Category is null ? null : one.Category == other.Category;
        return new Nearness(Math.Min(1, text * Factor(where) * Factor(sameCategory) * Factor(days)), text, days, where, sameCategory);
    }

    /// <summary>The most that place, time and category can make of a likeness: what is too little even so need not be looked at.</summary>
    public const double MostFactor = 1.25 * 1.1;

    private static double Factor(NearWhere where) => where switch
    {
        NearWhere.SameBuilding => 1.25,
        NearWhere.SameEstate => 1.15,
        NearWhere.Apart => 0.2,
        _ => 1,
    };

    private static double Factor(bool? sameCategory) => sameCategory switch { true => 1.1, false => 0.85, null => 1 };

    private static double Factor(int days) => days switch
    {
        > MostDays => 0,
        <= FreshDays => 1,
        _ => 1 - ((1 - OldCounts) * (days - FreshDays) / (MostDays - FreshDays)),
    };

    private static NearWhere Where(NearPlace one, NearPlace other)
    {
        if (one.Building is { } building && building == other.Building)
            return NearWhere.SameBuilding;
        if (one.Estate is { } estate && estate == other.Estate)
            return NearWhere.SameEstate;
        if (one.Point is { } here && other.Point is { } there)
            return here.MetresTo(there) switch { <= EstateMetres => NearWhere.SameEstate, <= GridMetres => NearWhere.SameGrid, _ => NearWhere.Apart };
        return one.Grid is { } grid && other.Grid is { } otherGrid ? grid == otherGrid ? NearWhere.SameGrid : NearWhere.Apart : NearWhere.Unknown;
    }
}
