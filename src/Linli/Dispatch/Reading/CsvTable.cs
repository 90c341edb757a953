using CsvHelper;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Reading;

/// <summary>A data file read into rows that still know their line, so that every error can name line and column.</summary>
internal sealed class CsvTable
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    private CsvTable(List<CsvLine> lines) => Lines = lines;

    public List<CsvLine> Lines { get; }

    /// <summary>Reads the file, or says which of <paramref name="columns"/> are missing.</summary>
    public static Outcome<CsvTable> Read(TextReader text, params string[] columns) => Read(text, columns, []);

    /// <summary>The same where some columns may be absent: their fields are empty then.</summary>
    public static Outcome<CsvTable> Read(TextReader text, string[] columns, string[] optional)
    {
        using var csv = CsvReader.Create(text, Options, leaveOpen: false);
        csv.ReadHeader();
        if (csv.Headers.Count == 0)
            return new Refusal("Dispatch.Data.NoHeader", "1");
        var missing = columns.Where(column => !csv.TryGetFieldIndex(column, out _)).ToList();
        if (missing.Count > 0)
            return missing.ConvertAll(column => new Refusal("Dispatch.Data.ColumnMissing", $"1:{column}", column));
        var lines = new List<CsvLine>();
        while (csv.Read())
            lines.Add(new((int)csv.LineNumber, columns.Concat(optional).ToDictionary(column => column, column => csv.TryGetFieldIndex(column, out _) ? csv.GetString(column).Trim() : "")));
        return new CsvTable(lines);
    }
}
