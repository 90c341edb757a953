using Linli.Foundation.Privacy;

namespace Linli.Tests.Foundation.Privacy;

public sealed class MaskTests
{
    [Theory]
    [InlineData("王建国", "王*")]
    [InlineData(" 李 ", "李*")]
    [InlineData("欧阳春", "欧阳*")]
    [InlineData("欧阳", "欧*")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData("John Doe", "J*")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_name_keeps_its_surname(string? name, string masked) => Mask.Name(name).ShouldBe(masked);

    [Theory]
    [InlineData("金润嘉园3号楼2单元501室", "金润嘉园3号楼****")]
    [InlineData("阳光小区12栋1单元", "阳光小区12栋****")]
    [InlineData("和平路88号", "和平路****")]
    [InlineData("大坪村三社12号", "大坪村****")]
    [InlineData("白塔镇柳树村", "白塔镇柳树村****")]
    [InlineData("公园后门的小卖部", "公园****")]
    [InlineData("菜市场", "菜市场****")]
    [InlineData("501室", "****")]
    [InlineData("", "")]
    public void An_address_keeps_at_most_its_building(string address, string masked) => Mask.Address(address).ShouldBe(masked);
}
