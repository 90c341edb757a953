namespace Linli.Deadlines;

/// <summary>时限单位: what a limit counts (domain.md §4: m/h wall clock, wh working hours, wd working days, d days of 24 hours).</summary>
public enum LimitUnit
{
    /// <summary>分钟: minutes by the wall clock.</summary>
    Minutes,

    /// <summary>小时: hours by the wall clock.</summary>
    Hours,

    /// <summary>工作小时: hours inside office hours.</summary>
    WorkingHours,

    /// <summary>工作日: whole working days after the day of receipt, ending at closing time.</summary>
    WorkingDays,

    /// <summary>天: days of 24 hours.</summary>
    Days,
}
