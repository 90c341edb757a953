using Linli.Deadlines;
using NodaTime;

namespace Linli.Cases.Domain;

/// <summary>旁路: requests that wait for a decision of others, and what else may be true of a case on its way.</summary>
public sealed partial class Case
{
    /// <summary>Requests of which at most one waits at a time: whoever decides must know what the case will look like afterwards.</summary>
    public const CaseFlags Requests = CaseFlags.ReturnPending | CaseFlags.ExtensionPending | CaseFlags.ShelvingPending;

    /// <summary>What ends with the case: everything but its confidentiality, which protects a person for as long as there are words.</summary>
    internal const CaseFlags OfOpenCases = Requests | CaseFlags.Shelved | CaseFlags.UnderSupervision | CaseFlags.AskingReporter | CaseFlags.ClosePending | CaseFlags.ReplyPending
        | CaseFlags.VoidPending | CaseFlags.ReopenReview | CaseFlags.HasOpenWhistle;

    /// <summary>Whoever made the request that waits; another person decides it.</summary>
    public Guid? RequesterId { get; set; }

    /// <summary>When the handling itself is due, also while it rests; null when no such clock is open.</summary>
    public Instant? HandlingDue { get; set; }

    /// <summary>How long the act in progress agreed upon; null otherwise.</summary>
    internal Limit? Agreed { get; set; }

    /// <summary>The unit that the act in progress sends it to; null otherwise.</summary>
    internal Guid? NextUnit { get; set; }

    private CaseFlags SideRoads
    {
        get => (ReturnPending ? CaseFlags.ReturnPending : 0) | (ExtensionPending ? CaseFlags.ExtensionPending : 0) | (ShelvingPending ? CaseFlags.ShelvingPending : 0)
            | (Shelved ? CaseFlags.Shelved : 0) | (UnderSupervision ? CaseFlags.UnderSupervision : 0);
        set => (ReturnPending, ExtensionPending, ShelvingPending, Shelved, UnderSupervision) =
            (value.HasFlag(CaseFlags.ReturnPending), value.HasFlag(CaseFlags.ExtensionPending), value.HasFlag(CaseFlags.ShelvingPending),
                value.HasFlag(CaseFlags.Shelved), value.HasFlag(CaseFlags.UnderSupervision));
    }

    /// <summary>Nothing waits, rests or is owed any more, and nobody's name stands for what would be.</summary>
    internal void End()
    {
        Flags &= ~OfOpenCases;
        (RequesterId, VoidProposerId, SupervisorId, AnswerWaits, WhistleAnswered) = (null, null, null, false, false);
    }

    /// <summary>Forgets what only the act in progress had to know.</summary>
    internal void ForgetAct() => (Verdict, Agreed, NextUnit, Told, NeedsSigning) = (null, null, null, null, false);
}
