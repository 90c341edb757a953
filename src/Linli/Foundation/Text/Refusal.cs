namespace Linli.Foundation.Text;

/// <summary>A reason against, worded for people: a value, never an exception.</summary>
/// <param name="Key">Key of the sentence, e.g. <c>Cases.Refusal.CallbackStillOwed</c>.</param>
/// <param name="Field">The form field or file row it speaks of, or null when it speaks of the whole.</param>
/// <param name="Args">What the sentence names.</param>
public sealed record Refusal(string Key, string? Field = null, params object?[] Args)
{
    /// <summary>True where two people collided, rather than one erred: answered with 409 instead of 422.</summary>
    public bool IsConflict { get; init; }

    /// <summary>True where the thing is not there, or not for this person's eyes: answered with 404.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The sentence in <paramref name="language"/>.</summary>
    public string In(Language language) => Texts.Say(language, new Phrase(Key, Args));
}
