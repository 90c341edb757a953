using Linli.Foundation.Text;

namespace Linli.Cases.Domain;

/// <content>What must hold for supervision and reminders.</content>
internal static partial class CaseMusts
{
    /// <summary>Whoever gave the order accepts the answer; the county may for somebody who has left.</summary>
    public static Refusal? IsIssuer(CaseSnapshot s) =>
        s.Is(s.Case.SupervisorId) || s.Plays(Who.County) ? null : new Refusal("Cases.Refusal.NotTheIssuer");

    public static Refusal? IsNotRemindedToday(CaseSnapshot s) =>
        s.Case.RemindAgainFrom is not { } from || s.Act.At >= from ? null : new Refusal("Cases.Refusal.RemindedToday");

    public static Refusal? IsNotNudgedToday(CaseSnapshot s) =>
        s.Case.NudgeAgainFrom is not { } from || s.Act.At >= from ? null : new Refusal("Cases.Refusal.NudgedToday");
}
