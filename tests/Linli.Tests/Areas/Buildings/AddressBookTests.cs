using Linli.Areas.Buildings;

namespace Linli.Tests.Areas.Buildings;

public class AddressBookTests
{
    private static readonly Guid East = new(1, 0, 0, new byte[8]), West = new(2, 0, 0, new byte[8]);
    private static readonly Guid Jinrun = new(3, 0, 0, new byte[8]), JinrunEast = new(4, 0, 0, new byte[8]), SunEast = new(5, 0, 0, new byte[8]), SunWest = new(6, 0, 0, new byte[8]);
    private static readonly Guid Three = new(7, 0, 0, new byte[8]), Twelve = new(8, 0, 0, new byte[8]), Tower = new(9, 0, 0, new byte[8]), Nursery = new(10, 0, 0, new byte[8]);

    private static readonly AddressBook Book = new(
        [
            new(Jinrun, East, ["金润嘉园", "民主路88号院"]), new(JinrunEast, East, ["金润嘉园东区"]),
            new(SunEast, East, ["阳光小区"]), new(SunWest, West, ["阳光小区"]),
        ],
        [
            new(Three, Jinrun, ["3号楼"]), new(Twelve, Jinrun, ["12"]), new(Tower, Jinrun, ["A座"]), new(Nursery, Jinrun, ["幼儿园"]),
            new(new(11, 0, 0, new byte[8]), JinrunEast, ["3"]), new(new(12, 0, 0, new byte[8]), SunWest, ["1栋"]),
        ]);

    [Theory]
    [InlineData("金润嘉园3号楼2单元", "2")]
    [InlineData("金润嘉园 3#楼", null)]
    [InlineData("金润嘉园３号楼", null)]
    [InlineData("金润嘉园小区三号楼二单元501", "2")]
    [InlineData("金润嘉园第3栋", null)]
    [InlineData("金润嘉园3楼2单元", "2")]
    [InlineData("金润嘉园3-2-501", "2")]
    [InlineData("我们金润嘉园03号楼漏水三个月了没人管", null)]
    [InlineData("民主路88号院3幢", null)]
    [InlineData("县城金润嘉园，3号楼门口", null)]
    public void Block_three_is_found_however_it_is_written(string address, string? entrance)
    {
        var match = Book.Find(address).ShouldNotBeNull();
        match.Building.ShouldBe(Three);
        match.Estate.ShouldBe(Jinrun);
        match.Entrance.ShouldBe(entrance);
    }

    [Theory]
    [InlineData("金润嘉园十二号楼")]
    [InlineData("金润嘉园12#")]
    public void Block_twelve_is_not_block_two(string address) => Book.Find(address)!.Building.ShouldBe(Twelve);

    [Fact]
    public void Towers_and_named_buildings_are_found()
    {
        Book.Find("金润嘉园a座")!.Building.ShouldBe(Tower);
        Book.Find("金润嘉园幼儿园门前")!.Building.ShouldBe(Nursery);
    }

    [Fact]
    public void The_longer_name_wins() => Book.Find("金润嘉园东区3号楼")!.Estate.ShouldBe(JinrunEast);

    [Theory]
    [InlineData("金润嘉园99号楼", "99")]
    [InlineData("金润嘉园3楼", null)]
    [InlineData("金润嘉园，民主路12号", null)]
    [InlineData("金润嘉园门口路灯不亮", null)]
    public void What_is_not_said_or_not_there_is_not_guessed(string address, string? number)
    {
        var match = Book.Find(address).ShouldNotBeNull();
        match.Estate.ShouldBe(Jinrun);
        match.Building.ShouldBeNull();
        match.Number.ShouldBe(number);
    }

    [Fact]
    public void A_name_in_two_communities_is_settled_by_the_community_or_not_at_all()
    {
        Book.Find("阳光小区1栋")!.Rivals.ShouldBe([SunEast, SunWest], ignoreOrder: true);
        Book.Find("阳光小区1栋", West)!.Building.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("三")]
    [InlineData("某个不存在的地方3号楼")]
    public void An_unknown_place_is_null(string address) => Book.Find(address).ShouldBeNull();
}
