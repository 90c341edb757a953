namespace Linli.Foundation.Text;

/// <summary>A sentence not yet worded: a key of the resource files and its arguments.</summary>
/// <remarks>Facts, refusals and explanations are stored as phrases and worded at the edge, in the reader's language.
/// An argument may itself be a phrase.</remarks>
public sealed record Phrase(string Key, params object?[] Args)
{
    /// <summary>The sentence in <paramref name="language"/>.</summary>
    public string In(Language language) => Texts.Say(language, this);
}
