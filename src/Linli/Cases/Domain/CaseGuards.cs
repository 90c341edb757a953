namespace Linli.Cases.Domain;

/// <summary>What tells the rows of one verb apart, each as one named question; docs/states words them by their names.</summary>
internal static class CaseGuards
{
    public static bool Always(CaseSnapshot s) => s.Case is not null;

    /// <summary>A resident reported it, who is to rate the answer.</summary>
    public static bool HasReporter(CaseSnapshot s) => !s.Case.ReportedByStaff;

    /// <summary>Staff found it: nobody waits for a call or rates (domain.md 3.8 rule 2).</summary>
    public static bool WasFoundByStaff(CaseSnapshot s) => s.Case.ReportedByStaff;

    public static bool IsVerdictGood(CaseSnapshot s) => s.Case.Verdict is not { IsBad: true };

    public static bool IsVerdictBad(CaseSnapshot s) => s.Case is { Verdict.IsBad: true, IsExplained: false };

    /// <summary>It cannot be done, was the answer, and the reporter does not accept that.</summary>
    public static bool IsExplanationRejected(CaseSnapshot s) => s.Case is { Verdict.IsBad: true, IsExplained: true };

    public static bool GoesOutAtOnce(CaseSnapshot s) => !s.Case.NeedsSigning;

    public static bool NeedsSigning(CaseSnapshot s) => s.Case.NeedsSigning;

    public static bool IsCounted(CaseSnapshot s) => !s.Case.IsExcluded;

    public static bool IsExcluded(CaseSnapshot s) => s.Case.IsExcluded;

    public static bool IsHeld(CaseSnapshot s) => s.Case.HeldUntil > s.Act.At;

    public static bool HasOpenStep(CaseSnapshot s) => s.Case.OpenStep is not null;

    public static bool ItemsAreLeft(CaseSnapshot s) => s.Case.ItemsDone < s.Case.ItemsTotal;

    public static bool CoUnitsOwe(CaseSnapshot s) => s.Case.CoOwingIds.Length > 0;

    public static bool HasIssue(CaseSnapshot s) => s.Case.IssueId is not null;

    public static bool HasNoIssue(CaseSnapshot s) => s.Case.IssueId is null;

    public static bool WasAccepted(CaseSnapshot s) => s.Case.AcceptedAt is not null;

    public static bool WasNotAccepted(CaseSnapshot s) => s.Case.AcceptedAt is null;

    /// <summary>A merged case is rated once, when the one it follows was answered.</summary>
    public static bool MasterIsAnswered(CaseSnapshot s) => s.Case is { RepliedAt: not null, Grade: null };

    /// <summary>The third call for the same matter: the street confers.</summary>
    public static bool NeedsConference(CaseSnapshot s) => s.Plays(Who.Reporter) && s.Case.Reopenings >= Case.ReopeningsEnough;

    public static bool NeedsNoConference(CaseSnapshot s) => !NeedsConference(s);

    public static bool GoesBackToTheDesk(CaseSnapshot s) => s.Case.NextUnit is null;

    public static bool GoesOnToAUnit(CaseSnapshot s) => s.Case.NextUnit is not null;

    /// <summary>Ruled: the unit that objected must do it.</summary>
    public static bool StaysAfterObjections(CaseSnapshot s) => WasObjectedEnough(s) && (s.Case.NextUnit is null || s.Case.NextUnit == s.Case.LeadUnitId);

    /// <summary>Ruled: another unit must do it.</summary>
    public static bool MovesAfterObjections(CaseSnapshot s) => WasObjectedEnough(s) && s.Case.NextUnit is not null && s.Case.NextUnit != s.Case.LeadUnitId;

    public static bool IsByAPerson(CaseSnapshot s) => !s.Plays(Who.System);

    public static bool IsByItself(CaseSnapshot s) => s.Plays(Who.System);

    public static bool AnswerIsOwed(CaseSnapshot s) => !s.Case.AnswerWaits;

    public static bool AnswerWaits(CaseSnapshot s) => s.Case.AnswerWaits;

    private static bool WasObjectedEnough(CaseSnapshot s) => s.Case.Objections >= Case.ObjectionsEnough;
}
