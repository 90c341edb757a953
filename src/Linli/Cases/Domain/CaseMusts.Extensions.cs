using Linli.Foundation.Text;

namespace Linli.Cases.Domain;

/// <content>What must hold for an extension.</content>
internal static partial class CaseMusts
{
    /// <summary>More time is asked and given before it has run out, never after.</summary>
    public static Refusal? IsBeforeHandlingDue(CaseSnapshot s) =>
        s.Case.HandlingDue is not { } due || s.Act.At < due ? null : new Refusal("Cases.Refusal.ExtensionTooLate");

    public static Refusal? IsNotExtendedTooOften(CaseSnapshot s) =>
        s.Case.Extensions < CaseRules.Current.Extensions ? null : new Refusal("Cases.Refusal.ExtendedBefore", null, CaseRules.Current.Extensions);
}
