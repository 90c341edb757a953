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
}
