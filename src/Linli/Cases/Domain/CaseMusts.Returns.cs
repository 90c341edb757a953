using Linli.Foundation.Text;

namespace Linli.Cases.Domain;

/// <content>What must hold for a return.</content>
internal static partial class CaseMusts
{
    /// <summary>What a desk took for its own unit it does not return to itself; it sends it on.</summary>
    public static Refusal? WasSentByAnother(CaseSnapshot s) =>
        s.Case.AcceptorUnitId != s.Case.LeadUnitId ? null : new Refusal("Cases.Refusal.OwnDispatch");

    public static Refusal? IsNotRuled(CaseSnapshot s) =>
        s.Case.IsRuled ? new Refusal("Cases.Refusal.Ruled") : null;

    public static Refusal? IsInsideReturnWindow(CaseSnapshot s) =>
        s.Case.ReturnUntil is not { } until || s.Act.At <= until ? null : new Refusal("Cases.Refusal.ReturnTooLate", null, CaseRules.Current.ReturnWithin.Words);

    /// <summary>The second objection is the county's to rule on, not the street's to accept or refuse again.</summary>
    public static Refusal? IsFirstObjection(CaseSnapshot s) =>
        s.Case.Objections < Case.ObjectionsEnough ? null : new Refusal("Cases.Refusal.CountyRules");
}
