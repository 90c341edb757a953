using Linli.Foundation.Text;
using Linli.Shell;
using NodaTime;
using NodaTime.Text;

namespace Linli.Tests.Shell;

public sealed class TimeWordsTests
{
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Instant Now = At("2026-02-27T15:04:30");
    private static readonly TimeWords Chinese = new(Language.Zh, China, Now);
    private static readonly TimeWords English = new(Language.En, China, Now);

    [Theory]
    [InlineData("2026-02-27T15:04:30", "今天 15:04", "today 15:04")]
    [InlineData("2026-02-27T00:00:00", "今天 00:00", "today 00:00")]
    [InlineData("2026-02-26T23:59:59", "昨天 23:59", "yesterday 23:59")]
    [InlineData("2026-02-28T08:30:00", "明天 08:30", "tomorrow 08:30")]
    [InlineData("2026-03-02T18:00:00", "3月2日 周一 18:00", "Mon 2 Mar 18:00")]
    [InlineData("2025-12-31T18:00:00", "2025年12月31日 18:00", "31 Dec 2025 18:00")]
    public void A_moment_is_said_as_people_say_it(string moment, string chinese, string english)
    {
        Chinese.At(At(moment)).ShouldBe(chinese);
        English.At(At(moment)).ShouldBe(english);
    }

    [Theory]
    [InlineData(7_980, "还剩 2 小时 13 分", "2 hours 13 min left")]
    [InlineData(270_000, "还剩 3 天 3 小时", "3 days 3 hours left")]
    [InlineData(86_400, "还剩 1 天", "1 day left")]
    [InlineData(1_080, "还剩 18 分", "18 min left")]
    [InlineData(45, "还剩 45 秒", "45 s left")]
    [InlineData(0, "还剩 0 分", "0 min left")]
    [InlineData(-10_800, "已超时 3 小时", "3 hours late")]
    public void What_is_left_is_said_in_its_two_largest_units(int seconds, string chinese, string english)
    {
        Chinese.Left(Now + Duration.FromSeconds(seconds)).ShouldBe(chinese);
        English.Left(Now + Duration.FromSeconds(seconds)).ShouldBe(english);
    }

    [Theory]
    [InlineData(-20, "刚刚", "just now")]
    [InlineData(-180, "3 分前", "3 min ago")]
    [InlineData(7_200, "2 小时后", "in 2 hours")]
    public void How_long_ago_is_said_both_ways(int seconds, string chinese, string english)
    {
        Chinese.Since(Now + Duration.FromSeconds(seconds)).ShouldBe(chinese);
        English.Since(Now + Duration.FromSeconds(seconds)).ShouldBe(english);
    }

    [Fact]
    public void The_hover_says_it_to_the_second_with_the_offset() =>
        Chinese.Exact(Now).ShouldBe("2026-02-27 15:04:30 (UTC+08:00)");

    private static Instant At(string local) => LocalDateTimePattern.ExtendedIso.Parse(local).Value.InZoneStrictly(China).ToInstant();
}
