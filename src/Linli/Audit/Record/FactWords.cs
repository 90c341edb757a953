using Linli.Foundation.Text;
using Linli.Shell;

namespace Linli.Audit.Record;

/// <summary>Stored names in words, where words are known; else the name as it is stored.</summary>
internal static class FactWords
{
    /// <summary>The kind of fact: <c>Facts.Kind.cases.case-reported</c>.</summary>
    public static string Kind(PageContext page, string kind) => Known(page, "Facts.Kind." + kind, kind);

    /// <summary>The kind of thing it is about.</summary>
    public static string Subject(PageContext page, string subject) => Known(page, "Facts.Subject." + subject, subject);

    /// <summary>The role of the post it was done in.</summary>
    public static string Role(PageContext page, string role) => Known(page, "Organizations.Role." + role, role);

    private static string Known(PageContext page, string key, string name) => Texts.Has(page.Language, key) ? page.Say(key) : name;
}
