using Linli.Bench.Walks;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Escalate;
using Linli.Organizations;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Walks;

/// <summary>R4: lives walked at random on SQLite, PostgreSQL and in the pure model at once; 2,000 steps here, 100,000 by <c>./do bench walks</c>.</summary>
/// <remarks>
/// After every step: one responsible party and a running or lawfully paused clock for each open case, histories only grow, no due date is shortened,
/// and the databases and the model agree; the model knows why every clock moved. Shifts begin, end, are swapped and fall vacant in the middle of clocks: each
/// clock stays with whoever is on duty, or its hours are named as vacant. That the walks would notice is shown by faults put into the table, each found by the rule its name says.
/// </remarks>
public sealed class WalkTests
{
    private const int Seed = 20260304;

    /// <summary>Deliberate faults: a row of the table, spoiled, and the words of the rule that must find it.</summary>
    private static readonly Dictionary<string, (Func<LifeRow, bool> Row, Func<LifeRow, LifeRow> Spoil, string[] Found)> Faults = new()
    {
        ["accepting starts no handling clock"] = (row => row.Verb == CaseVerb.Accept,
            row => row with { Clocks = [.. row.Clocks.Where(effect => effect is not ClockEffect.Start)] }, ["no running clock", "the model has the clocks"]),
        ["the unit that handled verifies"] = (row => row.Verb == CaseVerb.SubmitResult, row => row with { Then = Responsible.LeadUnit }, ["asked to verify it", "after Verifier"]),
        ["withdrawing leaves the clocks running"] = (row => row.Verb == CaseVerb.Withdraw, row => row with { Clocks = [] }, ["it is over and"]),
        ["a failed result leaves handling at rest"] = (row => row.Verb == CaseVerb.Fail,
            row => row with { Clocks = [.. row.Clocks.Where(effect => effect is not ClockEffect.Resume)] }, ["no running clock", "handling goes on while its clock rests"]),
        ["a recalled order keeps its acknowledge clock"] = (row => row.Verb == CaseVerb.RecallDispatch, row => row with { Clocks = [] }, ["the model has the clocks"]),
        ["sending out leaves the acceptor responsible"] = (row => row.Verb == CaseVerb.Dispatch, row => row with { Then = Responsible.Same }, ["after LeadUnit answers"]),
        ["a second person is not needed to void"] = (row => row.Verb == CaseVerb.ConfirmVoid, row => row with { Must = [] }, ["the model says “Cases.Refusal.VoidNeedsSecondPerson"]),
    };

    /// <summary>The same for the roster: the program, spoiled in one place, and the words of the rule that must find it.</summary>
    private static readonly Dictionary<string, (Action<IServiceCollection> Spoil, string Found)> DutyFaults = new()
    {
        ["an ended shift answers on into the gap"] = (services => Spoil(services, rosters => new SpoiledRosters(rosters)
        {
            Duty = (unit, at) => Enumerable.Range(0, 9).Select(hours => rosters.OnDuty(unit, at - Duration.FromHours(hours))).FirstOrDefault(found => found.Count > 0) ?? [],
        }), "the model says nobody"),
        ["whoever is on leave keeps the shift"] = (services => Spoil(services, rosters => new SpoiledRosters(rosters)
        {
            Duty = (unit, at) => [.. rosters.OnDuty(unit, at).Select(one => one with { AccountId = one.For ?? one.AccountId, For = null })],
        }), "the model says"),
        ["vacant hours are named nowhere"] = (services => Spoil(services, rosters => new SpoiledRosters(rosters) { Vacant = (_, _) => [] }), "no gap names it"),
        ["whoever comes on shift hears nothing of what waits"] = (services => services.Remove(services.Single(one => one.ImplementationType == typeof(ShiftNews))), "and was not told"),
    };

    /// <summary>Their names.</summary>
    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    /// <summary>Their names.</summary>
    public static TheoryData<string> DutyFaultNames => [.. DutyFaults.Keys];

    [Fact]
    public void Nothing_goes_wrong_in_2000_steps_and_both_databases_agree()
    {
        var walked = new WalkRun(Seed, walks: 4, steps: 500, Databases) { Lanes = 2 }.Go();
        walked.Wrong.ShouldBeNull($"seed {Seed}, {walked.Moves.Count} steps");
        walked.Coverage.Steps.ShouldBe(2000);
        walked.Coverage.Shifts.ShouldBeGreaterThan(20);
        walked.Coverage.Rows.ShouldBeGreaterThan(CaseLife.Rows.Length * 3 / 4, "not walked: " + string.Join(", ", walked.Coverage.Never));
    }

    [Theory, MemberData(nameof(FaultNames))]
    public void A_fault_in_the_table_is_found(string name)
    {
        var (row, spoil, found) = Faults[name];
        var table = new LifeTable([.. CaseLife.Rows.Select(one => row(one) ? spoil(one) : one)]);
        // It ends with the first thing that is wrong; the rarest of these roads is walked about once in 1,500 steps.
        var walked = new WalkRun(Seed, walks: 25, steps: 300, () => [("SQLite", null)]) { With = services => services.AddSingleton(table), MostShortenings = 0 }.Go();
        walked.Wrong.ShouldNotBeNull();
        found.ShouldContain(words => walked.Wrong.Contains(words, StringComparison.Ordinal), walked.Wrong);
    }

    [Theory, MemberData(nameof(DutyFaultNames))]
    public void A_fault_in_the_roster_is_found(string name)
    {
        var (spoil, found) = DutyFaults[name];
        var walked = new WalkRun(Seed, walks: 5, steps: 300, () => [("SQLite", null)]) { With = spoil, MostShortenings = 0 }.Go();
        walked.Wrong.ShouldNotBeNull();
        walked.Wrong.ShouldContain(found);
    }

    private static void Spoil(IServiceCollection services, Func<IRosters, IRosters> with) =>
        services.AddSingleton(provider => with(ActivatorUtilities.CreateInstance<Linli.Organizations.Data.Rosters>(provider)));

    private sealed class SpoiledRosters(IRosters rosters) : IRosters
    {
        public Func<Guid, Instant, IReadOnlyList<OnShift>> Duty { get; init; } = rosters.OnDuty;

        public Func<Guid, Instant, IReadOnlyList<RosterGap>> Vacant { get; init; } = rosters.Gaps;

        public IReadOnlyList<OnShift> OnDuty(Guid unit, Instant at) => Duty(unit, at);

        public IReadOnlyList<OnShift> DutiesOf(Guid account, Instant at) => rosters.DutiesOf(account, at);

        public OnShift? PartnerOf(Guid account, Instant at) => rosters.PartnerOf(account, at);

        public bool IsKept(Guid unit, Instant at) => rosters.IsKept(unit, at);

        public IReadOnlyList<Guid> Kept(Instant at) => rosters.Kept(at);

        public IReadOnlyList<RosterGap> Gaps(Guid unit, Instant at) => Vacant(unit, at);
    }

    private static IReadOnlyList<(string, string?)> Databases() => PostgresIsOff ? [("SQLite", null)] : [("SQLite", null), ("PostgreSQL", PostgresCluster.Started.NewDatabase())];

    private static bool PostgresIsOff => Environment.GetEnvironmentVariable("LINLI_TEST_POSTGRES") == "off";
}
