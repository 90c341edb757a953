using Linli.Foundation.Text;
using Linli.Shell;
using NodaTime;
using NodaTime.Text;

namespace Linli.Audit.Record;

/// <summary>Stored names in words, where words are known; else the name as it is stored.</summary>
internal static class FactWords
{
    private const string KindPrefix = "Facts.Kind.";

    /// <summary>The kind of fact: <c>Facts.Kind.cases.case-reported</c>.</summary>
    public static string Kind(PageContext page, string kind) => Known(page, KindPrefix + kind, kind);

    /// <summary>The kind of thing it is about.</summary>
    public static string Subject(PageContext page, string subject) => Known(page, "Facts.Subject." + subject, subject);

    /// <summary>The role of the post it was done in.</summary>
    public static string Role(PageContext page, string role) => Known(page, "Organizations.Role." + role, role);

    /// <summary>The kinds that have words, by their words.</summary>
    public static IEnumerable<KeyValuePair<string, string>> KnownKinds(PageContext page) => Texts.Keys(page.Language).Where(key => key.StartsWith(KindPrefix, StringComparison.Ordinal))
        .Select(key => KeyValuePair.Create(key[KindPrefix.Length..], page.Say(key))).OrderBy(kind => kind.Key[..kind.Key.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal).ThenBy(kind => kind.Value, StringComparer.Ordinal);

    /// <summary>A day as a form sends it.</summary>
    public static LocalDate? Day(string? typed) => LocalDatePattern.Iso.Parse(typed ?? "").TryGetValue(default, out var day) ? day : null;

    private static string Known(PageContext page, string key, string name) => Texts.Has(page.Language, key) ? page.Say(key) : name;
}
