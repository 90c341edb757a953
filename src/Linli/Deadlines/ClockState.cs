namespace Linli.Deadlines;

/// <summary>时钟状态.</summary>
public enum ClockState
{
    /// <summary>计时中.</summary>
    Running,

    /// <summary>暂停: what is left is banked.</summary>
    Paused,

    /// <summary>按时: the duty was done in time.</summary>
    Met,

    /// <summary>超时完成: the duty was done, but after it was due.</summary>
    MetLate,

    /// <summary>终止: the duty fell away (withdrawn, merged, void, referred); counted neither way.</summary>
    Dropped,
}
