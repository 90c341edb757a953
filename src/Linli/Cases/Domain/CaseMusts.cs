using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Cases.Domain;

/// <summary>What must hold before a verb, each as one question with one sentence for an answer.</summary>
internal static partial class CaseMusts
{
    public static Refusal? ReporterCanBeReached(CaseSnapshot s) =>
        s.Case.OwesCallback ? null : new Refusal("Cases.Refusal.NobodyToCall");

    /// <summary>An answer before the promised call would hide that nobody called.</summary>
    public static Refusal? CallbackIsDone(CaseSnapshot s) =>
        !s.Case.OwesCallback || s.Case.ContactTries > 0 ? null : new Refusal("Cases.Refusal.CallbackStillOwed");

    public static Refusal? IsSecondPerson(CaseSnapshot s) =>
        !s.Is(s.Case.VoidProposerId) ? null : new Refusal("Cases.Refusal.VoidNeedsSecondPerson");

    public static Refusal? IsNoDanger(CaseSnapshot s) =>
        s.Case.Urgency != Urgency.Emergency ? null : new Refusal("Cases.Refusal.DangerIsNotWithdrawn");

    /// <summary>A sensitive category protects its reporter whatever is pressed (domain.md 3.8 rule 5).</summary>
    public static Refusal? IsNotSensitive(CaseSnapshot s) =>
        s.Case.Sensitive ? new Refusal("Cases.Refusal.SensitiveStaysConfidential") : null;

    /// <summary>Grid and community cases: another person; departments and companies: another unit (domain.md 3.8 rule 3).</summary>
    public static Refusal? IsNotTheHandler(CaseSnapshot s) => s.Case switch
    {
        { HandlerId: { } handler } when s.Is(handler) => new Refusal("Cases.Refusal.HandlerDoesNotVerify"),
        { LedByCommunity: false, LeadUnitId: { } unit } when unit == s.Act.Unit => new Refusal("Cases.Refusal.UnitDoesNotVerify"),
        _ => null,
    };

    /// <summary>A result put in over the heads of the departments called would end the matter before they did their part.</summary>
    public static Refusal? WhistleIsAnswered(CaseSnapshot s) =>
        s.Case is { HasOpenWhistle: true, WhistleAnswered: false } ? new Refusal("Cases.Refusal.WhistleStillOpen") : null;

    public static Refusal? IsInsideReopenWindow(CaseSnapshot s) =>
        s.Case.ClosedAt is not { } closed || s.Act.At - closed <= Case.ReopenWindow ? null : new Refusal("Cases.Refusal.ReopenTooLate", null, (int)Case.ReopenWindow.TotalDays);

    /// <summary>What a lawful duty keeps is not erased before its day (PIPL art. 47, last sentence).</summary>
    public static Refusal? IsNotHeld(CaseSnapshot s) =>
        CaseGuards.IsHeld(s) ? new Refusal("Cases.Refusal.ErasureIsHeld") { IsConflict = true } : null;

    /// <summary>The street confers once, at the third call (domain.md 3.3); it is not asked again for the same answer.</summary>
    public static Refusal? IsNotConferred(CaseSnapshot s) =>
        s.Case.IsConferred ? new Refusal("Cases.Refusal.Conferred") : null;

    /// <summary>Of a protected case only the confirmed summary leaves the platform, no photo (domain.md 3.8 rules 5 and 16).</summary>
    public static Refusal? PhotosMayLeave(CaseSnapshot s) =>
        s.Case.IsProtected ? new Refusal("Cases.Refusal.ProtectedPhotosStay") : null;
}
