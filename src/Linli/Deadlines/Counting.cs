namespace Linli.Deadlines;

/// <summary>计时方式: which time a clock counts.</summary>
public enum Counting
{
    /// <summary>不间断: every minute, day and night.</summary>
    Always,

    /// <summary>服务时段: minutes inside the service window of every day.</summary>
    ServiceWindow,

    /// <summary>办公时间: minutes inside the office hours of working days.</summary>
    OfficeHours,

    /// <summary>工作日: whole working days after the day it starts.</summary>
    WorkingDays,
}
