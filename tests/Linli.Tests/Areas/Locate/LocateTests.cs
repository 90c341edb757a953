using Linli.Areas;
using Linli.Foundation.Text;
using Linli.Tests.Houses;

namespace Linli.Tests.Areas.Locate;

public sealed class LocateTests
{
    private static string? Name(IAreas areas, Guid? area) => area is { } id ? areas.Area(id)!.Name : null;

    private static Place Found(IAreas areas, Whereabouts clues)
    {
        var outcome = areas.Locate(clues);
        outcome.Refusals.Select(refusal => refusal.In(Language.Zh)).ShouldBeEmpty();
        outcome.Value.Evidence.In(Language.Zh).ShouldNotStartWith("[");
        outcome.Value.Evidence.In(Language.En).ShouldNotStartWith("[");
        return outcome.Value;
    }

    private static Whereabouts At(double lon, double lat, double? accuracy = null) => new() { Point = new GeoPoint(lon, lat), Datum = Datum.Wgs84, Accuracy = accuracy };

    [Theory, OnBoth]
    public async Task A_plate_leads_to_its_building_and_its_micro_grid(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        var areas = house.Get<IAreas>();
        var batch = (await areas.MakePlates(new PlateOrder(areas.AreaByCode(Town.East)!.Id), house.Act())).Value;
        batch.Plates.Select(plate => plate.Label).ShouldBe(["金润嘉园 1号楼", "金润嘉园 2号楼", "金润嘉园 3号楼"]);
        foreach (var typed in new[] { batch.Plates[1].Token, batch.Plates[1].ShortCode, batch.Plates[1].ShortCode.ToLowerInvariant().Insert(4, " ") })
        {
            var place = Found(areas, new Whereabouts { Plate = typed, Address = "金润嘉园3号楼" });
            (Name(areas, place.MicroGrid), Name(areas, place.Grid), Name(areas, place.Street), Name(areas, place.County)).ShouldBe(("第二微网格", "第一网格", "云桥镇", "清河县"));
            (place.How, place.Label, place.ShouldAsk).ShouldBe((PlacedBy.Plate, "金润嘉园 2号楼", false));
        }
    }

    [Theory, OnBoth]
    public async Task An_unknown_and_a_revoked_plate_are_told_apart(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        var areas = house.Get<IAreas>();
        areas.Locate(new Whereabouts { Plate = "23456789" }).Told().ShouldContain("没有找到这块牌码");
        var plate = (await areas.MakePlates(new PlateOrder(areas.AreaByCode(Town.East)!.Id), house.Act())).Value.Plates[0];
        (await areas.RevokePlate(plate.Id, " ", house.Act())).Told().ShouldContain("停用原因");
        (await areas.RevokePlate(plate.Id, "牌子被撕", house.Act())).IsRefused.ShouldBeFalse();
        areas.Locate(new Whereabouts { Plate = plate.Token }).Told().ShouldContain("已经停用");
        (await areas.RevokePlate(plate.Id, "再来", house.Act())).Refusals[0].IsConflict.ShouldBeTrue();
        (await areas.MakePlates(new PlateOrder(areas.AreaByCode(Town.East)!.Id), house.Act())).Value.Plates.ShouldHaveSingleItem().Label.ShouldBe("金润嘉园 1号楼");
    }

    [Theory, OnBoth]
    public async Task Another_node_sees_the_change_of_this_one(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        using var other = house.AnotherNode();
        var area = house.Get<IAreas>().AreaByCode(Town.East)!.Id;
        var plate = (await house.Get<IAreas>().MakePlates(new PlateOrder(area), house.Act())).Value.Plates[0];
        other.Get<IAreas>().Plate(plate.Token).ShouldBe(plate);
    }

    [Theory, OnBoth]
    public async Task A_point_leads_to_the_micro_grid_around_it(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        var areas = house.Get<IAreas>();
        var place = Found(areas, At(104.002, 36.005, 20));
        (Name(areas, place.MicroGrid), Name(areas, place.Grid), place.How, place.ShouldAsk).ShouldBe(("第一微网格", "第一网格", PlacedBy.Point, false));
        place.Label.ShouldBe("东街社区 第一微网格");
        var gcj = new GeoPoint(104.002, 36.005).To(Datum.Gcj02);
        Found(areas, new Whereabouts { Point = gcj, Datum = Datum.Gcj02 }).MicroGrid.ShouldBe(place.MicroGrid);
        Found(areas, At(104.002, 36.005, 250)).ShouldAsk.ShouldBeTrue("a rough position is confirmed by a person");
        Name(areas, Found(areas, At(104.015, 36.005)).DeepestGrid).ShouldBe("第二网格");
    }

    [Theory, OnBoth]
    public async Task A_point_in_no_grid_goes_to_the_nearest_communitys_queue(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        var areas = house.Get<IAreas>();
        var place = Found(areas, At(104.0215, 36.005));
        (place.How, place.IsLocated, Name(areas, place.Community), place.ShouldAsk).ShouldBe((PlacedBy.Unlocated, false, "东街社区居委会", true));
        Name(areas, Found(areas, At(104.0309, 36.005)).Community).ShouldBe("西街社区居委会", "a building's point counts where no grid is drawn");
        var nowhere = Found(areas, At(90, 30));
        (nowhere.Community, Name(areas, nowhere.County)).ShouldBe((null, "清河县"));
    }

    [Theory, OnBoth]
    public async Task An_address_leads_to_its_building(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        var areas = house.Get<IAreas>();
        var place = Found(areas, new Whereabouts { Address = "金润嘉园２＃楼1单元" });
        (place.Label, Name(areas, place.MicroGrid), place.How).ShouldBe(("金润嘉园 2号楼", "第二微网格", PlacedBy.Address));
        Name(areas, Found(areas, new Whereabouts { Address = "金润嘉园老年食堂楼" }).Grid).ShouldBe("第二网格", "its point lies there");
        var estate = Found(areas, new Whereabouts { Address = "金润嘉园门口" });
        (estate.IsLocated, estate.ShouldAsk, estate.Label).ShouldBe((false, true, "金润嘉园"));
        Found(areas, new Whereabouts { Address = "金润嘉园门口", Point = new GeoPoint(104.002, 36.005), Datum = Datum.Wgs84 }).IsLocated.ShouldBeTrue("the point says what the address does not");
        var homeless = Found(areas, new Whereabouts { Address = "阳光小区2栋" });
        (homeless.Building is not null, homeless.IsLocated, Name(areas, homeless.Community)).ShouldBe((true, false, "西街社区居委会"));
    }

    [Theory, OnBoth]
    public async Task A_choice_stands_and_a_community_alone_is_its_queue(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        var areas = house.Get<IAreas>();
        var (community, micro) = (areas.AreaByCode(Town.East)!.Id, areas.AreaByCode(Town.East + "00101")!.Id);
        Found(areas, new Whereabouts { Chosen = micro, Point = new GeoPoint(104.015, 36.005), Datum = Datum.Wgs84 }).MicroGrid.ShouldBe(micro);
        var place = Found(areas, new Whereabouts { Chosen = community });
        (place.Community, place.IsLocated, place.How).ShouldBe((community, false, PlacedBy.Choice));
        areas.Locate(new Whereabouts { Chosen = Guid.Empty }).Refusals[0].IsMissing.ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task A_point_without_datum_is_refused(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        house.Get<IAreas>().Locate(new Whereabouts { Point = new GeoPoint(104, 36) }).Told().ShouldContain("基准");
        house.Get<IAreas>().Locate(new Whereabouts { Point = new GeoPoint(double.NaN, 36), Datum = Datum.Wgs84 }).IsRefused.ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task The_responsible_unit_of_a_micro_grid_is_told_with_the_place(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        var areas = house.Get<IAreas>();
        var (grid, micro) = (areas.AreaByCode(Town.East + "001")!.Id, areas.AreaByCode(Town.East + "00101")!.Id);
        var (wide, near) = (new Guid(1, 2, 3, new byte[8]), new Guid(4, 5, 6, new byte[8]));
        (await areas.Entrust(grid, wide, house.Act())).IsRefused.ShouldBeFalse();
        (await areas.Entrust(micro, near, house.Act())).IsRefused.ShouldBeFalse();
        Found(areas, At(104.002, 36.005)).ResponsibleUnit.ShouldBe(near);
        Found(areas, At(104.008, 36.005)).ResponsibleUnit.ShouldBe(wide);
    }

    [Theory, OnBoth]
    public async Task The_tree_answers_for_scope_and_names(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        var areas = house.Get<IAreas>();
        var micro = areas.AreaByCode(Town.East + "00101")!;
        areas.Path(micro.Id).Select(area => area.Label).ShouldBe(["清河县", "云桥镇", "东街社区", "第一网格", "第一微网格"]);
        areas.Holds(areas.AreaByCode("990121100000")!.Id, micro.Id).ShouldBeTrue();
        areas.Holds(areas.AreaByCode(Town.West)!.Id, micro.Id).ShouldBeFalse();
        areas.Below(null).Single().Name.ShouldBe("清河县");
        areas.All(AreaKind.Micro).Count.ShouldBe(2);
        (await areas.Borders([micro.Id])).Keys.ShouldBe([micro.Id]);
        (await areas.SetDutyPhone(areas.AreaByCode(Town.East)!.Id, "０９９９-1234567", house.Act())).IsRefused.ShouldBeFalse();
        areas.AreaByCode(Town.East)!.DutyPhone.ShouldBe("0999-1234567");
        (await areas.SetDutyPhone(areas.AreaByCode(Town.East)!.Id, "王书记", house.Act())).Told().ShouldContain("值班电话");
    }
}
