using Linli.Foundation.Text;

namespace Linli.Cases.Domain;

/// <summary>What must hold on the side roads to an answer.</summary>
internal static partial class CaseMusts
{
    /// <summary>Its own way begins again while the master's answer is fresh; later a new report is the honest way.</summary>
    public static Refusal? MayStillBeUnmerged(CaseSnapshot s) =>
        s.Plays(Who.System) || s.Case.RepliedAt is not { } answered || s.Act.At - answered <= Case.ReopenWindow ? null : new Refusal("Cases.Refusal.UnmergeTooLate", null, (int)Case.ReopenWindow.TotalDays);

    /// <summary>Departments are on their way for this very case.</summary>
    public static Refusal? NoWhistleIsOpen(CaseSnapshot s) =>
        s.Case.HasOpenWhistle ? new Refusal("Cases.Refusal.WhistleIsOpen") : null;

    /// <summary>An order of supervision is answered, not lost.</summary>
    public static Refusal? NoOrderIsOpen(CaseSnapshot s) =>
        s.Case.UnderSupervision ? new Refusal("Cases.Refusal.OrderIsOpen") : null;

    /// <summary>What stands on a list is ticked off one by one; another case's answer does not tick it.</summary>
    public static Refusal? HasNoList(CaseSnapshot s) =>
        s.Case.ItemsTotal > 0 ? new Refusal("Cases.Refusal.HasList") : null;

    public static Refusal? ThereIsAReporter(CaseSnapshot s) =>
        s.Case.ReportedByStaff ? new Refusal("Cases.Refusal.NobodyToAsk") : null;

    public static Refusal? IsSecondOfTheUnit(CaseSnapshot s) =>
        s.Case.HandlerId is { } writer && writer == s.Act.Who ? new Refusal("Cases.Refusal.WriterDoesNotSign") : null;

    /// <summary>Whoever agreed that it cannot be done does not judge the appeal against it.</summary>
    public static Refusal? AppealGoesAbove(CaseSnapshot s) =>
        s.Case.IsExplained && s.Act.Role == CaseRoles.StreetDispatcher ? new Refusal("Cases.Refusal.AppealGoesAbove") : null;
}
