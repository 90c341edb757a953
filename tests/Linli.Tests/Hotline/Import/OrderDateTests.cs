using Linli.Hotline.Import;
using Linli.Tests.Deadlines;

namespace Linli.Tests.Hotline.Import;

public sealed class OrderDateTests
{
    [Theory]
    [InlineData("2026-03-06 17:00", "2026-03-06 17:00")]
    [InlineData("2026/3/6 17:00:00", "2026-03-06 17:00")]
    [InlineData("2026年3月6日17时", "2026-03-06 17:00")]
    [InlineData("2026年3月6日 17时30分前", "2026-03-06 17:30")]
    [InlineData("2026.3.6 9:05", "2026-03-06 09:05")]
    [InlineData("2026-03-06T17:00:00.0", "2026-03-06 17:00")]
    [InlineData("2026-03-06 24:00", "2026-03-07 00:00")]
    [InlineData("2026-03-06", "2026-03-06 18:00")]
    [InlineData("20260306 17:00", "2026-03-06 17:00")]
    public void A_moment_is_read_as_platforms_write_it(string said, string at) => OrderDate.Read(said, Days.China).ShouldBe(Days.At(at));

    [Theory]
    [InlineData("")]
    [InlineData("3个工作日")]
    [InlineData("2026-02-30")]
    [InlineData("2026-03-06 25:00")]
    [InlineData("2026-03-06 17:60")]
    [InlineData("1899-12-31")]
    [InlineData("46087.7")]
    public void What_is_no_moment_is_none(string said) => OrderDate.Read(said, Days.China).ShouldBeNull();
}
