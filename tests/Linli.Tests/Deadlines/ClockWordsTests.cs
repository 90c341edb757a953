using Linli.Deadlines;

namespace Linli.Tests.Deadlines;

public sealed class ClockWordsTests
{
    private const string Verify = "Deadlines.Kind.Verify";

    [Theory]
    [InlineData("5wd", "2026-02-13 10:00",
        "5 个工作日，自2月13日收到次日起算；2月14日（周六）调休上班，2月15日至23日春节放假；2月27日（周五）18:00 到期",
        "5 working days, counted from the day after receipt on 13 Feb; Sat 14 Feb is a make-up working day, 15–23 Feb off for Spring Festival; due Fri 27 Feb 18:00")]
    [InlineData("1wd", "2026-03-04 10:00",
        "1 个工作日，自3月4日收到次日起算；3月5日（周四）18:00 到期",
        "1 working day, counted from the day after receipt on 4 Mar; due Thu 5 Mar 18:00")]
    [InlineData("5wd", "2026-01-31 10:00",
        "5 个工作日，自1月31日收到次日起算；平常周末不计；2月6日（周五）18:00 到期",
        "5 working days, counted from the day after receipt on 31 Jan; ordinary weekends do not count; due Fri 6 Feb 18:00")]
    [InlineData("4wh", "2026-02-14 16:00",
        "4 个工作小时，自2月14日（周六）16:00 收到起算，只计办公时间 08:30–12:00、14:30–18:00；2月14日（周六）调休上班，2月15日至23日春节放假；2月24日（周二）10:30 到期",
        "4 working hours, counted from receipt on Sat 14 Feb 16:00, inside office hours 08:30–12:00 and 14:30–18:00 only; Sat 14 Feb is a make-up working day, 15–23 Feb off for Spring Festival; due Tue 24 Feb 10:30")]
    [InlineData("30m", "2026-03-04 10:00",
        "30 分钟，自3月4日（周三）10:00 收到起不间断计时；3月4日（周三）10:30 到期",
        "30 minutes without a break, counted from receipt on Wed 4 Mar 10:00; due Wed 4 Mar 10:30")]
    [InlineData("7d", "2026-02-13 10:00",
        "7 天，自2月13日（周五）10:00 收到起算，每天按 24 小时计，节假日不扣除；2月20日（周五）10:00 到期",
        "7 days of 24 hours each, counted from receipt on Fri 13 Feb 10:00, holidays included; due Fri 20 Feb 10:00")]
    [InlineData("at-once", "2026-03-04 10:00",
        "须立即办理，收到即到期；3月4日（周三）10:00 到期",
        "at once after receipt; due Wed 4 Mar 10:00")]
    [InlineData("1wd", "2024-12-31 10:00",
        "1 个工作日，自12月31日收到次日起算；2025年1月1日（周三）元旦放假；2025年1月2日（周四）18:00 到期",
        "1 working day, counted from the day after receipt on 31 Dec; Wed 1 Jan 2025 off for New Year; due Thu 2 Jan 2025 18:00")]
    [InlineData("3wd", "2025-09-30 10:00",
        "3 个工作日，自9月30日收到次日起算；10月1日至8日国庆节、中秋节放假，10月11日（周六）调休上班；10月11日（周六）18:00 到期",
        "3 working days, counted from the day after receipt on 30 Sept; 1–8 Oct off for National Day and Mid-Autumn Festival, Sat 11 Oct is a make-up working day; due Sat 11 Oct 18:00")]
    [InlineData("1wd", "2023-01-20 10:00",
        "1 个工作日，自1月20日收到次日起算；1月21日至27日春节放假，1月28日至29日调休上班；1月28日（周六）18:00 到期",
        "1 working day, counted from the day after receipt on 20 Jan; 21–27 Jan off for Spring Festival, 28–29 Jan are make-up working days; due Sat 28 Jan 18:00")]
    [InlineData("1wd", "2026-12-31 10:00",
        "1 个工作日，自12月31日收到次日起算；2027年1月1日（周五）18:00 到期；2027 年放假安排尚未公布或导入，暂按周一至周五上班推算，导入后只会顺延、不会提前",
        "1 working day, counted from the day after receipt on 31 Dec; due Fri 1 Jan 2027 18:00; the holiday list for 2027 is not known yet: Monday to Friday is assumed, and the date can only move later")]
    public void A_clock_explains_itself(string limit, string received, string zh, string en)
    {
        var reading = Days.Read(limit, received);
        reading.Zh().ShouldBe(zh);
        reading.En().ShouldBe(en);
    }

    [Fact]
    public void A_night_call_back_says_why_it_waits_for_the_morning()
    {
        var terms = ClockPolicies.Default.For(ClockKind.CallBack, Urgency.Normal).Terms();
        var reading = ClockReckoning.Read(terms, Days.At("2026-03-04 23:10"), [], Days.China, ClockKind.CallBack);
        reading.Zh().ShouldBe("3月4日（周三）23:10 收到，不在服务时段 08:00–22:00 内，自3月5日（周四）08:00 开始服务起算 60 分钟；3月5日（周四）09:00 到期");
        reading.En().ShouldBe("receipt on Wed 4 Mar 23:10, outside service hours 08:00–22:00, so 60 minutes counted from the opening on Thu 5 Mar 08:00; due Thu 5 Mar 09:00");
    }

    [Fact]
    public void Other_duties_name_their_own_beginning()
    {
        var reading = ClockReckoning.Read(ClockTerms.Of(Limit.Parse("1wd")), Days.At("2026-03-04 10:00"), [], Days.China, ClockKind.Verify);
        reading.Zh().ShouldBe("1 个工作日，自3月4日提交办理结果次日起算；3月5日（周四）18:00 到期");
        reading.En().ShouldBe("1 working day, counted from the day after the result came in on 4 Mar; due Thu 5 Mar 18:00");
    }

    [Fact]
    public void Pauses_and_moves_are_told_in_order()
    {
        ClockPaused pause = new(Days.At("2026-03-09 10:00"), Verify);
        ClockResumed resume = new(Days.At("2026-03-16 10:00"));
        Days.Read("5wd", "2026-03-04 10:00", pause).Zh().ShouldBe(
            "5 个工作日，自3月4日收到次日起算；平常周末不计；3月9日（周一）10:00 起因核查暂停计时，剩余 3 个工作日");
        Days.Read("5wd", "2026-03-04 10:00", pause, resume).Zh().ShouldBe(
            "5 个工作日，自3月4日收到次日起算；平常周末不计；3月9日（周一）10:00 至 3月16日（周一）10:00 因核查暂停计时，恢复次日起还有 3 个工作日；3月19日（周四）18:00 到期");
        Days.Read("5wd", "2026-03-04 10:00", new ClockMoved(Days.At("2026-03-06 10:00"), Days.At("2026-03-18 18:00"), "Deadlines.Kind.Handling")).En().ShouldBe(
            "5 working days, counted from the day after receipt on 4 Mar; ordinary weekends do not count; moved from Wed 11 Mar 18:00 to Wed 18 Mar 18:00 (handle); due Wed 18 Mar 18:00");
    }
}
