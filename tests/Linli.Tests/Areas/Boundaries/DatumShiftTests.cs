using FsCheck;
using FsCheck.Fluent;
using Linli.Areas;

namespace Linli.Tests.Areas.Boundaries;

public class DatumShiftTests
{
    // Published check values of the same series (googollee/eviltransform, wandergis/coordtransform).
    [Theory]
    [InlineData(121.5272106, 31.1774276, 121.531541859215, 31.17530398364597)]
    [InlineData(113.912316, 22.543847, 113.9171764808363, 22.540796131694766)]
    [InlineData(116.377817, 39.911954, 116.38404722455657, 39.91334545536069)]
    public void Wgs84_moves_to_gcj02_by_the_known_offset(double lon, double lat, double gcjLon, double gcjLat)
    {
        var moved = new GeoPoint(lon, lat).To(Datum.Gcj02);
        moved.MetresTo(new GeoPoint(gcjLon, gcjLat)).ShouldBeLessThan(0.01);
        new GeoPoint(gcjLon, gcjLat).From(Datum.Gcj02).MetresTo(new GeoPoint(lon, lat)).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Gcj02_moves_to_bd09_by_the_known_offset()
    {
        var gcj = new GeoPoint(116.404, 39.915);
        gcj.From(Datum.Gcj02).To(Datum.Bd09).MetresTo(new GeoPoint(116.41036949371029, 39.92133699351021)).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void The_offset_is_some_hundreds_of_metres()
    {
        var point = new GeoPoint(104.17, 36.55);
        point.MetresTo(point.To(Datum.Gcj02)).ShouldBeInRange(100, 700);
        point.MetresTo(point.To(Datum.Bd09)).ShouldBeInRange(300, 2000);
    }

    [Fact]
    public void There_and_back_again_is_less_than_a_centimetre_anywhere_in_China()
    {
        var place = from lon in Gen.Choose(7_350_000, 13_500_000) from lat in Gen.Choose(1_800_000, 5_350_000) select new GeoPoint(lon / 1e5, lat / 1e5);
        Prop.ForAll(place.ToArbitrary(), point =>
            point.To(Datum.Gcj02).From(Datum.Gcj02).MetresTo(point) < 0.01
            && point.To(Datum.Bd09).From(Datum.Bd09).MetresTo(point) < 0.01).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Far_from_China_there_is_no_gcj_offset() => new GeoPoint(2.35, 48.85).To(Datum.Gcj02).ShouldBe(new GeoPoint(2.35, 48.85));
}
