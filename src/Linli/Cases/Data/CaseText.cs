using NodaTime;

namespace Linli.Cases.Data;

/// <summary>What a text in a case is.</summary>
public enum CaseTextKind
{
    /// <summary>联系记录.</summary>
    ContactNote,

    /// <summary>答复: what the reporter is told.</summary>
    Reply,

    /// <summary>办理结果: what the handler did.</summary>
    Result,

    /// <summary>理由: why something was sent back, voided, reopened.</summary>
    Reason,

    /// <summary>交办意见: what the dispatcher asks of the unit.</summary>
    Instruction,

    /// <summary>补充: a word the reporter added.</summary>
    Addition,

    /// <summary>评价留言.</summary>
    RatingWord,

    /// <summary>回访记录.</summary>
    ReturnVisitNote,

    /// <summary>请补充: what the reporter is asked for.</summary>
    Question,

    /// <summary>拟答复: what is proposed to be told; the reporter gets it once a second person agreed.</summary>
    Draft,

    /// <summary>依据: the contract clause, the rule or the evidence a result stands on.</summary>
    Ground,

    /// <summary>协办答复: what a co-unit did.</summary>
    CoAnswer,

    /// <summary>后续进展: what became of the next step that a result had left open.</summary>
    StepWord,

    /// <summary>查看理由: why someone looked at what is hidden; the reporter can read it.</summary>
    LookReason,

    /// <summary>工作记录: a note of staff.</summary>
    Note,

    /// <summary>法律依据: the rule a return stands on.</summary>
    Basis,

    /// <summary>计划: what is done while a matter is shelved.</summary>
    Plan,

    /// <summary>告知: what the reporter is told on the way, which is not the answer yet.</summary>
    Told,

    /// <summary>督办回复: what the unit answers to an order of supervision.</summary>
    Answer,
    /// <summary>请外部单位做什么.</summary>
    LinkPurpose,

    /// <summary>给外部单位看的摘要: never the reporter's own words.</summary>
    LinkBrief,

    /// <summary>外部单位的答复: material for the lead unit, not an answer to the reporter.</summary>
    LinkAnswer,
}

/// <summary>A text in the life of a case, sealed under the case's key; beside the fact it belongs to, never inside it.</summary>
public sealed class CaseText
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The number of the fact it belongs to.</summary>
    public required int FactVersion { get; init; }

    /// <summary>What it is.</summary>
    public required CaseTextKind Kind { get; init; }

    /// <summary>When it was written.</summary>
    public required Instant At { get; init; }

    /// <summary>The words, sealed; null once erased.</summary>
    public byte[]? Words { get; set; }
}

/// <summary>照片、语音: a file of a case.</summary>
public sealed class CaseFile
{
    /// <summary>Row id; the last part of its address.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The number of the fact it belongs to.</summary>
    public required int FactVersion { get; init; }

    /// <summary>Where it lies in the file store.</summary>
    public required string Blob { get; init; }

    /// <summary>The kind's code, e.g. <c>jpeg</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Bytes before sealing.</summary>
    public required int Length { get; init; }

    /// <summary>SHA-256 before sealing.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it came.</summary>
    public required Instant At { get; init; }
}

/// <summary>评价: one verdict of a reporter on one answer.</summary>
public sealed class CaseRating
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Which answer; one rating each.</summary>
    public required int Round { get; init; }

    /// <summary>Five grades.</summary>
    public required RatingGrade Grade { get; init; }

    /// <summary>解决了吗.</summary>
    public required bool Solved { get; init; }

    /// <summary>30 分钟内接到电话了吗.</summary>
    public bool? CalledInTime { get; init; }

    /// <summary>有人要求您打好评吗: a yes goes to the auditor's sampling list.</summary>
    public bool? WasPressed { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }
}

/// <summary>重复提交: the same form sent again finds its case.</summary>
public sealed class CaseSubmission
{
    /// <summary>The form's own key.</summary>
    public required string Key { get; init; }

    /// <summary>Digest of what was sent: the same key with another body is refused.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>The case it became.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }
}

/// <summary>案号: the last number given in a year.</summary>
public sealed class CaseCounter
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The last number given, or on PostgreSQL the end of the last block taken.</summary>
    public required int Last { get; set; }
}
