using System.Globalization;
using Linli.Foundation.Text;

namespace Linli.Dispatch;

/// <summary>双语名称: a name that is data, not a sentence of the program, in both languages.</summary>
/// <remarks>It formats itself by the culture a sentence is written in, so it can be an argument of a <see cref="Phrase"/>.</remarks>
public sealed record Bilingual(string Zh, string En) : IFormattable
{
    /// <summary>The name in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.Zh ? Zh : En;

    /// <summary>Words of people, which nobody translates: the same in both languages.</summary>
    public static Bilingual AsWritten(string words) => new(words, words);

    /// <summary>Names in a row, as each language lists them.</summary>
    public static Bilingual List(IEnumerable<Bilingual> names)
    {
        var all = names as IReadOnlyCollection<Bilingual> ?? [.. names];
        return new(string.Join('、', all.Select(name => name.Zh)), string.Join(", ", all.Select(name => name.En)));
    }

    /// <summary>Words quoted from a report: the same in both languages, each in that language's quotation marks.</summary>
    public static Bilingual Quote(IEnumerable<string> words)
    {
        var all = words as IReadOnlyCollection<string> ?? [.. words];
        return new(string.Concat(all.Select(word => $"“{word}”")), string.Join(", ", all.Select(word => $"“{word}”")));
    }

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        (formatProvider as CultureInfo)?.TwoLetterISOLanguageName == "en" ? En : Zh;

    /// <inheritdoc/>
    public override string ToString() => Zh;
}
