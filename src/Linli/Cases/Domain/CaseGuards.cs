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

    public static bool IsVerdictBad(CaseSnapshot s) => s.Case.Verdict is { IsBad: true };

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
