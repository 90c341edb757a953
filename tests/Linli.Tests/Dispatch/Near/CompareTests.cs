using Linli.Areas;
using Linli.Dispatch;
using Linli.Dispatch.Near;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Tests.Dispatch.Near;

public sealed class CompareTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 4, 0);
    private static readonly Guid Building = Guid.Parse("11111111-0000-7000-8000-000000000001");
    private static readonly Guid Grid = Guid.Parse("11111111-0000-7000-8000-000000000002");

    [Fact]
    public void It_says_which_parts_agree_in_both_languages()
    {
        var near = Compare.Of(Report(0, "0301", new NearPlace(Building: Building)), Report(2, "0301", new NearPlace(Building: Building)), 0.82);
        near.Reasons.Select(reason => reason.In(Language.Zh)).ShouldBe(["文字相近 82%", "同一栋楼", "相隔 2 天", "同一事项"]);
        near.Reasons.Select(reason => reason.In(Language.En)).ShouldBe(["Texts 82% alike", "The same building", "2 days apart", "The same category"]);
    }

    [Fact]
    public void What_is_not_known_is_not_said_and_changes_nothing()
    {
        var near = Compare.Of(Report(0), Report(0), 0.5);
        near.Score.ShouldBe(0.5);
        near.Reasons.Select(reason => reason.In(Language.Zh)).ShouldBe(["文字相近 50%", "相隔不到一天"]);
    }

    [Fact]
    public void Agreement_raises_the_score_and_difference_lowers_it_but_it_stays_between_0_and_1()
    {
        var plain = Compare.Of(Report(0), Report(0), 0.6).Score;
        Compare.Of(Report(0, place: new(Building: Building)), Report(0, place: new(Building: Building)), 0.6).Score.ShouldBeGreaterThan(plain);
        Compare.Of(Report(0, "0301"), Report(0, "0301"), 0.6).Score.ShouldBeGreaterThan(plain);
        Compare.Of(Report(0, "0301"), Report(0, "0402"), 0.6).Score.ShouldBeLessThan(plain);
        Compare.Of(Report(0), Report(100), 0.6).Score.ShouldBeLessThan(plain);
        Compare.Of(Report(0, place: new(Grid: Grid)), Report(0, place: new(Grid: Building)), 0.6).Score.ShouldBeLessThan(plain);
        Compare.Of(Report(0, "0301", new(Building: Building)), Report(0, "0301", new(Building: Building)), 1).Score.ShouldBe(1);
        Compare.Of(Report(0, "0301", new(Building: Building)), Report(0, "0301", new(Building: Building)), 0).Score.ShouldBe(0);
    }

    [Fact]
    public void It_does_not_matter_which_of_two_is_named_first() =>
        Compare.Of(Report(0), Report(90), 0.7).ShouldBe(Compare.Of(Report(90), Report(0), 0.7));

    [Theory]
    [InlineData(0.001, NearWhere.SameEstate)]
    [InlineData(0.005, NearWhere.SameGrid)]
    [InlineData(0.05, NearWhere.Apart)]
    public void Points_are_compared_by_metres(double degrees, NearWhere where) =>
        Compare.Of(Report(0, place: new(new GeoPoint(108.9, 34.2))), Report(0, place: new(new GeoPoint(108.9, 34.2 + degrees))), 0.7).Where.ShouldBe(where);

    [Fact]
    public void The_most_that_all_parts_make_of_a_likeness_is_what_is_promised() =>
        Compare.Of(Report(0, "0301", new(Building: Building)), Report(0, "0301", new(Building: Building)), 0.5).Score.ShouldBe(0.5 * Compare.MostFactor, 1e-9);

    private static NearReport Report(int days, string? category = null, NearPlace place = default) => new("r", "", Noon + Duration.FromDays(days)) { Category = category, Place = place };
}
