using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Tests.Houses;
using Linli.Tests.Whistles;
using Linli.Whistles;
using Linli.Whistles.Domain;
using Linli.Whistles.Draft;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Tests.Walks;

/// <summary>R4 for whistles: the same random steps on SQLite and PostgreSQL, with time passing and cases ending under them.</summary>
/// <remarks>After every step: the table's state, no whistle and no case that nobody owes anything for, nothing running once it is over, histories without gap
/// that only grow, and both databases alike. Choices are drawn from one seed over lists that are alike in both houses.</remarks>
public sealed class WhistleWalkTests
{
    private const int Steps = 300;
    private const int Seed = 20260304;

    [Fact]
    public async Task Whistles_walked_at_random_leave_nothing_to_nobody_and_both_databases_agree()
    {
        var walkers = new List<Walker>();
        foreach (var kind in Environment.GetEnvironmentVariable("LINLI_TEST_POSTGRES") == "off" ? new[] { DatabaseKind.Sqlite } : [DatabaseKind.Sqlite, DatabaseKind.Postgres])
        {
            var house = TestHouse.Open(kind);
            walkers.Add(new Walker(house, await Yard.Build(house)));
        }
        try
        {
            var (random, walked) = (new Random(Seed), new HashSet<WhistleVerb>());
            for (var step = 0; step < Steps; step++)
            {
                walkers.ForEach(walker => walker.House.Clock.Pass(TimeSpan.FromMinutes(1 + (step % 7))));
                var said = await Do(walkers, random, walked);
                var words = new List<string>();
                foreach (var walker in walkers)
                    words.Add(await walker.Look($"seed {Seed}, step {step}, after {said}"));
                words.Distinct().Count().ShouldBe(1, $"seed {Seed}, step {step}, after {said}:\n{string.Join("\n---\n", words)}");
            }
            walked.Count.ShouldBeGreaterThan(Enum.GetValues<WhistleVerb>().Length * 2 / 3, string.Join(", ", Enum.GetValues<WhistleVerb>().Except(walked)));
        }
        finally
        {
            foreach (var walker in walkers)
                await walker.House.DisposeAsync();
        }
    }

    private static async Task<string> Do(List<Walker> walkers, Random random, HashSet<WhistleVerb> walked)
    {
        var kind = random.Next(24);
        if (walkers[0].Open < 2 || kind == 0)
        {
            var (people, urgency, units) = (random.Next(3) > 0 ? 0 : 1, (Urgency)random.Next(4), random.Next(1, 8));
            return "draft " + await All(walkers, walker => walker.Draft(people, urgency, units));
        }
        if (kind is 1 or 2)
        {
            var length = TimeSpan.FromHours(random.Next(1, 60));
            foreach (var walker in walkers)
            {
                walker.House.Clock.Pass(length);
                await walker.House.SweepAndSettle();
            }
            return $"{length} passing";
        }
        if (kind == 3 && random.Next(3) == 0)
        {
            var which = random.Next(walkers[0].Cases.Count);
            return $"withdrawing case {which} " + await All(walkers, walker => walker.Withdraw(which));
        }
        var at = random.Next(walkers[0].Whistles.Count);
        var possible = await walkers[0].Possible(at);
        if (possible.Count == 0)
            return "nothing";
        var verbs = possible.Select(one => one.Verb).Distinct().SelectMany(verb => Enumerable.Repeat(verb, verb is WhistleVerb.Cancel or WhistleVerb.Refuse ? 1 : 6)).ToList();
        var chosen = verbs[random.Next(verbs.Count)];
        var (person, unit, _) = possible.Where(one => one.Verb == chosen).OrderBy(_ => random.Next()).First();
        var seed = random.Next();
        var answer = await All(walkers, walker => walker.Act(at, person, chosen, unit, seed));
        if (answer.Length == 0)
            walked.Add(chosen);
        return $"{chosen} by {person} ({answer})";
    }

    private static async Task<string> All(List<Walker> walkers, Func<Walker, Task<string>> step)
    {
        var answers = new List<string>();
        foreach (var walker in walkers)
            answers.Add(await step(walker));
        answers.Distinct().Count().ShouldBe(1, string.Join(" | ", answers));
        return answers[0];
    }

    private sealed class Walker(TestHouse house, Yard yard)
    {
        private readonly Dictionary<Guid, List<Guid>> _history = [];

        public TestHouse House => house;

        public List<Guid> Cases { get; } = [yard.Case];

        public List<Guid> Whistles { get; } = [];

        public int Open { get; private set; }

        private List<Person> People => [yard.Town.Secretary, yard.Town.Dispatcher, yard.Town.CountyDispatcher, yard.Farmer, yard.Officer, yard.Town.EcologyHandler, yard.EcologyHead];

        private List<Guid> Units => [yard.Agriculture.Id, yard.Town.Ecology.Id, yard.Police.Id, yard.Town.Housing.Id];

        public async Task<string> Draft(int person, Urgency urgency, int units)
        {
            Cases.Add(await Yard.CaseInHand(house, yard.Town));
            var form = yard.Form([.. Units.Where((_, at) => (units >> at & 1) == 1)]) with { Urgency = urgency };
            var drafted = await house.Get<DraftWhistle>().Run(new WhistleDraft(Cases[^1], form), yard.Town.As(People[person]));
            if (!drafted.IsRefused)
                Whistles.Add(drafted.Value.Id);
            if (Whistles.Count > 5)
                Whistles.RemoveAt(0);
            return Keys(drafted);
        }

        public async Task<string> Withdraw(int which) =>
            Keys(await house.Get<ICases>().Do(CaseAddress.Of(Cases[which]), [(CaseVerb.Withdraw, new VerbInput())], yard.Town.Resident));

        /// <summary>Who may do what now, about which department's invitation.</summary>
        public async Task<List<(int Person, int Unit, WhistleVerb Verb)>> Possible(int at)
        {
            var target = await Load(at);
            return [.. People.SelectMany((person, number) => WhistleVerbs.Possible(target, yard.Town.As(person)).Where(one => one.IsFree)
                .Select(one => (number, one.One is { } invitation ? Units.IndexOf(invitation.UnitId) : -1, one.Verb)))];
        }

        public async Task<string> Act(int at, int person, WhistleVerb verb, int unit, int seed)
        {
            var target = await Load(at);
            var act = yard.Town.As(People[person]);
            var one = unit < 0 ? null : target.Invitations.Single(invitation => invitation.UnitId == Units[unit]);
            var row = WhistleLife.Of(verb).First(row => row.Fits(new WhistleSnapshot(target, act, one)) && row.Who.Any(new WhistleSnapshot(target, act, one).Plays));
            var outcome = await house.Get<WhistleVerbs>().Run(target.Id, verb, Input(target, one, new Random(seed)), act);
            if (!outcome.IsRefused && row.To is { } to)
                (outcome.Value.State == to || (to == WhistleState.Executing && outcome.Value.State == WhistleState.Scored)).ShouldBeTrue($"{verb}: the table leads to {to}, the house to {outcome.Value.State}");
            return Keys(outcome);
        }

        private WhistleInput Input(Whistle target, Invitation? one, Random random) => yard.Form([.. Units.Where(_ => random.Next(3) > 0)]) with
        {
            Signer = "何书记",
            Text = random.Next(10) > 0 ? "写明情况。" : null,
            Invitation = one?.Id,
            Unit = Units[random.Next(Units.Count)],
            Leader = "王局长",
            At = house.Clock.Now + Duration.FromHours(random.Next(2, 48)),
            Case = Cases[random.Next(Cases.Count)],
            Lead = target.Invitations.Count > 0 ? target.Invitations.OrderBy(invitation => Units.IndexOf(invitation.UnitId)).First().Id : null,
            Duties = [.. target.Invitations.Where(invitation => invitation.State == InvitationState.CheckedIn).OrderBy(invitation => Units.IndexOf(invitation.UnitId))
                .Select(invitation => new DutyInput(invitation.Id, "按分工办理。", house.Clock.Now.InUtc().Date.PlusDays(3)))],
            Marks = [.. Enumerable.Range(0, 3).Select(_ => random.Next(1, 6))],
            Voice = "来得快。",
        };

        /// <summary>All rules, and everything of the open and the latest whistles in words that are alike in every house.</summary>
        public async Task<string> Look(string when)
        {
            using var db = house.Read();
            house.Get<ICases>().Orphans(db).ToList().ShouldBeEmpty(when);
            house.Get<IWhistles>().Orphans(db).ToList().ShouldBeEmpty(when);
            var words = new List<string>();
            Open = 0;
            for (var at = 0; at < Whistles.Count; at++)
            {
                var target = await Load(at);
                Open += target.IsOpen ? 1 : 0;
                var subjects = target.Invitations.Select(one => one.Id).Append(target.Id).ToList();
                var clocks = await db.Clocks.Where(clock => subjects.Contains(clock.SubjectId) && clock.StoppedAt == null).ToListAsync();
                if (!target.IsOpen)
                    clocks.ShouldBeEmpty($"{when}: it is over");
                var facts = await db.Facts.Where(fact => fact.SubjectId == target.Id).OrderBy(fact => fact.Version).ToListAsync();
                facts.Select(fact => fact.Version).ShouldBe(Enumerable.Range(1, facts.Count), when);
                facts.Take(_history.GetValueOrDefault(target.Id, []).Count).Select(fact => fact.Id).ShouldBe(_history.GetValueOrDefault(target.Id, []), $"{when}: history only grows");
                _history[target.Id] = [.. facts.Select(fact => fact.Id)];
                words.Add($"{at} {target.State} due {target.Due}; "
                    + string.Join(", ", target.Invitations.OrderBy(one => Units.IndexOf(one.UnitId)).Select(one => $"{Units.IndexOf(one.UnitId)} {one.State} {one.OwesDuty} {one.IsOpen}")) + "; "
                    + string.Join(", ", clocks.Select(clock => $"{clock.Kind} {clock.State} {clock.Due}").Order(StringComparer.Ordinal)) + "; "
                    + string.Join(" ", facts.Select(fact => fact.Kind)));
            }
            return string.Join("\n", words);
        }

        private async Task<Whistle> Load(int at)
        {
            using var db = house.Read();
            var id = Whistles[at];
            return await db.Whistles.Include(row => row.Invitations).Include(row => row.Cases).SingleAsync(row => row.Id == id);
        }

        private static string Keys<T>(Outcome<T> outcome) => outcome.IsRefused ? string.Join(" ", outcome.Refusals.Select(refusal => refusal.Key)) : "";
    }
}
