using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases;

/// <summary>Reasons against that several verbs give.</summary>
internal static class CaseRefusals
{
    /// <summary>Not there, or not for these eyes.</summary>
    public static Refusal NotFound => new("Cases.Refusal.NotFound") { IsMissing = true };

    public static Refusal NotPossibleNow(CaseVerb verb, Case target) => Waiting(verb, target) is { } flag
        ? new("Cases.Refusal.NotWhile." + flag, null, CaseWords.Verb(verb)) { IsConflict = true }
        : new("Cases.Refusal.NotPossibleNow", null, CaseWords.Verb(verb), CaseWords.State(target.State)) { IsConflict = true };

    // It would be possible in this state but for something that waits for a decision: then that is what has to be said.
    private static CaseFlags? Waiting(CaseVerb verb, Case target)
    {
        var barred = CaseLife.Of(verb).Where(row => row.From.Contains(target.State)).Select(row => row.Without & target.Flags).FirstOrDefault(flags => flags != 0);
        return Said.Where(flag => barred.HasFlag(flag)).Select(flag => (CaseFlags?)flag).FirstOrDefault();
    }

    private static readonly CaseFlags[] Said = [CaseFlags.ClosePending, CaseFlags.ReplyPending];

    public static Refusal NotYours(CaseVerb verb) => new("Cases.Refusal.NotYours", null, CaseWords.Verb(verb));

    public static Refusal ChangedMeanwhile(Case target) =>
        new("Cases.Refusal.ChangedMeanwhile", null, CaseWords.State(target.State)) { IsConflict = true };

    public static Refusal Missing(string field, string key) => new("Cases.Refusal.Missing." + key, field);

    /// <summary>The longest text a form takes; longer ones are told so and kept as typed.</summary>
    public const int LongestText = 2000;

    /// <summary>The words were wiped out; nothing more is written into this case.</summary>
    public static Refusal Erased => new("Cases.Refusal.Erased") { IsConflict = true };

    /// <summary>Too long; it need not be there.</summary>
    public static IEnumerable<Refusal> OfOptionalText(string field, string? text)
    {
        if (text?.Length > LongestText)
            yield return new Refusal("Cases.Refusal.TextTooLong", field, text.Length, LongestText);
    }

    /// <summary>Too long or not there.</summary>
    public static IEnumerable<Refusal> OfText(string field, string? text, string missingKey)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return Missing(field, missingKey);
        else if (text.Length > LongestText)
            yield return new Refusal("Cases.Refusal.TextTooLong", field, text.Length, LongestText);
    }
}
