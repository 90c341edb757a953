using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;
using NodaTime;
using Case = Linli.Cases.Domain.Case;

namespace Linli.Tests.Cases;

/// <summary>The life table itself; cases walk through it at random in <see cref="Walks.WalkTests"/>.</summary>
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
