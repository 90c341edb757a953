namespace Linli.Whistles;

/// <summary>What can be done to a whistle. The kebab-case word is the last part of its address: <c>POST /api/v1/whistles/{id}/check-in</c>.</summary>
public enum WhistleVerb
{
    /// <summary>修改草稿.</summary>
    Revise,

    /// <summary>提请吹哨: the secretary asks the street.</summary>
    Request,

    /// <summary>吹哨: the street calls the departments.</summary>
    Issue,

    /// <summary>不予吹哨: with the reason told.</summary>
    Refuse,

    /// <summary>申请县级裁定: the street would not blow it; the community brings that before the county.</summary>
    Appeal,

    /// <summary>撤哨.</summary>
    Cancel,

    /// <summary>加请部门, or the same once more after it declined.</summary>
    Invite,

    /// <summary>并入案件: another matter of the same place.</summary>
    AddCase,

    /// <summary>签发吹哨通知单: a numbered paper to one department.</summary>
    IssueNotice,

    /// <summary>报到.</summary>
    CheckIn,

    /// <summary>不能到场: with the leader's name and the reason.</summary>
    Decline,

    /// <summary>提出异议: it is not ours; the county rules.</summary>
    Object,

    /// <summary>提请县级裁定: a declined call goes up.</summary>
    Escalate,

    /// <summary>裁定不必到场.</summary>
    Uphold,

    /// <summary>裁定应当到场; binding, no further objection.</summary>
    Overrule,

    /// <summary>商定时间: proposes when to meet on the spot.</summary>
    ProposeVisit,

    /// <summary>同意时间.</summary>
    AgreeVisit,

    /// <summary>会商: minutes, and for each department a duty and a date.</summary>
    HoldConference,

    /// <summary>完成任务.</summary>
    AnswerDuty,

    /// <summary>社区意见: the community's word on a department's work, for the street's form.</summary>
    SpeakForCommunity,

    /// <summary>评价部门: the street's marks.</summary>
    ScoreDepartment,

    /// <summary>评价吹哨: the department's marks.</summary>
    ScoreStreet,

    /// <summary>销哨.</summary>
    Close,
}
