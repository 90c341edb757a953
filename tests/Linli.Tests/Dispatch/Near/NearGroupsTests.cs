using Linli.Dispatch.Near;

namespace Linli.Tests.Dispatch.Near;

public sealed class NearGroupsTests
{
    [Fact]
    public void Two_groups_join_only_when_they_are_near_on_the_average()
    {
        // 0 and 1 are near, 1 and 2 are near, 0 and 2 are not at all.
        var groups = new NearGroups(3, (a, b) => a == b ? 1 : Math.Abs(a - b) == 1 ? 0.8 : 0);
        groups.Join(0, 1, least: 0.5).ShouldBeTrue();
        groups.Join(1, 2, least: 0.5).ShouldBeFalse();
        (groups.Of(0), groups.Of(1), groups.Of(2)).ShouldBe((0, 0, 2));
    }

    [Fact]
    public void A_group_bears_the_number_of_its_earliest()
    {
        var groups = new NearGroups(4, (_, _) => 1);
        groups.Join(2, 3, least: 0.5);
        groups.Join(1, 3, least: 0.5);
        Enumerable.Range(0, 4).Select(groups.Of).ShouldBe([0, 1, 1, 1]);
    }

    [Fact]
    public void One_that_is_alone_scores_nothing_and_members_score_against_the_others()
    {
        var groups = new NearGroups(3, (_, _) => 0.75);
        groups.Join(0, 1, least: 0.5);
        Enumerable.Range(0, 3).Select(groups.ScoreOf).ShouldBe([0.75, 0.75, 0]);
    }
}
