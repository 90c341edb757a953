namespace Linli.Dispatch;

/// <summary>诉求类型: what the reporter wants of us (Beijing 接诉即办条例 art. 2, with praise added).</summary>
public enum CaseKind
{
    /// <summary>咨询: an answer.</summary>
    Consult,

    /// <summary>求助: something done.</summary>
    Help,

    /// <summary>投诉: redress against someone who should have acted better.</summary>
    Complaint,

    /// <summary>举报: action against someone who breaks a rule.</summary>
    Report,

    /// <summary>建议: a change.</summary>
    Suggestion,

    /// <summary>表扬: thanks passed on.</summary>
    Praise,
}
