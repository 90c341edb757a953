using CsvHelper;

namespace Linli.Demo;

/// <summary>The hand-written lists behind the demo county (data/demo), which travel inside the program.</summary>
internal static class DemoData
{
    /// <summary>The rows of a list, each made by <paramref name="make"/> from its columns by name.</summary>
    public static List<T> Rows<T>(string name, Func<Func<string, string>, T> make)
    {
        using var stream = typeof(DemoData).Assembly.GetManifestResourceStream($"data/demo/{name}.csv")
            ?? throw new InvalidOperationException($"The list {name} is not in the program.");
        using var csv = CsvReader.Create(new StreamReader(stream), new CsvReaderOptions { MissingField = CsvMissingFieldHandling.ReturnEmpty }, leaveOpen: false);
        csv.ReadHeader();
        var rows = new List<T>();
        while (csv.Read())
            rows.Add(make(column => csv.GetString(column).Trim()));
        return rows;
    }
}
