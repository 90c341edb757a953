namespace Linli.Cases;

/// <summary>案件状态: where a matter stands. What else is true of it at the same time is a <see cref="CaseFlags"/>.</summary>
public enum CaseState
{
    /// <summary>已反映: it reached us; nobody has taken it on yet.</summary>
    Submitted,

    /// <summary>已立案: it is a matter of ours, with a category and a grid.</summary>
    Accepted,

    /// <summary>已派单: a unit is to do it.</summary>
    Assigned,

    /// <summary>已签收: the unit has seen it.</summary>
    Acknowledged,

    /// <summary>办理中.</summary>
    Handling,

    /// <summary>核查中: someone else looks at the result.</summary>
    Verifying,

    /// <summary>已答复: the reporter has the answer and may rate it.</summary>
    Replied,

    /// <summary>已办结.</summary>
    Closed,

    /// <summary>已转介: it belongs elsewhere, and the reporter was told where.</summary>
    Referred,

    /// <summary>作废: no matter at all, found so by two people.</summary>
    Void,

    /// <summary>已撤回: the reporter took it back.</summary>
    Withdrawn,

    /// <summary>已并案: it is the same matter as another one, its master, and goes the master's way; its reporter follows there.</summary>
    Merged,
}

/// <summary>What else is true of a case, beside its state; kept apart so that states do not multiply (domain.md 3.3).</summary>
[Flags]
public enum CaseFlags
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>拟作废: one person proposed to void it, a second must confirm.</summary>
    VoidPending = 1,

    /// <summary>不满意复审: rated badly; the street decides between 重办 and 说明办结.</summary>
    ReopenReview = 2,

    /// <summary>保密: the reporter is hidden from the complained-of and from handlers.</summary>
    Confidential = 4,

    /// <summary>退回待定: the unit says that it is not its matter; those above decide.</summary>
    ReturnPending = 16,

    /// <summary>延期待批: the unit asked for more time.</summary>
    ExtensionPending = 32,

    /// <summary>挂账待批: the street says that it cannot be done now; the county decides.</summary>
    ShelvingPending = 64,

    /// <summary>挂账: it cannot be done for now, for a reason outside everyone's power, with a plan and a day on which it is looked at again.</summary>
    Shelved = 128,

    /// <summary>督办中: an order of supervision waits for its answer.</summary>
    UnderSupervision = 256,
    /// <summary>有吹哨未销: departments were called and are not done with it.</summary>
    HasOpenWhistle = 8,

    /// <summary>等待补充: the reporter was asked for something; the handling clock rests, three working days at most.</summary>
    AskingReporter = 512,

    /// <summary>解释办结待批: it cannot be done, says the handler; a second person of the street decides.</summary>
    ClosePending = 1024,

    /// <summary>待审核签发: the result waits for a second person of the unit before it goes out.</summary>
    ReplyPending = 2048,
}

/// <summary>Questions about a state.</summary>
public static class CaseStates
{
    /// <summary>States in which somebody still owes something.</summary>
    public static readonly CaseState[] Open =
        [CaseState.Submitted, CaseState.Accepted, CaseState.Assigned, CaseState.Acknowledged, CaseState.Handling, CaseState.Verifying, CaseState.Replied];

    /// <summary>States in which nobody owes anything any more.</summary>
    public static readonly CaseState[] Over = [.. Enum.GetValues<CaseState>().Except(Open)];

    /// <summary>States in which a unit is at work.</summary>
    public static readonly CaseState[] AtWork = [CaseState.Assigned, CaseState.Acknowledged, CaseState.Handling];

    extension(CaseState state)
    {
        /// <summary>True while somebody still owes something.</summary>
        public bool IsOpen => Open.Contains(state);
    }
}
