using Linli.Shell;
using Linli.Shell.Parts;

namespace Linli.Tests.Shell;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("/cases?sort=due&after=x", "after", null, "/cases?sort=due")]
    [InlineData("/cases?sort=due", "sort", "-due", "/cases?sort=-due")]
    [InlineData("/cases", "q", "路灯", "/cases?q=%E8%B7%AF%E7%81%AF")]
    public void One_value_is_changed_and_the_rest_kept(string address, string name, string? value, string then) =>
        Addresses.With(address, name, value).ShouldBe(then);

    [Theory]
    [InlineData("/cases/1", true)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("/\\elsewhere.example", false)]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_our_own_addresses_are_followed(string? address, bool ours) => Addresses.IsOurs(address).ShouldBe(ours);

    [Theory]
    [InlineData("/cases/1", "/cases/1?done=Cases.Done.Accepted")]
    [InlineData("/cases?sort=due#row", "/cases?sort=due&done=Cases.Done.Accepted#row")]
    public void A_flash_travels_in_the_address(string address, string then) => Flash.To(address, "Cases.Done.Accepted").ShouldBe(then);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1000, "999+")]
    public void Counting_stops_at_a_thousand(int count, string said) => Pager.Counted(count).ShouldBe(said);
}
