using System.Globalization;
using Linli.Areas;
using Linli.Cases;
using Linli.Cases.Domain;
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
/// What new verbs ask for is filled by <see cref="AnyInput"/>; new rows of the table are walked, and rows walked seldom in this walk are chosen rather than others.
/// The model knows what moves every clock: what it cannot explain is a fault. The room of whistles is played by its news; its own life has walks of its own.
/// </remarks>
internal sealed partial class Walk : IDisposable
{
    private const int MostCases = 8;
    private const int OpenWanted = 4;

    private readonly WalkClock _clock = new();
    private readonly WalkRoster _roster = new();
    private readonly List<WalkCounty> _counties = [];
    private readonly List<WalkRules> _rules = [];
    private readonly List<WalkDuty> _duty = [];
    private readonly ModelRoster _shifts;
    private readonly List<WalkedCase> _cases = [];
    private readonly Dictionary<CaseVerb, ICaseVerb> _verbs;
    private readonly ModelDuties _duties;
    private readonly WalkCoverage _coverage = new();
    private readonly List<string> _trail = [];

    private Walk(IReadOnlyList<WalkHouse> houses, WalkClock clock)
    {
        _clock = clock;
        foreach (var house in houses)
            _counties.Add(new WalkCounty(house));
        _shifts = new ModelRoster(_roster);
        _duty.AddRange(_counties.Select(county => new WalkDuty(county, _shifts)));
        _rules.AddRange(_counties.Select((county, house) => new WalkRules(county, _duty[house])));
        _verbs = First.Get<IEnumerable<ICaseVerb>>().ToDictionary(verb => verb.Verb);
        _duties = new ModelDuties(_counties[0]);
    }

    private sealed record WalkedCase(IReadOnlyList<Guid> Ids, ModelCase Model)
    {
        public bool IsErased { get; set; }
    }

    /// <summary>How far it went.</summary>
    public WalkCoverage Coverage => _coverage;

    /// <summary>Opens houses on these databases and builds the county in each.</summary>
    public static async Task<Walk> Open(IReadOnlyList<(string Name, string? Database)> databases, Action<IServiceCollection>? with = null)
    {
        var clock = new WalkClock();
        var walk = new Walk([.. databases.Select(one => WalkHouse.Open(one.Name, one.Database, clock, with))], clock);
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
                wrong = await Do(move) ?? Duty();
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

    // All houses at once: each has a lane, connections and a processor's time of its own.
    private async Task<List<T>> Each<T>(Func<int, Task<T>> of) => [.. await Task.WhenAll(Enumerable.Range(0, _counties.Count).Select(house => Task.Run(() => of(house))))];

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
            WalkKind.Leave => await Leave(random),
            WalkKind.Roster => await Roster(random),
            _ => await EndPost(random),
        };
    }

    private async Task<string?> Report(Random random)
    {
        var seed = random.Next();
        Said($"report {seed}");
        var answers = await Each(house => _counties[house].House.Get<ReportCase>().Run(AnyReport(new Random(seed), _counties[house], out var act), act));
        if (Disagree("the report", answers.ConvertAll(Keys)) is { } differ)
            return differ;
        if (answers[0].IsRefused)
            return null;
        var walked = new WalkedCase([.. answers.Select(answer => answer.Value.Id)], new ModelCase(First.Get<IDispatch>(), _duties) { Row = null! });
        Watch(walked);
        var row = (await WalkShape.Load(First, [walked.Ids[0]]))[walked.Ids[0]].Row;
        walked.Model.Begin(row, Time);
        var desk = ModelDuties.Receiver(row, row.CommunityId == _counties[0].Areas[WalkRoster.CommunityArea] ? "community" : "other community");
        return _counties[0].NameOf(row.ResponsibleUnitId) != desk ? $"a new case is received by {_counties[0].NameOf(row.ResponsibleUnitId)}, not {desk}" : await Look();
    }

    // What is over goes first; what was done again last of all: it may be the third time.
    private void Watch(WalkedCase walked)
    {
        if (_cases.Count >= MostCases)
            _cases.Remove(_cases.Find(one => one.Model.Row is { IsOpen: false, State: not CaseState.Closed }) ?? _cases.Find(one => one.Model.Row is { IsOpen: false, Reopenings: 0 }) ?? _cases.Find(one => !one.Model.Row.IsOpen) ?? _cases[0]);
        _cases.Add(walked);
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
        return _cases.IndexOf(walked) is >= 0 and var at ? await Act(second with { Case = at }, stale) : null;
    }

    private async Task<string?> Act(Chosen chosen, string[]? seen)
    {
        var walked = _cases[chosen.Case];
        Said($"{chosen.Hand} {chosen.Verb} on {chosen.Case} ({walked.Model.Row.State}){(seen is null ? "" : " from a page seen before")}");
        var inputs = await Each(house => Input(house));
        var (before, act) = (walked.Model.Row, ActOf(0, chosen.Hand));
        var (taken, refused) = seen is not null && CaseStamp.Of(before) != seen[0]
            ? (null, ["Cases.Refusal.ChangedMeanwhile"])
            : ModelCase.Foretell(_verbs[chosen.Verb], before, inputs[0], act, walked.IsErased);
        before.ForgetAct();
        var answers = await Each(house => _counties[house].House.Get<CaseVerbs>().Run(CaseAddress.Of(walked.Ids[house]), chosen.Verb, inputs[house] with { Seen = seen?[house] }, ActOf(house, chosen.Hand)));
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
            var shapes = await Load([walked], after: before.Version);
            var after = shapes[0][walked.Ids[0]];
            walked.IsErased |= after.IsErased;
            if (walked.Model.Follow(taken, after.Row, act, inputs[0], Time) is { } other)
                return $"{chosen.Verb}: {other}; the house says {after.Words(_counties[0])}";
            if (Judge([walked], shapes) is { } wrong)
                return wrong;
            if (chosen.Verb == CaseVerb.Split && await WatchParts(walked, act.At) is { } odd)
                return odd;
        }
        // A refused verb must have changed nothing; a verb may have changed another case (a merge, a broadcast).
        if (await Look(onlyChanged: true) is { } also)
            return also;
        if (walked.IsErased)
            _cases.Remove(walked);
        return null;

        Task<VerbInput> Input(int house)
        {
            var pools = new WalkPools(_counties[house].Units, [_counties[house].Areas[WalkRoster.GridArea], _counties[house].Areas[WalkRoster.OtherGridArea]],
                [.. _roster.Seats.Select(seat => seat.Account).OfType<Guid>()], [.. _cases.Select(one => one.Ids[house])], Now);
            var any = AnyInput.Of(chosen.InputSeed, pools);
            return Task.FromResult(WalkStock.Fill(any, chosen.Verb, chosen.InputSeed, chosen.Hand.Kind == HandKind.Whistles, _counties[house], walked.Ids[house], pools));
        }
    }

    // What was split off is watched like what was reported.
    private async Task<string?> WatchParts(WalkedCase whole, Instant at)
    {
        var parts = await Each(house => WalkStock.Parts(_counties[house].House, whole.Ids[house]));
        if (Disagree("the parts", parts.ConvertAll(some => string.Join(" ", some.Select(part => part.Category)))) is { } differ)
            return differ;
        for (var n = 0; n < parts[0].Count; n++)
            if (parts[0][n].AcceptedAt == at)
            {
                var part = new WalkedCase([.. parts.Select(some => some[n].Id)], new ModelCase(First.Get<IDispatch>(), _duties) { Row = null! });
                part.Model.BeginAccepted((await WalkShape.Load(First, [part.Ids[0]]))[part.Ids[0]].Row, at, Time);
                Watch(part);
            }
        return await Look();
    }

    private static bool AsksRows(ICaseVerb verb) => verb.GetType().GetMethod(nameof(ICaseVerb.Reasons), [typeof(CaseStep)]) is not null;

    private async Task<string?> Pass(Random random)
    {
        var length = random.Next(8) switch { 0 => TimeSpan.FromDays(random.Next(1, 20)), 1 or 2 => TimeSpan.FromHours(random.Next(8, 30)), _ => TimeSpan.FromMinutes(random.Next(5, 300)) };
        Said($"{length} pass");
        _clock.Pass(length);
        return await OwnWork();
    }

    private async Task<string?> Holidays(Random random)
    {
        var today = Time.DayOf(Now);
        var known = Time.Calendar.Notices.FirstOrDefault(year => year.Year == today.PlusDays(10).Year)?.Days ?? [];
        var day = today.PlusDays(random.Next(1, 25));
        var changed = known.Where(one => one.Date != day && random.Next(20) > 0).Append(new DayException(day, random.Next(3) > 0, "临时")).ToList();
        var list = new HolidayYear(today.PlusDays(10).Year, [.. changed.Where(one => one.Date.Year == today.PlusDays(10).Year || one.Date == day)]);
        Said($"holidays of {list.Year}: {list.Days.Length} days, {day:uuuu-MM-dd}");
        var answers = await Each(async house => Keys(await _counties[house].House.Get<ImportHolidays>().Run([list], Linli.Foundation.Facts.Act.BySystem(Now))));
        return Disagree("the import", answers) ?? await Look();
    }

    // 请假: acts may be done by either of the two meanwhile, the record says for whom.
    private async Task<string?> Leave(Random random)
    {
        var (seat, days) = (_roster.Seats[random.Next(_roster.Seats.Count)], random.Next(1, 10));
        var colleagues = _roster.Seats.Where(other => other != seat && other.Account is not null && other.Unit == seat.Unit).ToList();
        if (seat.Account is null || seat.StandInAt(Now) is not null || colleagues.Count == 0)
            return null;
        var standIn = colleagues[random.Next(colleagues.Count)];
        Said($"{seat.Role} of {seat.Unit} is away for {days} days, {standIn.Role} stands in");
        var until = Now + Duration.FromDays(days);
        var answers = await Each(async house => string.Join(" ", await _counties[house].Lend(seat, standIn, Now, until)));
        if (answers[0].Length == 0)
            seat.Lend(standIn, until);
        return Disagree("the leave", answers) ?? await Look();
    }

    private async Task<string?> EndPost(Random random)
    {
        var seat = _roster.Seats[random.Next(_roster.Seats.Count)];
        if (seat.Account is null)
            return await Fill(seat);
        var others = _roster.Seats.Where(other => other != seat && other.Account is not null && other.Unit == seat.Unit).ToList();
        var successor = others.Count > 0 && random.Next(2) == 0 ? others[random.Next(others.Count)] : null;
        Said($"{seat.Role} of {seat.Unit} leaves{(successor is null ? "" : $", {successor.Role} takes over")}");
        var answers = await Each(async house => string.Join(" ", await _counties[house].End(seat, successor, Now)));
        if (Disagree("the end of a post", answers) is { } differ)
            return differ;
        if (answers[0].Length == 0)
            seat.Leave();
        var shapes = await WalkShape.Load(First, [.. _cases.Select(one => one.Ids[0])]);
        foreach (var walked in _cases)
            walked.Model.Row = shapes[walked.Ids[0]].Row;
        var wrong = await Look();
        // A seat stays empty for a while now and then; mostly somebody new comes.
        return wrong ?? (random.Next(3) > 0 ? await Fill(seat) : null);
    }

    private async Task<string?> Fill(WalkRoster.Seat seat)
    {
        var account = _roster.NewAccount();
        await Each(async house =>
        {
            await _counties[house].Seat(seat, account, Now);
            return 0;
        });
        seat.Account = account;
        return null;
    }

    // After every step: all rules in all houses, all houses alike, and the model agrees about clocks and the date lists sort by.
    private async Task<string?> Look(bool onlyChanged = false)
    {
        var some = onlyChanged ? await Changed() : _cases;
        return some.Count == 0 ? null : Judge(some, await Load(some));
    }

    private Task<List<Dictionary<Guid, WalkShape>>> Load(IReadOnlyList<WalkedCase> some, int after = 0) =>
        Each(house => WalkShape.Load(_counties[house].House, [.. some.Select(one => one.Ids[house])], after));

    // Every change of a case makes its version grow, and what does not is a fault that the next full look finds.
    private async Task<List<WalkedCase>> Changed()
    {
        var changed = await Each(async house =>
        {
            var byId = _cases.ToDictionary(one => one.Ids[house]);
            using var db = _counties[house].House.Read();
            var rows = await db.Cases.Where(row => byId.Keys.Contains(row.Id)).Select(row => new { row.Id, row.Version }).ToListAsync();
            return rows.Where(row => row.Version != byId[row.Id].Model.Row.Version).Select(row => byId[row.Id]).ToList();
        });
        return [.. changed.SelectMany(some => some).Distinct()];
    }

    private string? Judge(IReadOnlyList<WalkedCase> some, List<Dictionary<Guid, WalkShape>> shapes)
    {
        foreach (var walked in some)
        {
            for (var house = 0; house < _counties.Count; house++)
                if (_rules[house].Broken(shapes[house][walked.Ids[house]], Now) is { } broken)
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
