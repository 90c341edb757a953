using System.Net;
using Linli.Foundation.Facts;
using Linli.Notifications;
using Linli.Notifications.Outbox;
using Linli.Organizations;
using Linli.Tests.Cases;
using Linli.Tests.Houses;

namespace Linli.Tests.Notifications.Outbox;

/// <summary>Quiet hours are data: what was set on the page counts, on every node, and only what is urgent leaves in them.</summary>
public sealed class QuietHoursTests
{
    [Theory, OnBoth]
    public async Task Routine_messages_wait_for_the_hours_that_were_set_and_urgent_ones_do_not(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        var house = outside.House;
        (await house.Get<SetQuietHours>().Run("12:00", "14:30", Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        house.Clock.GoTo("2026-03-04T12:30");
        await outside.Text(1, Urgency.Routine);
        await outside.Text(1, Urgency.Urgent);
        await outside.SendAll(outside.Sms);
        outside.Outgoing().Count(o => o.State == OutgoingState.Sent).ShouldBe(1);
        house.Clock.GoTo("2026-03-04T14:30");
        await outside.SendAll(outside.Sms);
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Sent);
        using var db = house.Read();
        db.Facts.Count(fact => fact.Kind == "notifications.quiet-hours-changed").ShouldBe(1);
    }

    [Fact]
    public async Task The_page_sets_them_and_says_what_is_no_time()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var refused = await browser.Post("/notifications/channels", "quiet", ("quiet-from", "late"), ("quiet-until", "06:00"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("时间看不懂");
        (await browser.Post("/notifications/channels", "quiet", ("quiet-from", "23:00"), ("quiet-until", "06:00"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.Page("/notifications/channels")).ShouldContain("value=\"23:00\"");
    }

    [Theory, OnBoth]
    public async Task A_report_at_night_that_is_no_emergency_rings_nobody(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        house.Clock.GoTo("2026-03-04T23:30");
        var quiet = await StoryTests.Report(house, town);
        house.Clock.GoTo("2026-03-05T09:00");
        var day = await StoryTests.Report(house, town);
        await house.Settle();
        using var db = house.Read();
        Urgency Of(Guid id) => db.NotificationsInbox.First(row => row.SubjectId == id).Urgency;
        Of(quiet.Id).ShouldBe(Urgency.Routine);
        Of(day.Id).ShouldBe(Urgency.Urgent);
    }
}
