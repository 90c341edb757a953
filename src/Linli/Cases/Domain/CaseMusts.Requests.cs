using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Cases.Domain;

/// <content>What must hold on every side road.</content>
internal static partial class CaseMusts
{
    /// <summary>One request at a time: whoever decides must know what the case will be afterwards.</summary>
    /// <remarks>A result that waits for its signature and a closing that waits for the street are requests of this sort, too (ADR 0020).</remarks>
    public static Refusal? NothingWaits(CaseSnapshot s) => s.Case switch
    {
        { ClosePending: true } => new Refusal("Cases.Refusal.CloseWaits"),
        { ReplyPending: true } => new Refusal("Cases.Refusal.ReplyWaits"),
        { Flags: var flags } when (flags & Case.Requests) != 0 => new Refusal("Cases.Refusal.RequestWaits"),
        _ => null,
    };

    /// <summary>While the reporter is asked the time of the work rests: whoever needs more of it, or wants it to rest for another reason, waits for the answer.</summary>
    public static Refusal? ReporterIsNotAsked(CaseSnapshot s) =>
        s.Case.AskingReporter ? new Refusal("Cases.Refusal.ReporterIsAsked") : null;

    /// <summary>What the street has asked the county is not the unit's to take back.</summary>
    public static Refusal? ShelvingIsDecided(CaseSnapshot s) =>
        s.Case.ShelvingPending ? new Refusal("Cases.Refusal.ShelvingWaits") : null;

    /// <summary>Departments are called to what is being done, not to what lies on the shelf.</summary>
    public static Refusal? IsNotShelved(CaseSnapshot s) =>
        s.Case.Shelved ? new Refusal("Cases.Refusal.IsShelved") : null;

    /// <summary>Nor to what the unit holds cannot be done: the street answers that first.</summary>
    public static Refusal? CloseIsDecided(CaseSnapshot s) =>
        s.Case.ClosePending ? new Refusal("Cases.Refusal.CloseWaits") : null;

    /// <summary>Nobody decides about the own unit.</summary>
    public static Refusal? IsAboveTheUnit(CaseSnapshot s) =>
        s.Act.Unit is null || s.Act.Unit != s.Case.LeadUnitId ? null : new Refusal("Cases.Refusal.OwnUnit");

    /// <summary>Nobody decides about the own request.</summary>
    public static Refusal? IsAnotherPerson(CaseSnapshot s) =>
        !s.Is(s.Case.RequesterId) ? null : new Refusal("Cases.Refusal.OwnRequest");

    public static Refusal? IsNoEmergency(CaseSnapshot s) =>
        s.Case.Urgency != Urgency.Emergency ? null : new Refusal("Cases.Refusal.EmergencyDoesNotWait");
}
