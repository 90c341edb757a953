using Linli.Foundation.Data;
using Linli.Organizations;
using Linli.Organizations.Data;
using NodaTime;

namespace Linli.Tests.Organizations.Rosters;

/// <summary>What a roster leaves to nobody.</summary>
public sealed class RosterGapsTests
{
    private static readonly Guid Unit = new("0195f7a0-0000-7000-8000-000000000001");
    private static readonly Guid Gone = new("0195f7a0-0000-7000-8000-000000000002");
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 0, 0);

    [Fact]
    public void A_day_that_is_covered_has_no_gap() => Gaps(Shift(-2, 10), Shift(10, 24)).ShouldBeEmpty();

    [Fact]
    public void Overlapping_shifts_cover_one_another() => Gaps(Shift(0, 14), Shift(12, 20), Shift(13, 15), Shift(20, 30)).ShouldBeEmpty();

    [Fact]
    public void What_lies_between_and_after_is_named() => Gaps(Shift(0, 8), Shift(9, 17)).ShouldBe([(8, 9, null), (17, 24, null)]);

    [Fact]
    public void An_empty_day_is_one_gap() => Gaps().ShouldBe([(0, 24, null)]);

    [Fact]
    public void Where_the_persons_post_has_ended_the_gap_names_the_person() =>
        Gaps(Shift(0, 8), Shift(8, 24, Gone)).ShouldBe([(8, 24, (Guid?)Gone)]);

    [Fact]
    public void The_second_one_covers_where_the_first_is_gone() => Gaps(Shift(0, 24, Gone), Shift(0, 24)).ShouldBeEmpty();

    private static List<(int, int, Guid?)> Gaps(params Shift[] shifts) =>
        [.. RosterGaps.Of(Unit, shifts, Start, Start + Duration.FromHours(24), shift => shift.AccountId == Gone ? null : shift.AccountId)
            .Select(gap => ((int)(gap.From - Start).TotalHours, (int)(gap.Until - Start).TotalHours, gap.Person))];

    private static Shift Shift(int from, int until, Guid? who = null) => new()
    {
        Id = Ids.New(Start),
        UnitId = Unit,
        AccountId = who ?? Unit,
        Rank = PostRank.A,
        Label = "",
        BeginsAt = Start + Duration.FromHours(from),
        EndsAt = Start + Duration.FromHours(until),
    };
}
