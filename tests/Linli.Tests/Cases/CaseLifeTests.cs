using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Case = Linli.Cases.Domain.Case;

namespace Linli.Tests.Cases;

/// <summary>The life table itself, and cases walking through it at random.</summary>
public sealed class CaseLifeTests
{
    [Fact]
    public void Every_verb_has_a_row_and_a_class()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        using var scope = house.Scope();
        var implemented = scope.ServiceProvider.GetServices<ICaseVerb>().Select(verb => verb.Verb).ToList();
        implemented.Order().ShouldBe(Enum.GetValues<CaseVerb>().Order());
        CaseLife.Rows.Select(row => row.Verb).Distinct().Order().ShouldBe(Enum.GetValues<CaseVerb>().Order());
    }

    [Fact]
    public void Every_open_state_has_a_way_to_an_end()
    {
        var ends = new HashSet<CaseState>(Enum.GetValues<CaseState>().Where(state => !state.IsOpen));
        var reaches = new HashSet<CaseState>(ends);
        for (var grown = true; grown;)
            grown = CaseLife.Rows.Where(row => row.To is { } to && reaches.Contains(to)).SelectMany(row => row.From).ToList().Aggregate(false, (any, from) => reaches.Add(from) | any);
        reaches.Order().ShouldBe(Enum.GetValues<CaseState>().Order());
    }

    [Fact]
    public void Of_the_rows_of_a_verb_at_most_one_holds()
    {
        foreach (var snapshot in EverySnapshot())
            foreach (var verb in Enum.GetValues<CaseVerb>())
                CaseLife.Of(verb).Count(row => row.From.Contains(snapshot.Case.State) && (snapshot.Case.Flags & row.Needs) == row.Needs
                    && (snapshot.Case.Flags & row.Without) == 0 && row.If(snapshot)).ShouldBeLessThanOrEqualTo(1, $"{verb} in {snapshot.Case.State} with {snapshot.Case.Flags}");
    }

    [Fact]
    public void Every_row_that_ends_a_case_leaves_no_clock_running()
    {
        foreach (var row in CaseLife.Rows.Where(row => row.To is { IsOpen: false }))
        {
            row.Clocks.ShouldContain(effect => effect is ClockEffect.DropAll, row.Verb.ToString());
            row.Then.ShouldBe(Responsible.Nobody);
        }
    }

    [Fact]
    public void Only_the_reporter_rates_and_only_another_verifies()
    {
        CaseLife.Of(CaseVerb.Rate).ShouldAllBe(row => row.Who.Single() == Who.Reporter);
        foreach (var row in CaseLife.Of(CaseVerb.Pass).Concat(CaseLife.Of(CaseVerb.Fail)))
            row.Must.ShouldContain(CaseMusts.IsNotTheHandler);
    }

    [Theory, OnBoth]
    public async Task A_random_walk_never_orphans_a_case_and_never_loses_history(DatabaseKind kind)
    {
        const int Steps = 250;
        const int Seed = 20260304;
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var random = new Random(Seed);
        var verbs = house.Get<CaseVerbs>();
        Person[] people = [town.Secretary, town.GridHead, town.GridWorker, town.Dispatcher, town.CountyDispatcher, town.EcologyHandler];
        var open = new List<Guid>();
        var facts = 0;
        var seen = new HashSet<CaseState>();
        for (var step = 0; step < Steps; step++)
        {
            house.Clock.Pass(TimeSpan.FromMinutes(random.Next(1, 300)));
            if (open.Count < 3)
                open.Add((await house.Get<ReportCase>().Run(StoryTests.Humming(town), town.Resident)).ThrowIfRefused().Id);
            var id = open[random.Next(open.Count)];
            var chosen = random.Next(5) == 0 ? null : people[random.Next(people.Length)];
            var act = random.Next(12) == 0 ? Act.BySystem(house.Clock.Now) : chosen is null ? town.Resident : town.As(chosen);
            using var db = house.Read();
            var possible = CaseVerbs.Possible(new CaseSnapshot(await db.Cases.SingleAsync(c => c.Id == id), act)).Where(verb => verb.IsFree).ToList();
            if (possible.Count > 0)
            {
                var verb = possible[random.Next(possible.Count)].Verb;
                var outcome = await verbs.Run(CaseAddress.Of(id), verb, AnyInput(random, town, await db.Cases.Where(c => c.Id != id).OrderBy(c => c.Number).Select(c => c.Number).LastOrDefaultAsync() ?? ""), act);
                if (!outcome.IsRefused)
                {
                    seen.Add(outcome.Value.State);
                    if (!outcome.Value.State.IsOpen)
                        open.Remove(id);
                }
            }
            house.Get<ICases>().Orphans(db).ToList().ShouldBeEmpty($"seed {Seed}, step {step}");
            var now = await db.Facts.CountAsync();
            now.ShouldBeGreaterThanOrEqualTo(facts);
            facts = now;
        }
        await house.Settle();
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
        seen.Count.ShouldBeGreaterThan(8, "the walk must have gone somewhere");
    }

    private static VerbInput AnyInput(Random random, Town town, string master) => new()
    {
        Text = "写明情况。",
        Category = "0201",
        Contact = (ContactResult)random.Next(4),
        Unit = random.Next(2) == 0 ? town.Ecology.Id : town.Housing.Id,
        Person = random.Next(3) == 0 ? town.EcologyHandler.AccountId : town.GridWorker.AccountId,
        Referral = "litigation",
        Grade = (RatingGrade)random.Next(1, 6),
        Solved = random.Next(3) > 0,
        Master = master,
        Outcome = (ResultOutcome)random.Next(4),
        Ground = "依据。",
        PlannedOn = new LocalDate(2027, 12, 1),
        CoUnits = random.Next(3) == 0 ? [town.OtherCommunityOffice.Id] : [],
        Without = random.Next(2) == 0 ? "不用再等。" : null,
        Title = "同一个原因",
        Lines = ["A-01", "A-02"],
        Rest = "下周办。",
        Parts = [new SplitPart("0601", "水压低。")],
    };

    private static IEnumerable<CaseSnapshot> EverySnapshot()
    {
        var at = Instant.FromUtc(2026, 3, 4, 2, 0);
        var each = Enum.GetValues<CaseFlags>().Where(flag => flag != CaseFlags.None).ToList();
        // Any two of them together: a row asks for one and bars another, none looks at three.
        var sets = each.SelectMany(one => each.Select(other => one | other)).Append(CaseFlags.None).Distinct().ToList();
        foreach (var state in Enum.GetValues<CaseState>())
            foreach (var flags in sets)
                foreach (var byStaff in new[] { false, true })
                    foreach (var turned in new[] { false, true })
                        foreach (var verdict in new[] { null, new Verdict(RatingGrade.Satisfied, true), new Verdict(RatingGrade.Dissatisfied, false) })
                            yield return new CaseSnapshot(
                                new Case
                                {
                                    Id = Guid.Empty,
                                    Number = "",
                                    TrackingIndex = [],
                                    ReceivedAt = at,
                                    State = state,
                                    Flags = flags,
                                    ReportedByStaff = byStaff,
                                    Verdict = verdict,
                                    AcceptedAt = turned ? at : null,
                                    RepliedAt = turned ? at : null,
                                    IsExplained = turned,
                                    IsExcluded = turned,
                                    NeedsSigning = turned,
                                    OpenStep = turned ? ResultOutcome.Planned : null,
                                },
                                Act.BySystem(at));
    }
}
