using System.Net;
using Linli.Cases;
using Linli.Cases.ShiftHandovers;
using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Linli.Foundation.Retention;
using Linli.Foundation.Text;
using Linli.Notifications.Inbox;
using Linli.Organizations;
using Linli.Tests.Access;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Houses;
using Linli.Tests.Organizations.Rosters;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SentForms = Linli.Tests.Cases.Dossier.TwoAtOnceTests;

namespace Linli.Tests.Cases.ShiftHandovers;

/// <summary>交接班: what runs is counted by itself and kept, the next one confirms, nobody is blocked.</summary>
public sealed class ShiftHandoverTests
{
    [Theory, OnBoth]
    public async Task The_numbers_of_the_moment_are_kept_and_the_next_one_confirms_on_the_first_page(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        await PlanShiftsTests.Plan(house, town, (town.GridWorker, PostRank.A, 8, 14), (town.GridHead, PostRank.A, 14, 20), (town.Secretary, PostRank.B, 14, 20));
        house.Clock.GoTo("2026-03-04T13:50");
        using var leaves = await SignedInClient.As(house, town.GridWorker);
        var page = await leaves.Page("/cases/handover");
        page.ShouldContain("待回电");
        page.ShouldContain((await DossierPageTests.Loaded(house, told.Id)).Number);
        var sent = await leaves.Post("/cases/handover", "hand-over", ("note", "3 号楼张阿姨，13912340000，答应晚上七点回电。"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var row = await Only(house);
        (row.Callback, row.Submitted, row.Open, row.By).ShouldBe((1, 1, 1, town.GridWorker.AccountId));
        row.DueAt.ShouldBe(At(14, 30));
        using (var db = house.Read())
            (await db.Facts.SingleAsync(fact => fact.Kind == "cases.shift-handed-over")).Payload.ShouldNotContain("张阿姨");
        // Handed over twice: told when, nothing written.
        var again = await leaves.Post("/cases/handover", "hand-over", ("note", "又一次"));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("这一班您已经在今天 ", customMessage: "the moment as people say it");
        (await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("又一次", customMessage: "what was typed is kept");
        var path = $"/cases/handover/{row.Id}";
        (await leaves.Page(path)).ShouldNotContain("form-take-over", customMessage: "whoever wrote it does not confirm it");
        var token = SentForms.Sent(page, "hand-over").Where(field => field.Item1.StartsWith("__", StringComparison.Ordinal)).ToArray();
        (await leaves.Send(path, "take-over", null, token)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        house.Clock.GoTo("2026-03-04T14:05");
        using var next = await SignedInClient.As(house, town.GridHead);
        (await next.Page("/work")).ShouldContain("有一份交接班待您确认");
        // What was counted then stays, whatever is counted now.
        await StoryTests.Report(house, town);
        var paper = await next.Page(path);
        paper.ShouldContain("答应晚上七点回电");
        (await next.Post(path, "take-over")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        row = await Only(house);
        (row.TakenBy, row.TakenAt, row.Callback).ShouldBe((town.GridHead.AccountId, At(14, 5), 1));
        (await next.Page("/work")).ShouldNotContain("待您确认");
        (await next.Page(path)).ShouldContain("赵国庆 已接班");
        (await next.Page(path + "/print")).ShouldContain("值班交接单");
        (await next.Send(path, "take-over", null, [.. SentForms.Sent(paper, "take-over")])).StatusCode.ShouldBe(HttpStatusCode.Conflict, "pressed twice");
        (await next.Page("/cases/handover")).ShouldContain("李小梅 交班");
    }

    [Theory, OnBoth]
    public async Task Another_desk_neither_reads_nor_confirms_it_and_who_is_not_on_duty_hands_nothing_over(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (hand, take) = (house.Get<HandOverShift>(), house.Get<TakeOverShift>());
        var row = (await hand.Run("看好电梯。", None, town.As(town.Secretary))).ThrowIfRefused();
        row.ShiftId.ShouldBeNull("no roster is kept here");
        Key(await take.Run(row.Id, town.As(town.OtherSecretary))).ShouldBe("Cases.Refusal.ShiftMissing");
        Key(await take.Run(row.Id, town.As(town.GridWorker))).ShouldBe("Cases.Refusal.ShiftNotYours");
        Key(await hand.Run(null, None, town.As(town.GridWorker))).ShouldBe("Cases.Refusal.ShiftNotYours");
        Key(await hand.Run(null, None, town.As(town.Secretary))).ShouldBe("Cases.Refusal.ShiftHandedAlready");
        Key(await hand.Run(new string('长', 2001), None, town.As(town.OtherSecretary))).ShouldBe("Cases.Refusal.TextTooLong");
        // With a roster it is whoever stands there, not whoever holds the post.
        await PlanShiftsTests.Plan(house, town, (town.GridHead, PostRank.A, 8, 20));
        Key(await hand.Run(null, None, town.As(town.Secretary))).ShouldBe("Cases.Refusal.ShiftNotYours");
        (await take.Run(row.Id, town.As(town.GridHead))).ThrowIfRefused().TakenBy.ShouldBe(town.GridHead.AccountId);
        house.Clock.GoTo("2026-03-04T21:00");
        (await hand.Run("", None, town.As(town.GridHead))).ThrowIfRefused().HadNote.ShouldBeFalse("an hour after the shift it may still be written");
    }

    [Theory, OnBoth]
    public async Task What_nobody_confirms_is_told_once_to_those_of_the_shift_and_a_shift_without_a_note_is_shown(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        await PlanShiftsTests.Plan(house, town, (town.GridWorker, PostRank.A, 8, 12), (town.GridHead, PostRank.A, 12, 16), (town.Secretary, PostRank.B, 12, 16));
        house.Clock.GoTo("2026-03-04T11:55");
        var row = (await house.Get<HandOverShift>().Run(null, None, town.As(town.GridWorker))).ThrowIfRefused();
        await house.Settle();
        foreach (var time in new[] { "12:20", "12:36", "12:50" })
        {
            house.Clock.GoTo("2026-03-04T" + time);
            await house.Get<JobSweep>().DoNow("cases.shifts-not-taken");
            await house.Settle();
        }
        using (var db = house.Read())
        {
            (await db.Facts.CountAsync(fact => fact.Kind == "cases.shift-not-taken")).ShouldBe(1);
            var told = await db.Set<InboxRow>().Where(inbox => inbox.SubjectId == row.Id).ToListAsync();
            told.ShouldContain(inbox => inbox.Recipient == Linli.Notifications.Recipient.Account(town.GridHead.AccountId).Tag);
            told.ShouldContain(inbox => inbox.Recipient == Linli.Notifications.Recipient.Account(town.Secretary.AccountId).Tag);
            told.ShouldNotContain(inbox => inbox.Recipient == Linli.Notifications.Recipient.Account(town.GridWorker.AccountId).Tag);
        }
        using (var secretary = await SignedInClient.As(house, town.Secretary))
            (await secretary.Page("/cases/handover")).ShouldContain("没有按时确认接班");
        house.Clock.GoTo("2026-03-04T19:00");
        using var later = await SignedInClient.As(house, town.Secretary);
        (await later.Page("/cases/handover")).ShouldContain("（赵国庆）结束时没有交班");
    }

    [Theory, OnBoth]
    public async Task The_note_goes_after_its_time_and_the_numbers_stay(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        await house.Get<HandOverShift>().Run("看好电梯。", None with { Overdue = 2 }, town.As(town.Secretary));
        house.Clock.Pass(TimeSpan.FromDays(179));
        await house.Get<JobSweep>().DoNow(EraseDue.JobName);
        (await Only(house)).Note.ShouldNotBeNull();
        house.Clock.Pass(TimeSpan.FromDays(3));
        await house.Get<JobSweep>().DoNow(EraseDue.JobName);
        var row = await Only(house);
        (row.Note, row.Key, row.HadNote, row.Overdue).ShouldBe((null, null, true, 2));
    }

    internal static readonly DeskCounts None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static string Key(Outcome<ShiftHandover> refused) => refused.Refusals.Single().Key;

    private static Instant At(int hour, int minute) => Instant.FromUtc(2026, 3, 4, hour - 8, minute);

    private static async Task<ShiftHandover> Only(TestHouse house)
    {
        using var db = house.Read();
        return await db.Set<ShiftHandover>().SingleAsync();
    }
}

/// <summary>A handover is read by its own desk.</summary>
public sealed class ShiftHandoverScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/cases/handover/{Id:guid}", "/cases/handover/{Id:guid}/print"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        var row = (await house.Get<HandOverShift>().Run("看好电梯。", ShiftHandoverTests.None, town.As(town.Secretary))).ThrowIfRefused();
        return
        [
            .. from path in new[] { $"/cases/handover/{row.Id}", $"/cases/handover/{row.Id}/print" }
               from who in new[] { (town.Secretary, true), (town.GridHead, true), (town.OtherSecretary, false), (town.Dispatcher, false), (town.EcologyHandler, false), (null, false) }
               select new ScopeQuestion(who.Item1, path, who.Item2),
        ];
    }
}
