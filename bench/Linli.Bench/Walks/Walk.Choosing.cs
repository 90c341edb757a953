using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Dossier;
using Linli.Foundation.Facts;
using Linli.Organizations;

namespace Linli.Bench.Walks;

/// <content>Who does what next.</content>
internal sealed partial class Walk
{
    private static readonly ILookup<CaseState, (LifeRow Row, int At)> RowsFrom =
        CaseLife.Rows.SelectMany((row, at) => row.From.Select(from => (From: from, Row: row, At: at))).ToLookup(one => one.From, one => (one.Row, one.At));

    private static readonly Role[] DeskRoles = [Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher];

    private static readonly CaseVerb[] OfWhistles = [.. CaseLife.Rows.Where(row => row.Who.Contains(Who.Whistles)).Select(row => row.Verb).Distinct()];

    /// <summary>What part somebody plays who is none of the seats.</summary>
    private enum HandKind
    {
        Seat,
        StandIn,
        OnShift,
        Reporter,
        Program,
        Guest,
        Whistles,
    }

    private sealed record Hand(HandKind Kind, WalkRoster.Seat? Seat = null, Guid? By = null)
    {
        public override string ToString() => Kind switch { HandKind.Seat => $"{Seat!.Role}", HandKind.OnShift => $"{By.ToString()![..8]} on shift for {Seat!.Role}", HandKind.StandIn => $"{Seat!.StandIn!.Role} for {Seat.Role}", _ => $"{Kind}" };
    }

    private sealed record Chosen(int Case, Hand Hand, CaseVerb Verb, int InputSeed);

    /// <summary>A verb that somebody may do now, rows that end a case less often, rows seldom walked more often; one in ten a greyed one, one in ten anything at all.</summary>
    private Chosen Choose(Random random, int? only)
    {
        var at = only ?? (random.Next(5) > 0 && Wanted() is { Count: > 0 } wanted ? wanted[random.Next(wanted.Count)] : random.Next(_cases.Count));
        var (row, hands) = (_cases[at].Model.Row, Hands());
        var (wild, greyed) = (random.Next(10) == 0, random.Next(10) == 0);
        var possible = hands.SelectMany(hand => Possible(row, hand).Where(one => one.IsFree != greyed).Select(one => (Hand: hand, one.Verb, one.Weight))).ToList();
        if (wild || possible.Count == 0)
            return new Chosen(at, hands[random.Next(hands.Count)], Enum.GetValues<CaseVerb>()[random.Next(Enum.GetValues<CaseVerb>().Length)], random.Next());
        var verbs = possible.GroupBy(one => one.Verb).Select(one => (Verb: one.Key, Weight: one.Max(way => way.Weight))).ToList();
        var point = random.Next(verbs.Sum(one => one.Weight));
        var chosen = verbs.First(one => (point -= one.Weight) < 0).Verb;
        var ways = possible.Where(one => one.Verb == chosen).ToList();
        return new Chosen(at, ways[random.Next(ways.Count)].Hand, chosen, random.Next());
    }

    // What was done again may come a third time, when the street must confer.
    private List<int> Wanted() => [.. Enumerable.Range(0, _cases.Count).Where(at => _cases[at].Model.Row is { IsOpen: true } or { State: CaseState.Closed })];

    private List<Hand> Hands() =>
    [
        .. _roster.Seats.Where(seat => seat.Account is not null).Select(seat => new Hand(HandKind.Seat, seat)),
        .. _roster.Seats.Where(seat => seat.Account is not null && seat.StandInAt(Now) is not null).Select(seat => new Hand(HandKind.StandIn, seat)),
        .. WalkRoster.Offices.SelectMany(Lent),
        new(HandKind.Reporter), new(HandKind.Program), new(HandKind.Guest), new(HandKind.Whistles),
    ];

    // 值班: whoever is on shift acts for the desk's post (ADR 0030), its holder excepted.
    private IEnumerable<Hand> Lent(int unit) =>
        _roster.Seats.FirstOrDefault(seat => seat.Unit == unit && seat.Account is not null && DeskRoles.Contains(seat.Role)) is not { } desk ? []
        : _shifts.OnDuty(unit, Now).Where(one => !_roster.Seats.Any(seat => seat.Unit == unit && seat.Role == desk.Role && seat.Account == one.Account)).Select(one => new Hand(HandKind.OnShift, desk, one.Account));

    private Act ActOf(int house, Hand hand) => hand.Kind switch
    {
        HandKind.Seat => _counties[house].ActOf(hand.Seat, Now),
        HandKind.StandIn => _counties[house].ActOf(hand.Seat, Now) with { Who = hand.Seat!.StandIn!.Account, For = hand.Seat.Account },
        HandKind.OnShift => _counties[house].ActOf(hand.Seat, Now) with { Who = hand.By, For = hand.Seat!.Account },
        HandKind.Reporter => Linli.Foundation.Facts.Act.ByResident(Now),
        HandKind.Guest => Linli.Foundation.Facts.Act.ByGuest(Now),
        _ => Linli.Foundation.Facts.Act.BySystem(Now),
    };

    private List<(CaseVerb Verb, bool IsFree, int Weight)> Possible(Case row, Hand hand)
    {
        row.Told = hand.Kind == HandKind.Whistles ? new WhistleNews(Guid.Empty) : null;
        var snapshot = new CaseSnapshot(row, ActOf(0, hand));
        var found = RowsFrom[row.State]
            .Where(one => OfWhistles.Contains(one.Row.Verb) == (hand.Kind == HandKind.Whistles) && (row.Flags & one.Row.Needs) == one.Row.Needs && (row.Flags & one.Row.Without) == 0 && one.Row.Who.Any(snapshot.Plays))
            .GroupBy(one => one.Row.Verb)
            .Where(verb => verb.Any(one => one.Row.If(snapshot)))
            .Select(verb => (verb.Key, verb.First(one => one.Row.If(snapshot)).Row.Must.All(must => must(snapshot) is null), verb.Max(one => WeightOf(one.Row, one.At, row)))).ToList();
        row.Told = null;
        return found;
    }

    // A walk is short: what waits is decided often, what is asked is asked willingly, what ends a case or moves nothing (a link, a paper) comes seldom; what this walk has not done yet comes first.
    private int WeightOf(LifeRow one, int at, Case row)
    {
        var usual = EndsIt(one) || VerbLooks.HasOwnPage(one.Verb) ? 1 : one.Verb == CaseVerb.Reopen || (one.Needs & ~CaseFlags.Confidential) != 0 ? 24 : (one.Sets & Case.Requests) != 0 ? 16 : CaseLife.Of(one.Verb).Any(other => other.From.Contains(row.State) && other.To is not null) ? 8 : 3;
        return usual * (1 + (12 / (1 + _coverage.Of(at))));
    }

    private static bool EndsIt(LifeRow row) => row.To is { IsOpen: false, } to && to != CaseState.Closed || row.Verb is CaseVerb.EraseContact or CaseVerb.EraseCase;
}
