using Linli.Foundation.Text;

namespace Linli.Whistles.Domain;

/// <summary>What must hold before a verb, each as one question with one sentence for an answer.</summary>
internal static class WhistleMusts
{
    public static Refusal? CasesAreOpen(WhistleSnapshot s) =>
        s.Whistle.Cases.Count > 0 ? null : new Refusal("Whistles.Refusal.NoCase");

    public static Refusal? IsNotRuled(WhistleSnapshot s) =>
        s.One is { IsRuled: true } ? new Refusal("Whistles.Refusal.AlreadyRuled") : null;

    public static Refusal? RefusalIsNotRuled(WhistleSnapshot s) =>
        s.Whistle.IsRuled ? new Refusal("Whistles.Refusal.RefusalIsRuled") : null;

    public static Refusal? OwesNoDuty(WhistleSnapshot s) =>
        s.One is { OwesDuty: true } ? new Refusal("Whistles.Refusal.DutyIsOwed") : null;

    public static Refusal? MarksAreInOrOverdue(WhistleSnapshot s) =>
        s.Whistle.IsScored || s.Whistle.Due <= s.Act.At ? null
        : new Refusal("Whistles.Refusal.MarksStillOwed", null, s.Whistle.Invitations.Count(one => !one.IsScored));
}
