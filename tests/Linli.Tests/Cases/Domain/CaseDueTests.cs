using System.Net;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Deadlines;
using Linli.Deadlines.Reading;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Deadlines;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Tests.Cases.Domain;

/// <summary>A holiday list that comes later moves the dates of cases, only to later ones, and everybody can read why; a new policy moves none.</summary>
public sealed class CaseDueTests
{
    [Theory, OnBoth]
    public async Task A_new_holiday_list_moves_the_case_its_lists_and_what_the_reporter_reads(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        house.Clock.GoTo("2026-12-30T10:00");
        // Handling of three working days is due on 4 January by the weekday rule; the other is due in between.
        var moved = await Accepted(house, town, "0201");
        var before = await Loaded(house, moved.Id);
        before.DueKind.ShouldBe(ClockKind.Handling);
        (await house.Get<ImportHolidays>().Run([new HolidayYear(2027, [.. Enumerable.Range(1, 20).Select(day => new DayException(new LocalDate(2027, 1, day), true, "元旦"))])],
            Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        await house.Recalculate();

        var after = await Loaded(house, moved.Id);
        after.Due.ShouldBeGreaterThan(before.Due);
        using var db = house.Read();
        after.Due.ShouldBe(db.Clocks.Single(clock => clock.SubjectId == moved.Id && clock.Kind == ClockKind.Handling).Due);
        var told = db.Facts.Where(fact => fact.SubjectId == moved.Id).OrderBy(fact => fact.Version).ToList()[^1].Read<CaseDueMoved>();
        (told.OldDue, told.NewDue, told.Cause).ShouldBe((before.Due, after.Due, DueChange.Calendar));

        // One that is due before it now stands above it in every list.
        house.Clock.GoTo("2026-12-31T10:00");
        var sooner = await StoryTests.Report(house, town);
        var sight = new CaseSight(town.Secretary.AccountId, Role.Secretary, house.Get<IOrganizations>().ScopeOf(town.Secretary.Post!.Id, house.Clock.Now));
        (await CaseLists.Page(db, sight, null, CaseFilter.Open, house.Clock.Now)).Rows.Select(row => row.Id).ShouldBe([sooner.Id, moved.Id]);

        using var resident = Resident.Before(house);
        var page = await resident.Open("/t/" + moved.TrackingCode);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("“办理”的时间由");
        page.Text.ShouldContain("原因：放假安排更新");

        await house.Recalculate();
        (await house.Read().Facts.CountAsync(fact => fact.SubjectId == moved.Id && fact.Kind == "cases.due-moved")).ShouldBe(1, "looking again changes nothing");
    }

    [Theory, OnBoth]
    public async Task A_due_date_in_words_tells_staff_too(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        house.Clock.GoTo("2026-12-30T10:00");
        var moved = await Accepted(house, town, "0201");
        (await house.Get<ImportHolidays>().Run([new HolidayYear(2027, [.. Enumerable.Range(1, 20).Select(day => new DayException(new LocalDate(2027, 1, day), true, "元旦"))])],
            Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        await house.Recalculate();
        using var browser = await SignedInClient.As(house, town.Secretary);
        (await (await browser.Get($"/cases/{moved.Id}")).Content.ReadAsStringAsync()).ShouldContain("“办理”时限由");
    }

    [Theory, OnBoth]
    public async Task A_new_policy_moves_no_running_clock(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        var before = await Clocks(house, told.Id);
        var written = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "data", "clock-policies.json"));
        var stricter = PolicyFile.Read(written.Replace("2026-1", "2026-2", StringComparison.Ordinal).Replace("\"limit\": \"2h\"", "\"limit\": \"20m\"", StringComparison.Ordinal).Replace("\"limit\": \"30m\"", "\"limit\": \"5m\"", StringComparison.Ordinal));
        await using var other = house.AnotherNode(builder => builder.Services.AddSingleton(stricter));
        other.Get<IDeadlines>().Policies.Version.ShouldBe("2026-2");
        await other.Recalculate();
        await other.Sweep();
        (await Clocks(house, told.Id)).ShouldBe(before);
        // What starts under the new policy takes it, what runs keeps the terms frozen on it.
        var later = (await other.Get<Linli.Cases.Report.ReportCase>().Run(StoryTests.Humming(town), town.Resident)).ThrowIfRefused();
        (await Clocks(other, later.Id)).ShouldAllBe(clock => clock.Policy == "2026-2");
        (await Clocks(house, told.Id)).ShouldAllBe(clock => clock.Policy == "2026-1");
    }

    private static async Task<List<(ClockKind Kind, Instant Due, string Policy)>> Clocks(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return [.. (await db.Clocks.Where(clock => clock.SubjectId == id).ToListAsync()).OrderBy(clock => clock.Kind).Select(clock => (clock.Kind, clock.Due, clock.PolicyVersion))];
    }

    private static async Task<ReportAnswer> Accepted(TestHouse house, Town town, string category)
    {
        var told = await StoryTests.Report(house, town);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), [
            (CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }),
            (CaseVerb.Accept, new VerbInput { Category = category }),
        ], town.As(town.Secretary))).ThrowIfRefused();
        return told;
    }

    private static async Task<Linli.Cases.Domain.Case> Loaded(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return await db.Cases.SingleAsync(row => row.Id == id);
    }
}
