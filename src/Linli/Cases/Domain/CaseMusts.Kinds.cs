using Linli.Foundation.Text;

namespace Linli.Cases.Domain;

/// <summary>What must hold on the side roads to an answer.</summary>
internal static partial class CaseMusts
{
    /// <summary>Its own way begins again while the master's answer is fresh; later a new report is the honest way.</summary>
    public static Refusal? MayStillBeUnmerged(CaseSnapshot s) =>
        s.Plays(Who.System) || s.Case.RepliedAt is not { } answered || s.Act.At - answered <= Case.ReopenWindow ? null : new Refusal("Cases.Refusal.UnmergeTooLate", null, (int)Case.ReopenWindow.TotalDays);

    public static Refusal? ThereIsAReporter(CaseSnapshot s) =>
        s.Case.ReportedByStaff ? new Refusal("Cases.Refusal.NobodyToAsk") : null;

    public static Refusal? IsSecondOfTheUnit(CaseSnapshot s) =>
        s.Case.HandlerId is { } writer && writer == s.Act.Who ? new Refusal("Cases.Refusal.WriterDoesNotSign") : null;

    /// <summary>Whoever agreed that it cannot be done does not judge the appeal against it.</summary>
    public static Refusal? AppealGoesAbove(CaseSnapshot s) =>
        s.Case.IsExplained && s.Act.Role == CaseRoles.StreetDispatcher ? new Refusal("Cases.Refusal.AppealGoesAbove") : null;
}
