using Linli.Foundation.Text;

namespace Linli.Shell.Parts;

/// <summary>The sentence a page says after a post: carried in the address as a key, so that it survives the redirect and can be reloaded.</summary>
public static class Flash
{
    /// <summary>The query value.</summary>
    public const string Name = "done";

    /// <summary>The address to go to after a success, e.g. <c>Flash.To("/cases/1", "Cases.Done.Accepted")</c>.</summary>
    public static string To(string address, string key)
    {
        var (path, fragment) = address.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? (address[..hash], address[hash..]) : (address, "");
        return $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Name}={Uri.EscapeDataString(key)}{fragment}";
    }

    /// <summary>The sentence asked for, or null: only keys of the form <c>Room.Done.Something</c> may be said by an address.</summary>
    internal static string? Of(PageContext page) =>
        page.Http.Request.Query[Name].ToString() is { Length: > 0 } key
        && key.Contains(".Done.", StringComparison.Ordinal)
        && Texts.Has(page.Language, key)
            ? page.Say(key)
            : null;
}
