using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Commands;

/// <summary>诉求文件: a CSV of reports read into rows, or everything that is wrong with it by row and column.</summary>
/// <remarks>Rows are numbered as a spreadsheet does, the heading being row 1.</remarks>
internal sealed record ReportFile(string Sha, ImmutableArray<ReportFile.Row> Rows)
{
    private const int MostFaults = 50;
    private const int LongestId = 32;
    private const int LongestText = 20_000;

    /// <summary>One report.</summary>
    public sealed record Row(int Number, string Id, Instant? HappenedAt, string Text);

    /// <summary>Which columns hold what; time and topic may be missing.</summary>
    public sealed record Columns(string Id, string? Time, string? Topic, string Body)
    {
        /// <summary>Reads <c>id,time,topic,body</c>: the names in that order, an empty one for what the file does not have.</summary>
        public static Columns? Parse(string text) => text.Split(',', '，') is [var id, var time, var topic, var body] && id.Trim().Length > 0 && body.Trim().Length > 0
            ? new Columns(id.Trim(), Named(time), Named(topic), body.Trim()) : null;

        private static string? Named(string name) => name.Trim() is { Length: > 0 } named ? named : null;

        /// <summary>All that are named.</summary>
        public IEnumerable<string> All => new[] { Id, Time, Topic, Body }.OfType<string>();
    }

    /// <summary>Reads it.</summary>
    public static Outcome<ReportFile> Read(byte[] bytes, Columns columns, DeploymentZone zone, Instant now)
    {
        var text = Decoded(bytes);
        if (text.IsRefused)
            return text.Refusals.ToList();
        var (rows, faults, seen) = (ImmutableArray.CreateBuilder<Row>(), new List<Refusal>(), new Dictionary<string, int>(StringComparer.Ordinal));
        try
        {
            using var csv = CsvReader.Create(new StringReader(text.Value),
                new CsvReaderOptions { MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Allow, MissingField = CsvMissingFieldHandling.ReturnEmpty }, leaveOpen: false);
            csv.ReadHeader();
            faults.AddRange(columns.All.Where(column => !csv.TryGetFieldIndex(column, out _))
                .Select(column => new Refusal("Commands.Reports.ColumnMissing", column, column, string.Join(", ", csv.Headers.Take(20)))));
            while (faults.Count < MostFaults && csv.Read())
            {
                var number = (int)csv.RowNumber + 1;
                if (csv.FieldCount != csv.Headers.Count)
                    faults.Add(Fault("Ragged", number, "-", csv.FieldCount, csv.Headers.Count));
                else if (ReadRow(csv, number, columns, zone, now, seen, faults) is { } row)
                    rows.Add(row);
            }
        }
        catch (CsvFormatException broken)
        {
            faults.Add(Fault("Broken", (int)broken.RecordNumber + 1, "-"));
        }
        if (faults.Count == 0 && rows.Count == 0)
            faults.Add(new Refusal("Commands.Reports.Empty"));
        return faults.Count > 0 ? faults : new ReportFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), rows.ToImmutable());
    }

    private static Row? ReadRow(CsvReader csv, int number, Columns columns, DeploymentZone zone, Instant now, Dictionary<string, int> seen, List<Refusal> faults)
    {
        var before = faults.Count;
        var id = csv.GetString(columns.Id).Trim();
        if (id.Length == 0)
            faults.Add(Fault("IdMissing", number, columns.Id));
        else if (id.Length > LongestId)
            faults.Add(Fault("IdTooLong", number, columns.Id, LongestId));
        else if (!seen.TryAdd(id, number))
            faults.Add(Fault("IdTwice", number, columns.Id, id, seen[id]));
        Instant? happened = null;
        if (columns.Time is { } timed && csv.GetString(timed).Trim() is { Length: > 0 } written)
        {
            happened = WrittenTime.At(written, zone);
            if (happened is null)
                faults.Add(Fault("TimeUnreadable", number, timed, written.Length <= 30 ? written : written[..30] + "…"));
            else if (happened > now)
                faults.Add(Fault("TimeAhead", number, timed, written));
        }
        var (topic, body) = (columns.Topic is { } headed ? csv.GetString(headed).Trim() : "", csv.GetString(columns.Body).Trim());
        var words = topic.Length == 0 || body.StartsWith(topic, StringComparison.Ordinal) ? body : body.Length == 0 ? topic : $"{topic}\n{body}";
        if (words.Length == 0)
            faults.Add(Fault("TextMissing", number, columns.Body));
        else if (words.Length > LongestText)
            faults.Add(Fault("TextTooLong", number, columns.Body, words.Length, LongestText));
        return faults.Count == before ? new Row(number, id, happened, words) : null;
    }

    // UTF-8, or GB18030 as older Chinese spreadsheets save it.
    private static Outcome<string> Decoded(byte[] bytes)
    {
        ReadOnlySpan<byte> content = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;
        if (content.Contains((byte)0))
            return new Refusal("Commands.Reports.NotText");
        if (System.Text.Unicode.Utf8.IsValid(content))
            return Encoding.UTF8.GetString(content);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return new Refusal("Commands.Reports.NotText");
        }
    }

    private static Refusal Fault(string key, int row, string column, params object?[] more) => new($"Commands.Reports.{key}", $"row {row}, column {column}", [row, column, .. more]);
}
