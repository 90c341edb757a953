using System.Globalization;
using Linli.Dispatch;
using Linli.Foundation.Tables;
using Linli.Foundation.Time;
using NodaTime.Text;

namespace Linli.Bench.Near;

/// <summary>Real messages with marks of which belong together (<c>messages/hot_issue.csv</c> of the shared data), and how well groups agree with the marks.</summary>
internal sealed record MarkedMessages(IReadOnlyList<NearReport> Reports, IReadOnlyList<string> Marks)
{
    /// <summary>The file, or null where it is not here.</summary>
    public static string? Path
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("LINLI_SHARED_DATA") ?? System.IO.Path.Combine(ResultsPage.Repository(), "..", "shared", "data");
            var path = System.IO.Path.Combine(folder, "messages", "hot_issue.csv");
            return File.Exists(path) ? path : null;
        }
    }

    /// <summary>Reads them: heading and body are the text.</summary>
    public static MarkedMessages Read(string path)
    {
        var (zone, times) = (new DeploymentZone(), LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss"));
        var records = DelimitedText.Read(TextBytes.Read(File.ReadAllBytes(path)).Value).Value;
        var (id, time, topic, body, group) = (Column("id"), Column("time"), Column("topic"), Column("body"), Column("group"));
        var rows = records.Skip(1).Select(record => record.Cells).ToList();
        return new([.. rows.Select(row => new NearReport(row[id], row[topic] + "\n" + row[body], zone.At(times.Parse(row[time]).Value)))], [.. rows.Select(row => row[group])]);

        int Column(string name) => Array.IndexOf(records[0].Cells, name);
    }

    /// <summary>One half of them; groups are never divided.</summary>
    public MarkedMessages Half(int which) => Where(n => int.Parse(Marks[n].AsSpan(1), CultureInfo.InvariantCulture) % 2 == which);

    /// <summary>The rows for which something holds.</summary>
    public MarkedMessages Where(Func<int, bool> holds)
    {
        var kept = Enumerable.Range(0, Marks.Count).Where(holds).ToList();
        return new([.. kept.Select(n => Reports[n])], [.. kept.Select(n => Marks[n])]);
    }

    /// <summary>Pairs put together and pairs marked as together, both ways; only rows whose marked group has at most <paramref name="largest"/> count.</summary>
    public Agreement With(IReadOnlyList<NearGroup> groups, int largest = int.MaxValue)
    {
        var sizes = Marks.CountBy(mark => mark).ToDictionary();
        var counted = Enumerable.Range(0, Marks.Count).Where(n => sizes[Marks[n]] <= largest).ToList();
        return new(
            Pairs(counted.CountBy(n => (groups[n].Group, Marks[n]))), Pairs(counted.CountBy(n => groups[n].Group)), Pairs(counted.CountBy(n => Marks[n])));
    }

    private static long Pairs<T>(IEnumerable<KeyValuePair<T, int>> sizes) => sizes.Sum(size => (long)size.Value * (size.Value - 1) / 2);
}

/// <summary>How groups agree with the marks, in pairs.</summary>
/// <param name="Both">Pairs put together that are marked so.</param>
/// <param name="Found">Pairs put together.</param>
/// <param name="Marked">Pairs marked.</param>
internal sealed record Agreement(long Both, long Found, long Marked)
{
    public double Precision => Found == 0 ? 1 : (double)Both / Found;

    public double Recall => Marked == 0 ? 1 : (double)Both / Marked;

    public double F1 => Found + Marked == 0 ? 1 : 2.0 * Both / (Found + Marked);
}
