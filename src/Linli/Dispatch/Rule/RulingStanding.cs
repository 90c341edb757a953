using Linli.Areas;
using NodaTime;

namespace Linli.Dispatch.Rule;

/// <summary>裁定状态: whether a ruling decides today, and if not, why not.</summary>
public enum RulingStanding
{
    /// <summary>生效.</summary>
    Holds,

    /// <summary>待生效: its first day has not come.</summary>
    Waiting,

    /// <summary>到期.</summary>
    Over,

    /// <summary>已终止: somebody ended it.</summary>
    Ended,

    /// <summary>停用: the unit it names no longer stands.</summary>
    UnitGone,

    /// <summary>停用: its area no longer stands.</summary>
    AreaGone,
}

internal static class RulingStandings
{
    /// <summary>How a ruling stands on a day.</summary>
    public static RulingStanding Of(AuthorityRule rule, bool isEnded, LocalDate day, IAreas areas) => rule switch
    {
        _ when isEnded => RulingStanding.Ended,
        { Until: { } until } when until < day => RulingStanding.Over,
        _ when rule.HasLostUnit(day) => RulingStanding.UnitGone,
        { Area: { } area } when areas.Area(area) is null or { IsOver: true } => RulingStanding.AreaGone,
        { From: { } from } when day < from => RulingStanding.Waiting,
        _ => RulingStanding.Holds,
    };

    /// <summary>True where nobody meant it to be off: somebody should look.</summary>
    public static bool IsOffByItself(this RulingStanding standing) => standing is RulingStanding.UnitGone or RulingStanding.AreaGone;
}
