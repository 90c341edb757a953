using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Dispatch;

/// <summary>办理时限: how long one step towards the result of a category may take.</summary>
/// <param name="Step">What must have happened by then.</param>
/// <param name="Limit">How long.</param>
/// <remarks>Written in data as <c>guard 2h; 1wd</c>: a bare limit is to the result or a dated plan.</remarks>
public sealed record CategoryLimit(LimitStep Step, Limit Limit)
{
    /// <summary>True for a limit that only counts when a condition is met, e.g. a tree in danger of falling.</summary>
    public bool IsConditional => Step is LimitStep.Danger or LimitStep.Fallen or LimitStep.Fault or LimitStep.Poisoning;

    /// <summary>True for the first aid that comes before the work: guarding, barring, stopping.</summary>
    public bool IsFirstAid => Step is LimitStep.Guard or LimitStep.Barrier or LimitStep.Stop;

    /// <summary>In words, e.g. 2 小时内到场看护.</summary>
    public Phrase Words => new($"Dispatch.Limit.{Step}", Limit.IsAtOnce ? Limit.Words : new Phrase("Dispatch.Within", Limit.Words));
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
