using System.Globalization;
using Linli.Areas;
using Linli.Dispatch;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Foundation.Time;

namespace Linli.Commands;

/// <summary>比对文件: a CSV with columns <c>id,text,time[,lat,lon]</c> read into reports that can be compared, or everything that is wrong with it by row and column.</summary>
/// <param name="Reports">The reports, in the file's order.</param>
/// <param name="Silent">Rows whose text holds nothing to compare (empty, one emoji): they stay alone.</param>
/// <remarks>Rows are numbered as a spreadsheet does, the heading being row 1. Other columns may stand beside and are not read.</remarks>
internal sealed record DuplicatesFile(IReadOnlyList<NearReport> Reports, IReadOnlyList<int> Silent)
{
    private const int MostFaults = 50;

    private static readonly TableColumn Id = new("id", "", "编号");
    private static readonly TableColumn Words = new("text", "", "内容");
    private static readonly TableColumn Time = new("time", "", "时间");
    private static readonly TableColumn Lat = new("lat", "", "纬度");
    private static readonly TableColumn Lon = new("lon", "", "经度");

    /// <summary>Reads it.</summary>
    public static Outcome<DuplicatesFile> Read(ReadOnlyMemory<byte> bytes, DeploymentZone zone)
    {
        var text = TextBytes.Read(bytes.Span, TextBytes.LongestFile);
        if (text.IsRefused)
            return text.Refusals.ToList();
        var records = DelimitedText.Read(text.Value);
        if (records.IsRefused)
            return records.Refusals.ToList();
        if (records.Value.Count == 0)
            return new Refusal("Tables.Empty", "file");
        var reading = new Reading(records.Value[0].Cells, zone);
        // Without its columns no row can be looked at.
        if (reading.Faults.Count > 0)
            return reading.Faults;
        foreach (var record in records.Value.Skip(1))
            if (reading.Faults.Count < MostFaults)
                reading.Take(record);
        if (reading.Faults.Count == 0 && reading.Reports.Count == 0)
            return new Refusal("Tables.NoRows", "file");
        return reading.Faults.Count > 0 ? reading.Faults : new DuplicatesFile(reading.Reports, reading.Silent);
    }

    private sealed class Reading
    {
        private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
        private readonly string[] _headings;
        private readonly DeploymentZone _zone;
        private readonly int _id, _text, _time, _lat, _lon;

        public Reading(string[] headings, DeploymentZone zone)
        {
            (_headings, _zone) = (headings, zone);
            (_id, _text, _time, _lat, _lon) = (Of(Id), Of(Words), Of(Time), Of(Lat), Of(Lon));
            foreach (var (column, at) in new[] { (Id, _id), (Words, _text), (Time, _time) })
                if (at < 0)
                    Missing(column);
            if (_lat < 0 != _lon < 0)
                Missing(_lat < 0 ? Lat : Lon);
        }

        public List<Refusal> Faults { get; } = [];

        public List<NearReport> Reports { get; } = [];

        public List<int> Silent { get; } = [];

        public void Take(DelimitedText.Record record)
        {
            var (row, cells) = (record.Number, record.Cells);
            if (cells.Length != _headings.Length)
            {
                Faults.Add(new Refusal("Commands.Duplicates.Ragged", $"row {row}", row, cells.Length, _headings.Length));
                return;
            }
            var before = Faults.Count;
            var (id, written) = (cells[_id].Trim(), cells[_time].Trim());
            if (id.Length == 0)
                Fault("IdMissing", row, _id);
            else if (!_seen.TryAdd(id, row))
                Fault("IdTwice", row, _id, id, _seen[id]);
            var at = WrittenTime.At(written, _zone);
            if (at is null)
                Fault("TimeUnreadable", row, _time, Short(written));
            var place = _lat < 0 ? default : Place(row, cells[_lat].Trim(), cells[_lon].Trim());
            if (Faults.Count > before)
                return;
            Reports.Add(new NearReport(id, cells[_text], at!.Value) { Place = place });
            if (!NearReports.IsComparable(cells[_text]))
                Silent.Add(row);
        }

        private NearPlace Place(int row, string lat, string lon)
        {
            if (lat.Length == 0 && lon.Length == 0)
                return default;
            var isLat = Degrees(row, _lat, lat, 90, out var north);
            return Degrees(row, _lon, lon, 180, out var east) && isLat ? new NearPlace(new GeoPoint(east, north)) : default;
        }

        private bool Degrees(int row, int column, string written, int most, out double degrees)
        {
            if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most)
                return true;
            Fault("DegreesWrong", row, column, Short(written), most);
            return false;
        }

        private int Of(TableColumn column) => Array.FindIndex(_headings, heading => column.Fits(heading) == 2);

        private void Missing(TableColumn column) =>
            Faults.Add(new Refusal("Commands.Duplicates.ColumnMissing", column.Key, column.Key, string.Join(", ", _headings.Take(20).Select(Short))));

        private void Fault(string what, int row, int column, params object?[] more) =>
            Faults.Add(new Refusal($"Commands.Duplicates.{what}", $"row {row}, column {_headings[column].Trim()}", [row, _headings[column].Trim(), .. more]));

        private static string Short(string text) => text.Length <= 30 ? text : text[..30] + "…";
    }
}
