using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Text;
using Linli.Hotline;
using Linli.Notifications;
using Linli.Tests.Deadlines;
using Linli.Tests.Houses;

namespace Linli.Tests.Hotline;

/// <summary>外部时钟: the platform's date beside the clocks of the case; those that lead to an answer end no later.</summary>
public sealed class OuterClockTests
{
    [Theory, OnBoth]
    public async Task The_inner_clocks_end_with_the_platforms_date_and_say_why(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.WithLamp(house);
        var (order, asked) = (desk.Order(), Days.At("2026-03-06 17:00"));
        await desk.Do(order.CaseId, desk.Town.Secretary, (CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }), (CaseVerb.Accept, new VerbInput { Category = "0201" }));
        var handling = desk.Clock(order.CaseId, ClockKind.Handling)!;
        (handling.Due, desk.Case().HandlingDue).ShouldBe((asked, asked));
        using var db = house.Read();
        house.Get<IDeadlines>().Explain(db, handling).In(Language.Zh).ShouldContain("因12345 要求在此之前回复，到期时间由");
        var outer = desk.Clock(order.Id, ClockKind.OutsideReply)!;
        house.Get<IDeadlines>().Explain(db, outer).In(Language.Zh).ShouldBe("3月4日（周三）10:00 收到，时限由来件一方规定；12345 要求 3月6日（周五）17:00 前回复；3月6日（周五）17:00 到期");
    }

    [Theory, OnBoth]
    public async Task A_later_date_lets_them_go_and_an_answer_frees_them(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.WithLamp(house);
        var order = desk.Order();
        await desk.Do(order.CaseId, desk.Town.Secretary, (CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }), (CaseVerb.Accept, new VerbInput { Category = "0201" }));
        await desk.Takes(Desk.Head + Desk.Lamp.Replace("2026-03-06 17:00", "2026-03-31 18:00", StringComparison.Ordinal));
        var handling = desk.Clock(order.CaseId, ClockKind.Handling)!;
        handling.Due.ShouldBe(ClockReckoning.Read(handling.Terms(), handling.StartedAt, [], house.Get<IDeadlines>().Time).Due, "its own limit again");
        desk.Case().HandlingDue.ShouldBe(handling.Due);
        desk.Clock(order.Id, ClockKind.OutsideReply)!.Due.ShouldBe(Days.At("2026-03-31 18:00"));
    }

    [Theory, OnBoth]
    public async Task What_follows_the_answer_is_not_the_platforms(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.WithLamp(house);
        await desk.AnswersLamp();
        desk.Clock(desk.Case().Id, ClockKind.Rating)!.Due.ShouldBeGreaterThan(Days.At("2026-03-10 00:00"));
    }

    [Theory, OnBoth]
    public async Task The_first_duties_are_held_too_where_the_date_is_near(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.Open(house);
        await desk.Takes(Desk.Head + Desk.Lamp.Replace("2026-03-06 17:00", "2026-03-04 10:20", StringComparison.Ordinal));
        var matter = desk.Case();
        desk.Clock(matter.Id, ClockKind.CallBack)!.Due.ShouldBe(Days.At("2026-03-04 10:20"));
        matter.Due.ShouldBe(Days.At("2026-03-04 10:20"));
    }

    [Theory, OnBoth]
    public async Task An_ordinary_case_knows_nothing_of_it(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await Linli.Tests.Cases.StoryTests.Report(house, town);
        using var db = house.Read();
        db.Cases.Single(row => row.Id == told.Id).OutsideDue.ShouldBeNull();
        db.Set<HotlineOrder>().Any().ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task The_desk_is_told_when_it_is_soon_due_and_late_but_not_once_it_is_answered(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.WithLamp(house);
        house.Clock.GoTo("2026-03-06T09:00");
        await house.SweepAndSettle();
        Told(house, "Yellow").ShouldBe(1);
        house.Clock.GoTo("2026-03-06T17:01");
        await house.SweepAndSettle();
        Told(house, "Red").ShouldBeGreaterThan(0);
    }

    private static int Told(TestHouse house, string word)
    {
        using var db = house.Read();
        return db.NotificationsInbox.Count(row => row.What.Contains("Hotline.News." + word));
    }
}
