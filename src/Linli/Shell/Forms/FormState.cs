using Linli.Foundation.Text;
using Microsoft.Extensions.Primitives;

namespace Linli.Shell.Forms;

/// <summary>A form after it was sent and refused: what was typed, and the reasons. Fields find both here by their name.</summary>
/// <param name="Name">The form's name on its page.</param>
/// <param name="Typed">What was typed, by field name; empty before the form was sent.</param>
/// <param name="Refusals">The reasons against, of the form and of its fields.</param>
public sealed record FormState(string Name, IReadOnlyDictionary<string, StringValues> Typed, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Before anything was sent.</summary>
    public static readonly FormState Fresh = new("", new Dictionary<string, StringValues>(), []);

    /// <summary>True when the page is shown after a post: then what was typed wins over what was stored, even if it was emptied.</summary>
    public bool WasSent => Typed.Count > 0;

    /// <summary>What a field holds: the words typed, or <paramref name="initial"/> before anything was sent.</summary>
    public string? Value(string field, string? initial) => WasSent ? Typed.GetValueOrDefault(field).ToString() : initial;

    /// <summary>All values of a field with several, e.g. check boxes of one name.</summary>
    public IReadOnlyList<string?> Values(string field, IReadOnlyList<string?> initial) =>
        WasSent ? Typed.GetValueOrDefault(field).ToArray() : initial;

    /// <summary>The reasons that speak of a field.</summary>
    public IEnumerable<Refusal> About(string field) =>
        Refusals.Where(refusal => string.Equals(refusal.Field, field, StringComparison.OrdinalIgnoreCase));

    /// <summary>The id of a field's element, unique on a page with several forms.</summary>
    public string IdOf(string field) => Name.Length == 0 ? "f-" + field : $"f-{Name}-{field}";
}
