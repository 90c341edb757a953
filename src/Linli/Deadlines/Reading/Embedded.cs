namespace Linli.Deadlines.Reading;

/// <summary>The default data that travels inside the program.</summary>
internal static class Embedded
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the program."));
        return reader.ReadToEnd();
    }

    /// <summary>The names under a folder, in order.</summary>
    public static IEnumerable<string> Names(string folder, string ending) => typeof(Embedded).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
