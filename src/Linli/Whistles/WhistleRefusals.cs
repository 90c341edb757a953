using Linli.Foundation.Text;

namespace Linli.Whistles;

/// <summary>Reasons against that several verbs give.</summary>
internal static class WhistleRefusals
{
    /// <summary>The longest text a form takes.</summary>
    public const int LongestText = 2000;

    /// <summary>Not there, or not for these eyes.</summary>
    public static Refusal NotFound => new("Whistles.Refusal.NotFound") { IsMissing = true };

    /// <summary>Its words were wiped out with those of its cases.</summary>
    public static Refusal Erased => new("Whistles.Refusal.Erased") { IsConflict = true };

    public static Refusal NotPossibleNow(WhistleVerb verb, WhistleState state) =>
        new("Whistles.Refusal.NotPossibleNow", null, WhistleWords.Verb(verb), WhistleWords.State(state)) { IsConflict = true };

    public static Refusal NotYours(WhistleVerb verb) => new("Whistles.Refusal.NotYours", null, WhistleWords.Verb(verb));

    public static Refusal ChangedMeanwhile(WhistleState state) => new("Whistles.Refusal.ChangedMeanwhile", null, WhistleWords.State(state)) { IsConflict = true };

    /// <summary>Too long or not there.</summary>
    public static IEnumerable<Refusal> OfText(string field, string? text, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return new Refusal("Whistles.Refusal.Missing." + missing, field);
        else if (text.Length > LongestText)
            yield return new Refusal("Whistles.Refusal.TextTooLong", field, text.Length, LongestText);
    }

    /// <summary>Too long; it need not be there.</summary>
    public static IEnumerable<Refusal> OfOptionalText(string field, string? text)
    {
        if (text?.Length > LongestText)
            yield return new Refusal("Whistles.Refusal.TextTooLong", field, text.Length, LongestText);
    }
}
