namespace Linli.Cases.Domain;

/// <summary>What a case at work may be waiting for: the reporter, a second person, the street.</summary>
public sealed partial class Case
{
    /// <summary>等待补充.</summary>
    public bool AskingReporter { get; set; }

    /// <summary>解释办结待批.</summary>
    public bool ClosePending { get; set; }

    /// <summary>待审核签发.</summary>
    public bool ReplyPending { get; set; }

    /// <summary>True while a result is being submitted by a unit whose results a second person lets go out.</summary>
    internal bool NeedsSigning { get; set; }

    private CaseFlags Waits
    {
        get => (AskingReporter ? CaseFlags.AskingReporter : 0) | (ClosePending ? CaseFlags.ClosePending : 0) | (ReplyPending ? CaseFlags.ReplyPending : 0);
        set => (AskingReporter, ClosePending, ReplyPending) =
            (value.HasFlag(CaseFlags.AskingReporter), value.HasFlag(CaseFlags.ClosePending), value.HasFlag(CaseFlags.ReplyPending));
    }
}
