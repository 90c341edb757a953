namespace Linli.Cases.Dossier;

/// <summary>The drawings and the order of verbs on a page.</summary>
internal static class VerbLooks
{
    public static string Icon(CaseVerb verb) => verb switch
    {
        CaseVerb.RecordContact or CaseVerb.RecordReturnVisit => "phone-call",
        CaseVerb.SolveOnSpot => "bolt",
        CaseVerb.AnswerConsult => "message",
        CaseVerb.Accept => "clipboard-check",
        CaseVerb.Refer => "route",
        CaseVerb.ProposeVoid or CaseVerb.ConfirmVoid => "trash",
        CaseVerb.RejectVoid => "arrow-back-up",
        CaseVerb.Dispatch or CaseVerb.Transfer => "send",
        CaseVerb.RecallDispatch => "arrow-back-up",
        CaseVerb.AssignInside => "user-check",
        CaseVerb.Acknowledge => "check",
        CaseVerb.StartHandling => "walk",
        CaseVerb.SubmitResult => "upload",
        CaseVerb.Pass => "checks",
        CaseVerb.Fail => "x",
        CaseVerb.Reopen => "refresh",
        CaseVerb.ConfirmClose => "circle-check",
        CaseVerb.MakeConfidential => "lock",
        CaseVerb.AddNote => "note",
        CaseVerb.RequestReturn or CaseVerb.AcceptReturn => "arrow-back-up",
        CaseVerb.RefuseReturn or CaseVerb.RefuseExtension or CaseVerb.RefuseShelving => "x",
        CaseVerb.RuleReturn => "gavel",
        CaseVerb.RequestExtension or CaseVerb.ApproveExtension => "clock",
        CaseVerb.ProposeShelving or CaseVerb.ApproveShelving or CaseVerb.ReviewShelving => "clock-pause",
        CaseVerb.Unshelve => "player-play",
        CaseVerb.Supervise => "flag",
        CaseVerb.AnswerSupervision => "message",
        CaseVerb.AcceptAnswer => "check",
        CaseVerb.SendAnswerBack => "arrow-back-up",
        CaseVerb.Remind or CaseVerb.Nudge => "bell-ringing",
        CaseVerb.Reclassify => "edit",
        CaseVerb.GiveLink or CaseVerb.RevokeLink or CaseVerb.AnswerByLink => "share",
        CaseVerb.BlurPhoto => "photo",
        CaseVerb.IssuePaper => "file-text",
        CaseVerb.AttachScan => "scan",
        CaseVerb.MarkDuplicate or CaseVerb.Unmerge => "git-merge",
        CaseVerb.AddItems or CaseVerb.TickItems => "list-check",
        CaseVerb.AnswerDuty => "upload",
        CaseVerb.AttachIssue or CaseVerb.DetachIssue => "copy",
        CaseVerb.Split => "list-details",
        CaseVerb.AskReporter => "message-circle",
        CaseVerb.ApproveReply or CaseVerb.ApproveExplainedClose => "checks",
        CaseVerb.ReturnDraft or CaseVerb.RefuseExplainedClose => "x",
        CaseVerb.ProposeExplainedClose => "hand-stop",
        CaseVerb.AnswerOnBehalf => "file-text",
        CaseVerb.ExcludeFromScore or CaseVerb.IncludeInScore => "scale",
        CaseVerb.FinishNextStep => "circle-check",
        CaseVerb.HoldErasure or CaseVerb.LiftHold => "gavel",
        _ => "circle-dot",
    };

    /// <summary>Verbs that need more room than a folded form, and stand on a page of their own.</summary>
    public static bool HasOwnPage(CaseVerb verb) => verb is CaseVerb.GiveLink or CaseVerb.RevokeLink or CaseVerb.BlurPhoto or CaseVerb.IssuePaper or CaseVerb.AttachScan;

    /// <summary>True for what brings a case further; a side way is never what stands open.</summary>
    public static bool IsWayOn(CaseVerb verb) => Order(verb) <= Order(CaseVerb.Dispatch);

    /// <summary>Behind everything else.</summary>
    public static readonly int Last = 99;

    /// <summary>The way on comes before the side ways; smaller stands higher.</summary>
    public static int Order(CaseVerb verb) => verb switch
    {
        // A proposal waits for a second person: nothing else comes before that.
        CaseVerb.ConfirmVoid => -2,
        CaseVerb.RejectVoid => -1,
        // What others wait for, likewise.
        CaseVerb.RuleReturn => -9,
        CaseVerb.AcceptReturn => -8,
        CaseVerb.RefuseReturn => -7,
        CaseVerb.ApproveExtension or CaseVerb.ApproveShelving or CaseVerb.AcceptAnswer => -6,
        CaseVerb.RefuseExtension or CaseVerb.RefuseShelving or CaseVerb.SendAnswerBack => -5,
        CaseVerb.AnswerSupervision => -4,
        CaseVerb.Unshelve => -3,
        CaseVerb.ApproveReply or CaseVerb.ApproveExplainedClose => -2,
        CaseVerb.ReturnDraft or CaseVerb.RefuseExplainedClose => -1,
        CaseVerb.RecordContact => 0,
        CaseVerb.Acknowledge => 1,
        CaseVerb.StartHandling => 2,
        CaseVerb.SubmitResult => 3,
        CaseVerb.Pass => 4,
        CaseVerb.Fail => 5,
        CaseVerb.Reopen => 6,
        CaseVerb.ConfirmClose => 7,
        CaseVerb.SolveOnSpot => 10,
        CaseVerb.AnswerConsult => 11,
        CaseVerb.Accept => 12,
        CaseVerb.AssignInside => 13,
        CaseVerb.Dispatch => 14,
        CaseVerb.Transfer => 15,
        CaseVerb.RecallDispatch => 16,
        CaseVerb.Refer => 17,
        CaseVerb.TickItems => 2,
        CaseVerb.AddItems => 19,
        CaseVerb.AnswerDuty => 3,
        CaseVerb.Split => 17,
        CaseVerb.AttachIssue or CaseVerb.DetachIssue => 19,
        CaseVerb.FinishNextStep => 9,
        CaseVerb.AskReporter => 5,
        CaseVerb.MarkDuplicate or CaseVerb.Unmerge => 17,
        CaseVerb.AnswerOnBehalf or CaseVerb.ProposeExplainedClose => 18,
        CaseVerb.ExcludeFromScore or CaseVerb.IncludeInScore => 30,
        CaseVerb.RecordReturnVisit => 18,
        CaseVerb.AddNote => 19,
        CaseVerb.RequestReturn => 20,
        CaseVerb.RequestExtension => 21,
        CaseVerb.Remind => 22,
        CaseVerb.Supervise => 23,
        CaseVerb.ReviewShelving => 24,
        CaseVerb.ProposeShelving => 25,
        CaseVerb.Reclassify => 26,
        CaseVerb.MakeConfidential => 27,
        CaseVerb.HoldErasure or CaseVerb.LiftHold => 31,
        CaseVerb.GiveLink => 28,
        CaseVerb.RevokeLink => 29,
        _ => 30,
    };
}
