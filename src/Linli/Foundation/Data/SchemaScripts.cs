using System.Globalization;
using System.Text;

namespace Linli.Foundation.Data;

/// <summary>The numbered scripts that make and change the schema.</summary>
/// <param name="Of">The scripts for SQLite (true) or PostgreSQL (false), by number.</param>
public sealed record SchemaScripts(Func<bool, SortedDictionary<int, string>> Of)
{
    /// <summary>Those that ship with this program.</summary>
    public static SchemaScripts Shipped { get; } = new(Read);

    private static SortedDictionary<int, string> Read(bool sqlite)
    {
        var prefix = sqlite ? "migrations/sqlite/" : "migrations/postgres/";
        var assembly = typeof(SchemaScripts).Assembly;
        var scripts = new SortedDictionary<int, string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            scripts.Add(int.Parse(name.AsSpan(prefix.Length, 4), CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
        return scripts;
    }
}
