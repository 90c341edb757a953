using Linli.Areas;

namespace Linli.Tests.Areas;

public class AreaCodeTests
{
    [Theory]
    [InlineData("620000000000", DivisionLevel.Province, null)]
    [InlineData("620400000000", DivisionLevel.Prefecture, "620000000000")]
    [InlineData("620402000000", DivisionLevel.County, "620400000000")]
    [InlineData("620402001000", DivisionLevel.Street, "620402000000")]
    [InlineData("620402001203", DivisionLevel.Community, "620402001000")]
    public void A_code_states_its_level_and_its_parent(string text, DivisionLevel level, string? parent)
    {
        var code = AreaCode.Parse(text);
        code.Level.ShouldBe(level);
        code.Parent?.Text.ShouldBe(parent);
    }

    [Fact]
    public void A_town_without_a_county_hangs_under_its_prefecture() =>
        AreaCode.Parse("441900003000").Parent!.Value.Text.ShouldBe("441900000000");

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("62040200100")]
    [InlineData("6204020010000")]
    [InlineData("62040200100a")]
    [InlineData("６20402001000")]
    [InlineData("000000000000")]
    [InlineData("620002000000")]
    [InlineData("620402000203")]
    public void A_code_with_a_hole_or_a_stranger_is_none(string? text) => AreaCode.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_short_code_is_filled_with_zeros()
    {
        AreaCode.TryParseShort("620402", out var code).ShouldBeTrue();
        code.Text.ShouldBe("620402000000");
        AreaCode.TryParseShort("62040", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("云桥街社区居委会", "云桥街社区")]
    [InlineData("前进居民委员会", "前进社区")]
    [InlineData("东关村民委员会", "东关村")]
    [InlineData("东关村委会", "东关村")]
    [InlineData("居委会", "居委会")]
    [InlineData("安宁社区", "安宁社区")]
    public void A_committee_is_called_by_the_name_of_its_community(string name, string said) => DivisionName.Short(name).ShouldBe(said);
}
