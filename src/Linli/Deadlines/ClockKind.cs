namespace Linli.Deadlines;

/// <summary>时钟种类: which duty a clock watches (domain.md 3.4 and 3.9, C1 to C9 and C14).</summary>
public enum ClockKind
{
    /// <summary>C1 30分钟回电: someone phones the reporter.</summary>
    CallBack,

    /// <summary>C2 受理: accepted, solved or sent where it belongs.</summary>
    Acceptance,

    /// <summary>C3 签收: the unit has seen what was sent to it.</summary>
    Acknowledge,

    /// <summary>C4 办理: the work itself, by the limit of its category.</summary>
    Handling,

    /// <summary>C5 核查: someone else looks at the result.</summary>
    Verify,

    /// <summary>C6 报到: a whistled department reports in.</summary>
    ReportIn,

    /// <summary>C7 督办回复: a supervision order is answered.</summary>
    Supervision,

    /// <summary>C8 挂账复核: a shelved matter is looked at again.</summary>
    ShelvingReview,

    /// <summary>C9 评价: the resident may rate.</summary>
    Rating,

    /// <summary>补充材料: the reporter was asked for something; the work rests until the answer, not longer than this.</summary>
    ReporterAnswer,

    /// <summary>C14 不满意复审: a bad rating is answered by reopening or confirming.</summary>
    ReopenReview,

    /// <summary>退回裁定: a unit's objection is decided.</summary>
    ReturnRuling,
    /// <summary>吹哨请求答复: the street issues a requested whistle or says why not.</summary>
    WhistleRequest,

    /// <summary>召集会商: those called are brought together.</summary>
    WhistleConference,

    /// <summary>报到异议裁定: the county rules whether a department has to come.</summary>
    WhistleObjection,

    /// <summary>会商任务: a department does what was agreed, by the day agreed.</summary>
    WhistleDuty,

    /// <summary>互评销哨: both sides give their marks and the whistle is closed.</summary>
    WhistleScoring,

    /// <summary>外部回复: the answer goes back to the one outside who sent the matter (12345), by the date they set.</summary>
    OutsideReply,
}
