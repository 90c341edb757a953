using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Tests.Houses;
using Linli.Whistles;
using Linli.Whistles.Domain;
using NodaTime;

namespace Linli.Tests.Whistles;

/// <summary>The life table of whistles itself.</summary>
public sealed class WhistleLifeTests
{
    [Fact]
    public void Every_verb_has_a_row_a_class_and_words()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        using var scope = house.Scope();
        scope.ServiceProvider.GetServices<IWhistleVerb>().Select(verb => verb.Verb).Order().ShouldBe(Enum.GetValues<WhistleVerb>().Order());
        WhistleLife.Rows.Select(row => row.Verb).Distinct().Order().ShouldBe(Enum.GetValues<WhistleVerb>().Order());
        foreach (var key in Enum.GetValues<WhistleVerb>().SelectMany(verb => new[] { WhistleWords.Verb(verb).Key, "Whistles.Done.Do." + verb })
            .Concat(Enum.GetValues<WhistleState>().Select(state => WhistleWords.State(state).Key)).Concat(Enum.GetValues<InvitationState>().Select(state => WhistleWords.State(state).Key)))
            Texts.Has(Language.Zh, key).ShouldBeTrue(key);
    }

    [Fact]
    public void Every_state_has_a_way_to_the_end()
    {
        var reaches = new HashSet<WhistleState>(WhistleStates.Over);
        for (var grown = true; grown;)
            grown = WhistleLife.Rows.Where(row => row.To is { } to && reaches.Contains(to)).SelectMany(row => row.From).ToList().Aggregate(false, (any, from) => reaches.Add(from) | any)
                // The last mark leads on by itself.
                | (reaches.Contains(WhistleState.Scored) && reaches.Add(WhistleState.Executing));
        reaches.Order().ShouldBe(Enum.GetValues<WhistleState>().Order());
    }

    [Fact]
    public void Every_row_that_ends_a_whistle_leaves_no_clock_running()
    {
        foreach (var row in WhistleLife.Rows.Where(row => row.To is { } to && WhistleStates.Over.Contains(to)))
            row.Clocks.ShouldContain(effect => effect is WhistleClock.DropAll, row.Verb.ToString());
    }

    [Fact]
    public void Only_the_street_or_the_county_calls_departments_and_only_the_county_rules()
    {
        foreach (var row in WhistleLife.Of(WhistleVerb.Issue).Concat(WhistleLife.Of(WhistleVerb.Invite)))
            row.Who.ShouldBe(row.From is [WhistleState.Appealed] ? [WhistleWho.County] : [WhistleWho.Street, WhistleWho.County]);
        foreach (var row in WhistleLife.Of(WhistleVerb.Uphold).Concat(WhistleLife.Of(WhistleVerb.Overrule)))
            row.Who.ShouldBe([WhistleWho.County]);
    }

    [Fact]
    public void Of_the_rows_of_a_verb_at_most_one_holds_for_a_part()
    {
        foreach (var snapshot in EverySnapshot())
            foreach (var verb in Enum.GetValues<WhistleVerb>())
                foreach (var who in Enum.GetValues<WhistleWho>())
                    WhistleLife.Of(verb).Count(row => row.Who.Contains(who) && row.Fits(snapshot)).ShouldBeLessThanOrEqualTo(1, $"{verb} by {who} in {snapshot.Whistle.State}, {snapshot.One?.State}");
    }

    private static IEnumerable<WhistleSnapshot> EverySnapshot()
    {
        var at = Instant.FromUtc(2026, 3, 4, 2, 0);
        foreach (var state in Enum.GetValues<WhistleState>())
            foreach (var one in Enum.GetValues<InvitationState>())
                foreach (var duty in new[] { 0, 1, 2 })
                    foreach (var byCommunity in new[] { true, false })
                        foreach (var beside in new[] { true, false })
                        {
                            var whistle = new Whistle { Id = Ids.New(at), Number = "", State = state, DraftedAt = at, ByCommunity = byCommunity, VisitAt = at };
                            var own = new Invitation { Id = Ids.New(at), WhistleId = whistle.Id, UnitId = Ids.New(at), Order = 0, State = one, DutyDay = duty > 0 ? new LocalDate(2026, 3, 9) : null, AnsweredAt = duty > 1 ? at : null };
                            whistle.Invitations.Add(own);
                            if (beside)
                                whistle.Invitations.Add(new Invitation { Id = Ids.New(at), WhistleId = whistle.Id, UnitId = Ids.New(at), Order = 1, DutyDay = new LocalDate(2026, 3, 9) });
                            yield return new WhistleSnapshot(whistle, Act.BySystem(at), own);
                            yield return new WhistleSnapshot(whistle, Act.BySystem(at), null);
                        }
    }
}
