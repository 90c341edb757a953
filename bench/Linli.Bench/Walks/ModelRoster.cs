using Linli.Organizations;
using NodaTime;

namespace Linli.Bench.Walks;

/// <summary>值班表 in the pure model: who is on duty for a unit at an instant, said a second time and without the program.</summary>
internal sealed class ModelRoster(WalkRoster seats)
{
    // A unit keeps a roster while it had a shift within a month; a day less, so that the program's own look is never ahead of it.
    private static readonly Duration KeptFor = Duration.FromDays(30);

    private readonly List<Shift> _shifts = [];

    /// <summary>A shift: a person's, until it is swapped or dropped.</summary>
    internal sealed class Shift(int unit, PostRank rank, Instant begins, Instant ends, Guid account)
    {
        public int Unit => unit;

        public PostRank Rank => rank;

        public Instant Begins => begins;

        public Instant Ends => ends;

        public Guid Account { get; set; } = account;

        /// <summary>True once the program has had a chance to see it begin.</summary>
        public bool IsBegun { get; set; }

        public bool RunsAt(Instant at) => Begins <= at && at < Ends;
    }

    public void Add(IEnumerable<Shift> planned) => _shifts.AddRange(planned);

    public void Drop(Shift shift) => _shifts.Remove(shift);

    /// <summary>What stands and is not over, in order.</summary>
    public IReadOnlyList<Shift> Standing(int unit, Instant at) => [.. _shifts.Where(shift => shift.Unit == unit && shift.Ends > at).OrderBy(shift => shift.Begins).ThenBy(shift => shift.Rank)];

    /// <summary>When the last shift of a unit ends or ended; null before its first.</summary>
    public Instant? LastEnd(int unit) => _shifts.Where(shift => shift.Unit == unit).Max(shift => (Instant?)shift.Ends);

    /// <summary>Shifts that have begun since somebody last asked, of all units.</summary>
    public IReadOnlyList<Shift> NewlyBegun(Instant at)
    {
        var begun = _shifts.Where(shift => !shift.IsBegun && shift.Begins <= at).ToList();
        begun.ForEach(shift => shift.IsBegun = true);
        return begun;
    }

    public bool IsKept(int unit, Instant at) => _shifts.Exists(shift => shift.Unit == unit && shift.Ends > at - KeptFor);

    /// <summary>Those on duty, the A 角 first; nobody in a gap.</summary>
    public IReadOnlyList<(Guid Account, Shift Shift)> OnDuty(int unit, Instant at) =>
        [.. _shifts.Where(shift => shift.Unit == unit && shift.RunsAt(at)).OrderBy(shift => shift.Rank).ThenByDescending(shift => shift.Begins)
            .Select(shift => (Holder: Holder(shift, at), shift)).Where(one => one.Holder is not null).Select(one => (one.Holder!.Value, one.shift)).DistinctBy(one => one.Value)];

    // Whoever is on leave is replaced by who stands in; whoever has left the unit is no longer there.
    private Guid? Holder(Shift shift, Instant at) =>
        seats.Seats.FirstOrDefault(seat => seat.Account == shift.Account && seat.Unit == shift.Unit) is { } seat ? seat.StandInAt(at)?.Account ?? seat.Account : null;
}
