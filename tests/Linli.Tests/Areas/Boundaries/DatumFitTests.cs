using Linli.Areas;
using Linli.Areas.Boundaries;

namespace Linli.Tests.Areas.Boundaries;

public class DatumFitTests
{
    private static readonly Boundary County = Drawn.Box(104, 36, 104.2, 36.2);

    private static GeoPoint[] Corners(Datum datum) =>
        [.. from x in Enumerable.Range(0, 21) from y in Enumerable.Range(0, 21) select new GeoPoint(104 + x * 0.01, 36 + y * 0.01).To(datum)];

    [Theory]
    [InlineData(Datum.Wgs84)]
    [InlineData(Datum.Gcj02)]
    [InlineData(Datum.Bd09)]
    public void The_right_datum_fits(Datum datum) => new DatumFit(County).Judge(Corners(datum), datum).Fits.ShouldBeTrue();

    [Theory]
    [InlineData(Datum.Gcj02, Datum.Wgs84)]
    [InlineData(Datum.Wgs84, Datum.Gcj02)]
    [InlineData(Datum.Bd09, Datum.Gcj02)]
    [InlineData(Datum.Bd09, Datum.Wgs84)]
    public void A_wrong_datum_is_told_by_the_one_that_would_fit(Datum written, Datum stated)
    {
        var verdict = new DatumFit(County).Judge(Corners(written), stated);
        verdict.Fits.ShouldBeFalse();
        verdict.Better.ShouldBe(written);
    }

    [Fact]
    public void Another_county_fits_in_no_datum()
    {
        var verdict = new DatumFit(County).Judge([new GeoPoint(110, 30), new GeoPoint(110, 31)], Datum.Wgs84);
        verdict.IsElsewhere.ShouldBeTrue();
        verdict.Stray.ShouldBe(0);
    }
}
