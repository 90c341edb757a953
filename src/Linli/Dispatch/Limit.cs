using Linli.Foundation.Text;

namespace Linli.Dispatch;

/// <summary>时限: how long one step towards the result may take.</summary>
/// <param name="Step">What must have happened by then.</param>
/// <param name="Amount">How many; 0 with <see cref="LimitUnit.AtOnce"/>.</param>
/// <param name="Unit">Of what.</param>
/// <remarks>Written in data as <c>guard 2h; 1wd</c>: a bare limit is to the result or a dated plan. Working hours and
/// days need a calendar: that arithmetic belongs to Deadlines.</remarks>
public sealed record Limit(LimitStep Step, int Amount, LimitUnit Unit)
{
    /// <summary>True for a limit that only counts when a condition is met, e.g. a tree in danger of falling.</summary>
    public bool IsConditional => Step is LimitStep.Danger or LimitStep.Fallen or LimitStep.Fault or LimitStep.Poisoning;

    /// <summary>True for the first aid that comes before the work: guarding, barring, stopping.</summary>
    public bool IsFirstAid => Step is LimitStep.Guard or LimitStep.Barrier or LimitStep.Stop;

    /// <summary>In words, e.g. 2 小时内现场看护.</summary>
    public Phrase Words => new($"Dispatch.Limit.{Step}", new Phrase($"Dispatch.LimitUnit.{Unit}", Amount));
}

/// <summary>What a limit is for.</summary>
public enum LimitStep
{
    /// <summary>办结或给出期限计划: the result, or a plan with dates.</summary>
    Result,

    /// <summary>给出计划: a plan is enough.</summary>
    Plan,

    /// <summary>看护: somebody stands by, or the danger is covered.</summary>
    Guard,

    /// <summary>围护: a barrier stands.</summary>
    Barrier,

    /// <summary>制止: the act is stopped.</summary>
    Stop,

    /// <summary>第一级调解: the first rung of mediation.</summary>
    FirstLevel,

    /// <summary>有危险时.</summary>
    Danger,

    /// <summary>已坠落时.</summary>
    Fallen,

    /// <summary>有故障时.</summary>
    Fault,

    /// <summary>疑似中毒时.</summary>
    Poisoning,
}

/// <summary>Units of limits. Those with "working" pause outside office hours and on days off.</summary>
public enum LimitUnit
{
    /// <summary>立即 (<c>now</c>).</summary>
    AtOnce,

    /// <summary>分钟 (<c>m</c>), by the clock on the wall.</summary>
    Minutes,

    /// <summary>小时 (<c>h</c>), by the clock on the wall.</summary>
    Hours,

    /// <summary>工作小时 (<c>wh</c>).</summary>
    WorkingHours,

    /// <summary>工作日 (<c>wd</c>).</summary>
    WorkingDays,
}
