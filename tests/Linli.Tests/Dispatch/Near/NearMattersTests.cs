using Linli.Dispatch.Near;

namespace Linli.Tests.Dispatch.Near;

public sealed class NearMattersTests
{
    private const double Least = 0.36;

    [Fact]
    public void Two_reports_are_joined_when_they_are_as_near_as_asked_for() =>
        (Joined(2, (0, 1, 0.36)), Joined(2, (0, 1, 0.35))).ShouldBe(("0 0", "0 1"));

    [Fact]
    public void Many_weak_likenesses_that_agree_join_what_one_alone_would_not()
    {
        // Two threes, sure within; each report of one is a little like each of the other.
        (int, int, double)[] within = [(0, 1, 0.9), (1, 2, 0.9), (0, 2, 0.9), (3, 4, 0.9), (4, 5, 0.9), (3, 5, 0.9)];
        var between = from one in Enumerable.Range(0, 3) from other in Enumerable.Range(3, 3) select (one, other, 0.15);
        Joined(6, [.. within, (2, 3, 0.15)]).ShouldBe("0 0 0 3 3 3");
        Joined(6, [.. within, .. between]).ShouldBe("0 0 0 0 0 0");
    }

    [Fact]
    public void One_neighbour_in_a_large_group_is_not_enough()
    {
        var within = from one in Enumerable.Range(0, 9) from other in Enumerable.Range(one + 1, 8 - one) select (one, other, 0.8);
        Joined(10, [.. within, (8, 9, 0.5)]).ShouldBe("0 0 0 0 0 0 0 0 0 9");
    }

    [Fact]
    public void The_strongest_tie_is_joined_first()
    {
        // 1 is nearer to 2 than to 0; once they are one, half of the tie to 0 is left.
        Joined(3, (0, 1, 0.4), (1, 2, 0.6)).ShouldBe("0 1 1");
    }

    [Fact]
    public void What_was_joined_before_counts_with_its_size()
    {
        var groups = new NearGroups(4, (_, _) => 1);
        groups.Join(0, 1, least: 0.5);
        groups.Join(0, 2, least: 0.5);
        NearMatters.Join(groups, 4, [new(2, 3, 0.5)], Least, akin: 0);
        Enumerable.Range(0, 4).Select(groups.Of).ShouldBe([0, 0, 0, 3], "0.5 by the root of three is less than was asked for");
    }

    [Fact]
    public void Groups_whose_ends_have_nothing_in_common_stay_apart()
    {
        var groups = new NearGroups(2, (_, _) => 0);
        NearMatters.Join(groups, 2, [new(0, 1, 0.9)], Least, akin: 0.03);
        (groups.Of(0), groups.Of(1)).ShouldBe((0, 1));
    }

    private static string Joined(int reports, params (int Earlier, int Later, double Score)[] links)
    {
        var groups = new NearGroups(reports, (_, _) => 1);
        NearMatters.Join(groups, reports, links.Select(link => new NearPile.Link(link.Earlier, link.Later, link.Score)), Least, akin: 0);
        return string.Join(' ', Enumerable.Range(0, reports).Select(groups.Of));
    }
}
