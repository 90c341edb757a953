using Linli.Cases.Domain;

namespace Linli.Bench.Walks;

/// <summary>How far the walks went: steps, and which rows of the table were taken how often.</summary>
internal sealed class WalkCoverage
{
    private readonly Dictionary<int, int> _rows = [];

    public int Steps { get; set; }

    public int Attempts { get; set; }

    public void Walked(LifeRow row)
    {
        var at = Array.FindIndex(CaseLife.Rows, one => ReferenceEquals(one, row));
        _rows[at] = _rows.GetValueOrDefault(at) + 1;
    }

    /// <summary>How many shifts began and ran when somebody looked.</summary>
    public int Shifts { get; set; }

    /// <summary>How many rows were walked at least once.</summary>
    public int Rows => _rows.Count;

    /// <summary>Takes in how far another walk went.</summary>
    public void Add(WalkCoverage other)
    {
        (Steps, Attempts, Shifts) = (Steps + other.Steps, Attempts + other.Attempts, Shifts + other.Shifts);
        foreach (var (row, times) in other._rows)
            _rows[row] = _rows.GetValueOrDefault(row) + times;
    }

    /// <summary>How often a row was walked.</summary>
    public int Of(int row) => _rows.GetValueOrDefault(row);

    /// <summary>How many verbs were done.</summary>
    public int Done => _rows.Values.Sum();

    /// <summary>Rows never walked, by their number in docs/states/cases.md.</summary>
    public IEnumerable<string> Never => CaseLife.Rows.Select((row, at) => (row, at)).Where(one => !_rows.ContainsKey(one.at)).Select(one => $"#{one.at + 1} {one.row.Verb}");

    /// <summary>Every row and how often.</summary>
    public IEnumerable<string> Counts => CaseLife.Rows.Select((row, at) => $"#{at + 1} {row.Verb} {_rows.GetValueOrDefault(at)}");
}
