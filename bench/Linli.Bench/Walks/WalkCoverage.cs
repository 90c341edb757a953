using Linli.Cases;
using Linli.Cases.Domain;

namespace Linli.Bench.Walks;

/// <summary>How far the walks went: steps, and which rows of the table were taken how often.</summary>
internal sealed class WalkCoverage
{
    private readonly Dictionary<int, int> _rows = [];

    public int Steps { get; set; }

    public int Attempts { get; set; }

    /// <summary>How often the model had to take clocks over from a house.</summary>
    public int TakenOver { get; set; }

    public void Walked(LifeRow row)
    {
        var at = Array.FindIndex(CaseLife.Rows, one => ReferenceEquals(one, row));
        _rows[at] = _rows.GetValueOrDefault(at) + 1;
    }

    /// <summary>How many rows were walked at least once.</summary>
    public int Rows => _rows.Count;

    /// <summary>Verbs that ask for what a walk has not got: another case's number, a scan or a photo, a list of things, a unit that signs. Their own tests walk them.</summary>
    private static readonly HashSet<CaseVerb> OutOfReach =
    [
        CaseVerb.MarkDuplicate, CaseVerb.Unmerge, CaseVerb.BlurPhoto, CaseVerb.AttachScan, CaseVerb.Split, CaseVerb.AddItems, CaseVerb.TickItems, CaseVerb.ApproveReply, CaseVerb.ReturnDraft,
    ];

    /// <summary>How many rows a walk can take: those for which no whistle, no link's holder and nothing out of reach is needed.</summary>
    public static int Reachable => CaseLife.Rows.Count(row => row.Who.Except([Who.Whistles, Who.Guest]).Any() && !OutOfReach.Contains(row.Verb)
        && row.If != CaseGuards.NeedsSigning && row.From.Any(state => state != CaseState.Merged));

    /// <summary>How many verbs were done.</summary>
    public int Done => _rows.Values.Sum();

    /// <summary>Rows never walked, by their number in docs/states/cases.md.</summary>
    public IEnumerable<string> Never => CaseLife.Rows.Select((row, at) => (row, at)).Where(one => !_rows.ContainsKey(one.at)).Select(one => $"#{one.at + 1} {one.row.Verb}");

    /// <summary>Every row and how often.</summary>
    public IEnumerable<string> Counts => CaseLife.Rows.Select((row, at) => $"#{at + 1} {row.Verb} {_rows.GetValueOrDefault(at)}");
}
