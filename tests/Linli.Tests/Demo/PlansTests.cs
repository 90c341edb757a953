using Linli.Demo;
using Linli.Demo.Land;
using Linli.Demo.Stories;
using Linli.Dispatch;
using Linli.Tests.Houses;

namespace Linli.Tests.Demo;

/// <summary>What the full county promises, counted on paper.</summary>
public sealed class PlansTests
{
    [Fact]
    public void The_full_county_has_the_figures_of_the_articles()
    {
        var land = LandPlan.Of(new DemoOptions());
        land.Communities.Count.ShouldBe(7);
        land.Grids.Select(grid => grid.Estate).Distinct().Count().ShouldBe(89);
        land.Grids.Count().ShouldBe(118);
        land.MicroGrids.Count().ShouldBe(573);
        land.Buildings.Count().ShouldBe(900);
        Plot.All.Sum(plot => plot.Times).ShouldBe(650);
    }

    [Fact]
    public void The_same_seed_draws_the_same_land() =>
        LandFiles.Grids(LandPlan.Of(new DemoOptions(9))).ShouldBe(LandFiles.Grids(LandPlan.Of(new DemoOptions(9))));

    [Fact]
    public void There_are_more_than_a_hundred_reports_written_by_hand_and_each_has_a_category_and_a_tile()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var catalogue = house.Get<IDispatch>().Current;
        Template.All.Count.ShouldBeGreaterThan(100);
        Template.All.Where(template => catalogue.Find(template.Category) is null || catalogue.FindTile(template.Tile) is null).Select(template => template.Text).ShouldBeEmpty();
        Template.All.Select(template => template.Text).ShouldBeUnique();
    }

    [Fact]
    public void Every_plot_has_reports_in_every_month() =>
        (from plot in Plot.All
         from month in Enumerable.Range(1, 12)
         where !Template.All.Any(template => template.Goes(plot.Way) && template.IsOf(month))
         select $"{plot.Name} {month}").ShouldBeEmpty();
}
