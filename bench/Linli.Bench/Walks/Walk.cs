using System.Globalization;
using Linli.Areas;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Dossier;
using Linli.Cases.Report;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Bench.Walks;

/// <summary>随机走: the same steps in several houses (SQLite, PostgreSQL) and in the pure model; after each, all rules hold and all agree.</summary>
/// <remarks>
/// Choices are drawn from the step's own number over lists that are alike in every house, so a walk is repeated exactly by its steps.
/// What new verbs ask for is filled by <see cref="AnyInput"/>; new rows of the table are walked, new rules of the model are not needed unless a verb moves clocks by itself.
/// </remarks>
internal sealed class Walk : IDisposable
{
    private const int MostCases = 8;
    private const int OpenWanted = 4;

    private readonly WalkClock _clock = new();
    private readonly WalkRoster _roster = new();
    private readonly List<WalkCounty> _counties = [];
    private readonly List<WalkRules> _rules = [];
    private readonly List<WalkedCase> _cases = [];
    private readonly Dictionary<CaseVerb, ICaseVerb> _verbs;
    private readonly ModelDuties _duties;
    private readonly WalkCoverage _coverage;
    private readonly List<string> _trail = [];

    private Walk(IReadOnlyList<WalkHouse> houses, WalkClock clock, WalkCoverage coverage)
    {
        (_clock, _coverage) = (clock, coverage);
        foreach (var house in houses)
            _counties.Add(new WalkCounty(house));
        _rules.AddRange(_counties.Select(county => new WalkRules(county)));
        _verbs = First.Get<IEnumerable<ICaseVerb>>().ToDictionary(verb => verb.Verb);
        _duties = new ModelDuties(_counties[0]);
    }

    private sealed record WalkedCase(IReadOnlyList<Guid> Ids, ModelCase Model)
    {
        public bool IsErased { get; set; }
    }

    private sealed record Chosen(int Case, WalkRoster.Seat? Seat, bool BySystem, CaseVerb Verb, int InputSeed);

    /// <summary>Opens houses on these databases and builds the county in each.</summary>
    public static async Task<Walk> Open(IReadOnlyList<(string Name, string? Database)> databases, WalkCoverage coverage, Action<IServiceCollection>? with = null)
    {
        var clock = new WalkClock();
        var walk = new Walk([.. databases.Select(one => WalkHouse.Open(one.Name, one.Database, clock, with))], clock, coverage);
        foreach (var county in walk._counties)
            await county.Build(clock.Now);
        foreach (var seat in walk._roster.Seats)
            await walk.Fill(seat);
        return walk;
    }

    /// <summary>Walks; the first thing that is wrong, with the way there, or null.</summary>
    public async Task<string?> Go(IEnumerable<WalkMove> moves, Action<WalkMove>? progress = null)
    {
        foreach (var move in moves)
        {
            string? wrong;
            try
            {
                wrong = await Do(move);
            }
            catch (Exception failure)
            {
                wrong = failure.ToString();
            }
            if (wrong is not null)
                return $"{wrong}\n  after: {string.Join("\n         ", _trail.TakeLast(8))}";
            _coverage.Steps++;
            progress?.Invoke(move);
        }
        return _counties.Select(county => (county.House.Name, Fault: county.House.Get<ChainCheck>().FirstFault())).FirstOrDefault(one => one.Fault is not null) is { Fault: { } fault } broken
            ? $"{broken.Name}: {fault.In(Language.En)}" : null;
    }

    public void Dispose() => _counties.ForEach(county => county.House.Dispose());

    private WalkHouse First => _counties[0].House;

    private Instant Now => _clock.Now;

    private WorkingTime Time => First.Get<IDeadlines>().Time;

    private async Task<string?> Do(WalkMove move)
    {
        var random = new Random(move.Seed);
        // Every step takes a little time: two facts of one moment have no order.
        _clock.Pass(TimeSpan.FromSeconds(1 + random.Next(120)));
        if (move.Kind == WalkKind.Report || (move.Kind is WalkKind.Act or WalkKind.StalePair && _cases.Count(one => one.Model.Row.IsOpen) < OpenWanted))
            return await Report(random);
        return move.Kind switch
        {
            WalkKind.Act => await Act(Choose(random, null), null),
            WalkKind.StalePair => await StalePair(random),
            WalkKind.Pass => await Pass(random),
            WalkKind.Holidays => await Holidays(random),
            _ => await EndPost(random),
        };
    }

    private async Task<string?> Report(Random random)
    {
        var seed = random.Next();
        Said($"report {seed}");
        var answers = new List<Outcome<ReportAnswer>>();
        foreach (var county in _counties)
            answers.Add(await county.House.Get<ReportCase>().Run(AnyReport(new Random(seed), county, out var act), act));
        if (Disagree("the report", answers.ConvertAll(Keys)) is { } differ)
            return differ;
        if (answers[0].IsRefused)
            return null;
        var walked = new WalkedCase([.. answers.Select(answer => answer.Value.Id)], new ModelCase(First.Get<IDispatch>(), _duties) { Row = null! });
        if (_cases.Count >= MostCases)
            _cases.Remove(_cases.Find(one => !one.Model.Row.IsOpen) ?? _cases[0]);
        _cases.Add(walked);
        var row = (await WalkShape.Load(First, [walked.Ids[0]]))[walked.Ids[0]].Row;
        walked.Model.Begin(row, Time);
        var desk = ModelDuties.Receiver(row, row.CommunityId == _counties[0].Areas[WalkRoster.CommunityArea] ? "community" : "other community");
        return _counties[0].NameOf(row.ResponsibleUnitId) != desk ? $"a new case is received by {_counties[0].NameOf(row.ResponsibleUnitId)}, not {desk}" : await Look(mayShorten: false);
    }

    private ReportInput AnyReport(Random random, WalkCounty county, out Act act)
    {
        var (byStaff, other) = (random.Next(6) == 0, random.Next(4) == 0);
        var worker = _roster.Seats.FirstOrDefault(seat => seat is { Role: Linli.Organizations.Role.GridWorker, Account: not null } && seat.Unit == (other ? WalkRoster.OtherCommunity : WalkRoster.Community));
        byStaff &= worker is not null;
        act = county.ActOf(byStaff ? worker : null, Now);
        return new ReportInput
        {
            Where = random.Next(6) == 0 ? new Whereabouts { Chosen = county.Areas[other ? WalkRoster.OtherCommunityArea : WalkRoster.CommunityArea] } : new Whereabouts { Plate = county.Plates[other ? 1 : 0] },
            Text = random.Next(8) == 0 ? "家里有煤气味，很危险。" : "楼道的灯坏了，晚上看不见路。",
            Channel = byStaff ? IntakeChannel.Patrol : IntakeChannel.Plate,
            Phone = !byStaff && random.Next(4) > 0 ? "13800005678" : null,
            Contact = byStaff ? null : ContactWay.Call,
            Confidential = random.Next(8) == 0,
            About = !byStaff && random.Next(6) == 0 ? (NamedParty)random.Next(Enum.GetValues<NamedParty>().Length) : null,
        };
    }

    /// <summary>A verb that somebody may do now, rows that end a case less often; one in ten a greyed one, one in ten anything at all.</summary>
    private Chosen Choose(Random random, int? only)
    {
        var at = only ?? (random.Next(5) > 0 && OpenOnes() is { Count: > 0 } open ? open[random.Next(open.Count)] : random.Next(_cases.Count));
        var row = _cases[at].Model.Row;
        var actors = _roster.Seats.Where(seat => seat.Account is not null).Select(seat => (Seat: (WalkRoster.Seat?)seat, BySystem: false)).Append((null, false)).Append((null, true)).ToList();
        var (wild, greyed) = (random.Next(10) == 0, random.Next(10) == 0);
        var possible = actors.SelectMany(actor => CaseVerbs.Possible(new CaseSnapshot(row, ActOf(0, actor.Seat, actor.BySystem))).Where(verb => verb.IsFree != greyed).Select(verb => (actor, verb.Verb))).ToList();
        if (wild || possible.Count == 0)
        {
            var (seat, bySystem) = actors[random.Next(actors.Count)];
            return new Chosen(at, seat, bySystem, Enum.GetValues<CaseVerb>()[random.Next(Enum.GetValues<CaseVerb>().Length)], random.Next());
        }
        var verbs = possible.Select(one => one.Verb).Distinct().SelectMany(verb => Enumerable.Repeat(verb, WeightOf(verb, row))).ToList();
        var chosen = verbs[random.Next(verbs.Count)];
        var hands = possible.Where(one => one.Verb == chosen).ToList();
        var hand = hands[random.Next(hands.Count)];
        return new Chosen(at, hand.actor.Seat, hand.actor.BySystem, chosen, random.Next());
    }

    private List<int> OpenOnes() => [.. Enumerable.Range(0, _cases.Count).Where(at => _cases[at].Model.Row.IsOpen)];

    // A walk is short: what waits is decided often, what ends a case or moves nothing (a link, a paper) comes seldom.
    private static int WeightOf(CaseVerb verb, Case row) =>
        EndsIt(verb, row) || VerbLooks.HasOwnPage(verb) ? 1 : DecidesIt(verb, row) ? 24 : MovesIt(verb, row) ? 8 : 3;

    private static bool EndsIt(CaseVerb verb, Case row) => CaseLife.Of(verb).Any(one => one.From.Contains(row.State) && one.To is { IsOpen: false, } to && to != CaseState.Closed) || verb is CaseVerb.EraseContact or CaseVerb.EraseCase;

    private static bool DecidesIt(CaseVerb verb, Case row) => CaseLife.Of(verb).Any(one => one.From.Contains(row.State) && (one.Needs & ~CaseFlags.Confidential) != 0);

    private static bool MovesIt(CaseVerb verb, Case row) => CaseLife.Of(verb).Any(one => one.From.Contains(row.State) && one.To is not null);

    private Act ActOf(int house, WalkRoster.Seat? seat, bool bySystem) => bySystem ? Linli.Foundation.Facts.Act.BySystem(Now) : _counties[house].ActOf(seat, Now);

    private async Task<string?> StalePair(Random random)
    {
        var first = Choose(random, null);
        var walked = _cases[first.Case];
        var stale = (await Load([walked])).Select((shapes, house) => CaseStamp.Of(shapes[walked.Ids[house]].Row)).ToArray();
        var second = Choose(random, first.Case);
        if (await Act(first, stale) is { } wrong)
            return wrong;
        // Between the two, seconds pass.
        _clock.Pass(TimeSpan.FromSeconds(5));
        return _cases.Contains(walked) ? await Act(second, stale) : null;
    }

    private async Task<string?> Act(Chosen chosen, string[]? seen)
    {
        var walked = _cases[chosen.Case];
        Said($"{chosen.Seat?.Role.ToString() ?? (chosen.BySystem ? "program" : "reporter")} {chosen.Verb} on {chosen.Case} ({walked.Model.Row.State}){(seen is null ? "" : " from a page seen before")}");
        var before = walked.Model.Row;
        var (taken, refused) = seen is not null && CaseStamp.Of(before) != seen[0]
            ? (null, ["Cases.Refusal.ChangedMeanwhile"])
            : ModelCase.Foretell(_verbs[chosen.Verb], before, Input(0), ActOf(0, chosen.Seat, chosen.BySystem), walked.IsErased);
        var agreed = before.Agreed;
        before.ForgetAct();
        var answers = new List<Outcome<CaseDone>>();
        for (var house = 0; house < _counties.Count; house++)
            answers.Add(await _counties[house].House.Get<CaseVerbs>().Run(CaseAddress.Of(walked.Ids[house]), chosen.Verb, Input(house) with { Seen = seen?[house] }, ActOf(house, chosen.Seat, chosen.BySystem)));
        if (Disagree(chosen.Verb.ToString(), answers.ConvertAll(Keys)) is { } differ)
            return differ;
        var said = Keys(answers[0]);
        // What hangs on rows beside the case (a link that is gone) the model cannot know; that the databases agree on it has been seen.
        if (taken is not null && said.Length > 0 && AsksRows(_verbs[chosen.Verb]))
            (taken, refused) = (null, said.Split(' '));
        if (said != string.Join(" ", refused))
            return $"{chosen.Verb} was answered “{said}”, the model says “{string.Join(" ", refused)}”";
        _coverage.Attempts++;
        if (taken is not null)
        {
            _coverage.Walked(taken);
            var shapes = await Load([walked]);
            var after = shapes[0][walked.Ids[0]];
            walked.IsErased = after.IsErased;
            if (walked.Model.Follow(taken, after.Row, ActOf(0, chosen.Seat, chosen.BySystem), Time, agreed) is { } other)
                return $"{chosen.Verb}: {other}; the house says {after.Words(_counties[0])}";
            if (ModelCase.MoveClocksThemselves.Contains(chosen.Verb) || ModelCase.FindTheTimeInRows.Contains(chosen.Verb))
                TakeOver(walked.Model, after);
            if (Judge([walked], shapes, mayShorten: ModelCase.MoveClocksThemselves.Contains(chosen.Verb)) is { } wrong)
                return wrong;
        }
        // A refused verb must have changed nothing; a verb may have changed another case (a merge, a broadcast).
        if (await Look(mayShorten: false, onlyChanged: true) is { } also)
            return also;
        if (walked.IsErased)
            _cases.Remove(walked);
        return null;

        VerbInput Input(int house) => AnyInput.Of(chosen.InputSeed, new WalkPools(_counties[house].Units, [_counties[house].Areas[WalkRoster.GridArea], _counties[house].Areas[WalkRoster.OtherGridArea]],
            [.. _roster.Seats.Select(seat => seat.Account).OfType<Guid>()], [.. _cases.Select(one => one.Ids[house])], Now));
    }

    private static bool AsksRows(ICaseVerb verb) => verb.GetType().GetMethod(nameof(ICaseVerb.Reasons), [typeof(CaseStep)]) is not null;

    private async Task<string?> Pass(Random random)
    {
        var length = random.Next(8) switch { 0 => TimeSpan.FromDays(random.Next(1, 20)), 1 or 2 => TimeSpan.FromHours(random.Next(8, 30)), _ => TimeSpan.FromMinutes(random.Next(5, 300)) };
        Said($"{length} pass");
        _clock.Pass(length);
        return await OwnWork();
    }

    // Yellow, red, escalations, listeners; and by them, what nobody rated in time is closed.
    private async Task<string?> OwnWork()
    {
        foreach (var county in _counties)
            await county.House.DoOwnWork();
        foreach (var walked in _cases)
            walked.Model.Recalculate(Now, Time);
        var shapes = await WalkShape.Load(First, [.. _cases.Select(one => one.Ids[0])]);
        foreach (var walked in _cases)
        {
            var now = shapes[walked.Ids[0]].Row;
            if (now.Version == walked.Model.Row.Version)
                continue;
            if (walked.Model.Clocks.Find(clock => clock.Kind == ClockKind.Rating) is { } rating && rating.Due <= Now && now.State == CaseState.Closed)
            {
                var (row, refused) = ModelCase.Foretell(_verbs[CaseVerb.NoAnswer], walked.Model.Row, new VerbInput(), Linli.Foundation.Facts.Act.BySystem(Now), isErased: false);
                if (row is null || walked.Model.Follow(row, now, Linli.Foundation.Facts.Act.BySystem(Now), Time) is { Length: > 0 })
                    return $"the program closed {now.Number} unrated, the model says {string.Join(" ", refused)}";
                _coverage.Walked(row);
            }
            else if (now.State == walked.Model.Row.State && now.Flags == walked.Model.Row.Flags)
                walked.Model.Row = now; // A date that moved, told by a fact of its own.
            else
            {
                // What the program does by itself beside that is newer than this walk; taken over, and compared between the databases.
                walked.Model.Row = now;
                TakeOver(walked.Model, shapes[walked.Ids[0]]);
            }
        }
        return await Look(mayShorten: false);
    }

    private async Task<string?> Holidays(Random random)
    {
        var today = Time.DayOf(Now);
        var known = Time.Calendar.Notices.FirstOrDefault(year => year.Year == today.PlusDays(10).Year)?.Days ?? [];
        var day = today.PlusDays(random.Next(1, 25));
        var changed = known.Where(one => one.Date != day && random.Next(20) > 0).Append(new DayException(day, random.Next(3) > 0, "临时")).ToList();
        var list = new HolidayYear(today.PlusDays(10).Year, [.. changed.Where(one => one.Date.Year == today.PlusDays(10).Year || one.Date == day)]);
        Said($"holidays of {list.Year}: {list.Days.Length} days, {day:uuuu-MM-dd}");
        var answers = new List<string>();
        foreach (var county in _counties)
            answers.Add(Keys(await county.House.Get<ImportHolidays>().Run([list], Linli.Foundation.Facts.Act.BySystem(Now))));
        return Disagree("the import", answers) ?? await Look(mayShorten: false);
    }

    private async Task<string?> EndPost(Random random)
    {
        var seat = _roster.Seats[random.Next(_roster.Seats.Count)];
        if (seat.Account is null)
            return await Fill(seat);
        var others = _roster.Seats.Where(other => other != seat && other.Account is not null && other.Unit == seat.Unit).ToList();
        var successor = others.Count > 0 && random.Next(2) == 0 ? others[random.Next(others.Count)] : null;
        Said($"{seat.Role} of {seat.Unit} leaves{(successor is null ? "" : $", {successor.Role} takes over")}");
        var answers = new List<string>();
        foreach (var county in _counties)
            answers.Add(string.Join(" ", await county.End(seat, successor, Now)));
        if (Disagree("the end of a post", answers) is { } differ)
            return differ;
        if (answers[0].Length == 0)
            seat.Account = null;
        var shapes = await WalkShape.Load(First, [.. _cases.Select(one => one.Ids[0])]);
        foreach (var walked in _cases)
            walked.Model.Row = shapes[walked.Ids[0]].Row;
        var wrong = await Look(mayShorten: false);
        // A seat stays empty for a while now and then; mostly somebody new comes.
        return wrong ?? (random.Next(3) > 0 ? await Fill(seat) : null);
    }

    private async Task<string?> Fill(WalkRoster.Seat seat)
    {
        var account = _roster.NewAccount();
        foreach (var county in _counties)
            await county.Seat(seat, account, Now);
        seat.Account = account;
        return null;
    }

    // After every step: all rules in all houses, all houses alike, and the model agrees about clocks and the date lists sort by.
    private async Task<string?> Look(bool mayShorten, bool onlyChanged = false)
    {
        var some = onlyChanged ? await Changed() : _cases;
        return Judge(some, await Load(some), mayShorten);
    }

    private async Task<List<Dictionary<Guid, WalkShape>>> Load(IReadOnlyList<WalkedCase> some)
    {
        var shapes = new List<Dictionary<Guid, WalkShape>>();
        for (var house = 0; house < _counties.Count; house++)
            shapes.Add(some.Count == 0 ? [] : await WalkShape.Load(_counties[house].House, [.. some.Select(one => one.Ids[house])]));
        return shapes;
    }

    // Every change of a case makes its version grow, and what does not is a fault that the next full look finds.
    private async Task<List<WalkedCase>> Changed()
    {
        var changed = new HashSet<WalkedCase>();
        for (var house = 0; house < _counties.Count; house++)
        {
            var byId = _cases.ToDictionary(one => one.Ids[house]);
            using var db = _counties[house].House.Read();
            foreach (var row in await db.Cases.Where(row => byId.Keys.Contains(row.Id)).Select(row => new { row.Id, row.Version }).ToListAsync())
                if (row.Version != byId[row.Id].Model.Row.Version)
                    changed.Add(byId[row.Id]);
        }
        return [.. changed];
    }

    private string? Judge(IReadOnlyList<WalkedCase> some, List<Dictionary<Guid, WalkShape>> shapes, bool mayShorten)
    {
        foreach (var walked in some)
        {
            for (var house = 0; house < _counties.Count; house++)
                if (_rules[house].Broken(shapes[house][walked.Ids[house]], Now, mayShorten) is { } broken)
                    return $"{_counties[house].House.Name}: {broken}; {shapes[house][walked.Ids[house]].Words(_counties[house])}";
            var words = _counties.Select((county, house) => shapes[house][walked.Ids[house]].Words(county)).ToList();
            if (words.Distinct().Count() > 1)
                return "the databases differ:\n  " + string.Join("\n  ", words);
            var first = shapes[0][walked.Ids[0]];
            if (first.Row.Version != walked.Model.Row.Version)
                return $"it changed without a verb of its own; {first.Words(_counties[0])}";
            var (modelled, real) = (string.Join(", ", walked.Model.Clocks.OrderBy(clock => clock.Kind)), string.Join(", ", first.Open.Select(WalkShape.ClockWords)));
            if (modelled != real)
                return $"the model has the clocks {modelled}; {first.Words(_counties[0])}";
        }
        return null;
    }

    private void TakeOver(ModelCase model, WalkShape shape)
    {
        model.Clocks.Clear();
        model.Clocks.AddRange(shape.ClocksAsModel(First));
        _coverage.TakenOver++;
    }

    private string? Disagree(string what, List<string> answers) =>
        answers.Distinct().Count() > 1 ? $"{what} is answered differently: {string.Join(" | ", answers.Select((answer, house) => $"{_counties[house].House.Name} “{answer}”"))}" : null;

    private static string Keys<T>(Outcome<T> outcome) => string.Join(" ", outcome.IsRefused ? outcome.Refusals.Select(refusal => refusal.Key) : []);

    private void Said(string what)
    {
        if (_trail.Count > 40)
            _trail.RemoveAt(0);
        _trail.Add(string.Create(CultureInfo.InvariantCulture, $"{Now} {what}"));
    }
}
