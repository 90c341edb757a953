namespace Linli.Cases;

/// <summary>What can be done to a case. The kebab-case word is the last part of its address: <c>POST /api/v1/cases/{id}/accept</c>.</summary>
/// <remarks>Still to come, with rows of their own in the life table: mark-duplicate, split, ask-reporter, explained-close and the other verbs of
/// domain.md 3.8 rule 8.</remarks>
public enum CaseVerb
{
    /// <summary>记录联系: what came of phoning the reporter.</summary>
    RecordContact,

    /// <summary>当场解决.</summary>
    SolveOnSpot,

    /// <summary>解答咨询.</summary>
    AnswerConsult,

    /// <summary>立案.</summary>
    Accept,

    /// <summary>转介: to 110, the court, the petition office …</summary>
    Refer,

    /// <summary>拟作废.</summary>
    ProposeVoid,

    /// <summary>确认作废: by a second person.</summary>
    ConfirmVoid,

    /// <summary>不予作废: it is a matter after all.</summary>
    RejectVoid,

    /// <summary>撤回: by the reporter.</summary>
    Withdraw,

    /// <summary>派单: to a unit.</summary>
    Dispatch,

    /// <summary>撤回派单: while nobody has acknowledged it.</summary>
    RecallDispatch,

    /// <summary>内部分派: to a person of the unit.</summary>
    AssignInside,

    /// <summary>签收.</summary>
    Acknowledge,

    /// <summary>开始办理.</summary>
    StartHandling,

    /// <summary>转派: to another unit.</summary>
    Transfer,

    /// <summary>提交结果.</summary>
    SubmitResult,

    /// <summary>核查通过.</summary>
    Pass,

    /// <summary>核查不通过.</summary>
    Fail,

    /// <summary>评价: by the reporter.</summary>
    Rate,

    /// <summary>回访: by another unit; counted as a visit, never as the resident's rating.</summary>
    RecordReturnVisit,

    /// <summary>未评价办结: nobody rated in time.</summary>
    NoAnswer,

    /// <summary>重办.</summary>
    Reopen,

    /// <summary>维持办结: after a bad rating, with the reason told.</summary>
    ConfirmClose,

    /// <summary>设为保密.</summary>
    MakeConfidential,

    /// <summary>取消保密.</summary>
    EndConfidential,

    /// <summary>并案: the same matter as another one.</summary>
    MarkDuplicate,

    /// <summary>拆分还原: it is a matter of its own after all.</summary>
    Unmerge,

    /// <summary>请反映人补充材料: the handling clock rests until the answer, three working days at most.</summary>
    AskReporter,

    /// <summary>反映人已补充.</summary>
    ReporterAnswered,

    /// <summary>补充到期: nothing came in three working days; the work goes on with what is known.</summary>
    LapseAsking,

    /// <summary>审核签发: a second person of the unit lets the result go out.</summary>
    ApproveReply,

    /// <summary>退回修改: the second person of the unit wants the result written anew.</summary>
    ReturnDraft,

    /// <summary>提请解释办结: it cannot lawfully or practically be done; with evidence.</summary>
    ProposeExplainedClose,

    /// <summary>同意解释办结: by a second person of the street; the reporter is told and may appeal.</summary>
    ApproveExplainedClose,

    /// <summary>不同意解释办结: the work goes on.</summary>
    RefuseExplainedClose,

    /// <summary>剔除: by the county, with a reason; it no longer counts in the scores, nothing else changes.</summary>
    ExcludeFromScore,

    /// <summary>恢复计分.</summary>
    IncludeInScore,

    /// <summary>代录答复: a unit that is not on the platform answered by letter.</summary>
    AnswerOnBehalf,

    /// <summary>协办答复: a co-unit answers its own part.</summary>
    AnswerDuty,

    /// <summary>归入共性问题: one cause, many cases; each stays a case of its own.</summary>
    AttachIssue,

    /// <summary>移出共性问题.</summary>
    DetachIssue,

    /// <summary>一件多诉: one report, several matters, each a case with its own clock.</summary>
    Split,

    /// <summary>列清单: one case about many things.</summary>
    AddItems,

    /// <summary>逐项销号: some of them are done.</summary>
    TickItems,

    /// <summary>下一步已办: what a result left to be done next is done.</summary>
    FinishNextStep,

    /// <summary>补充一句: the reporter adds a word.</summary>
    AddWord,

    /// <summary>补记录: staff add a note or photos.</summary>
    AddNote,

    /// <summary>吹哨: the room of whistles called departments for it.</summary>
    BlowWhistle,

    /// <summary>报到: one of them has come.</summary>
    CheckIn,

    /// <summary>会商: they agreed who does what by when.</summary>
    HoldConference,

    /// <summary>任务已答: each has done its part.</summary>
    AnswerDuties,

    /// <summary>销哨.</summary>
    CloseWhistle,

    /// <summary>给打码照片: a copy of a photo with what nobody outside may see blurred by finger.</summary>
    BlurPhoto,

    /// <summary>请外部单位答复: a link for someone without an account.</summary>
    GiveLink,

    /// <summary>收回链接.</summary>
    RevokeLink,

    /// <summary>凭链接答复: by the one who holds it.</summary>
    AnswerByLink,

    /// <summary>签发文书: 交办单, 审批单, 督办单 …, numbered.</summary>
    IssuePaper,

    /// <summary>附上盖章扫描件.</summary>
    AttachScan,

    /// <summary>删除联系方式: name, number and how to be reached are wiped out.</summary>
    EraseContact,

    /// <summary>删除全部内容: every word and file of an ended matter is wiped out; that it existed, and what was decided when, stays.</summary>
    EraseCase,

    /// <summary>暂缓删除: by the county, for a reason in law and until a day; nothing of the case is erased meanwhile, not even by the reporter.</summary>
    HoldErasure,

    /// <summary>解除暂缓删除.</summary>
    LiftHold,

    /// <summary>申请退回: the unit says that it is not its matter, and by which rule.</summary>
    RequestReturn,

    /// <summary>同意退回: back to the desk, or straight on to another unit.</summary>
    AcceptReturn,

    /// <summary>不同意退回: the same unit goes on.</summary>
    RefuseReturn,

    /// <summary>裁定: after a second objection the county says once and for all which unit does it.</summary>
    RuleReturn,

    /// <summary>申请延期.</summary>
    RequestExtension,

    /// <summary>同意延期: the due date moves, the reporter is told both dates and why.</summary>
    ApproveExtension,

    /// <summary>不同意延期.</summary>
    RefuseExtension,

    /// <summary>延期申请失效: nobody decided before the due date; the due date stands.</summary>
    LapseExtension,

    /// <summary>提请挂账: it cannot be done now; with a plan and a day to look again.</summary>
    ProposeShelving,

    /// <summary>同意挂账: by another person, at the county.</summary>
    ApproveShelving,

    /// <summary>不同意挂账.</summary>
    RefuseShelving,

    /// <summary>挂账复核: it still cannot be done; a new plan and a new day.</summary>
    ReviewShelving,

    /// <summary>销账恢复: it can be done again, or the day to look again has come.</summary>
    Unshelve,

    /// <summary>督办: an order with a number, to be answered in writing.</summary>
    Supervise,

    /// <summary>回复督办.</summary>
    AnswerSupervision,

    /// <summary>督办销号: whoever gave the order accepts the answer.</summary>
    AcceptAnswer,

    /// <summary>退回督办回复: the answer does not say enough.</summary>
    SendAnswerBack,

    /// <summary>催办: the unit is reminded, once a day at most.</summary>
    Remind,

    /// <summary>催一催: by the reporter, once a day.</summary>
    Nudge,

    /// <summary>更正: category, kind or grid were wrong; before and after are kept.</summary>
    Reclassify,
}
