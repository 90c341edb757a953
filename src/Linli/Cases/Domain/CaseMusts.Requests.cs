using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Cases.Domain;

/// <content>What must hold on every side road.</content>
internal static partial class CaseMusts
{
    /// <summary>One request at a time: whoever decides must know what the case will be afterwards.</summary>
    public static Refusal? NothingWaits(CaseSnapshot s) =>
        (s.Case.Flags & Case.Requests) == 0 ? null : new Refusal("Cases.Refusal.RequestWaits");

    /// <summary>Nobody decides about the own unit.</summary>
    public static Refusal? IsAboveTheUnit(CaseSnapshot s) =>
        s.Act.Unit is null || s.Act.Unit != s.Case.LeadUnitId ? null : new Refusal("Cases.Refusal.OwnUnit");

    /// <summary>Nobody decides about the own request.</summary>
    public static Refusal? IsAnotherPerson(CaseSnapshot s) =>
        !s.Is(s.Case.RequesterId) ? null : new Refusal("Cases.Refusal.OwnRequest");

    public static Refusal? IsNoEmergency(CaseSnapshot s) =>
        s.Case.Urgency != Urgency.Emergency ? null : new Refusal("Cases.Refusal.EmergencyDoesNotWait");
}
