using Linli.Cases;
using Linli.Cases.Data;
using Linli.Cases.Report;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Jobs;
using Linli.Foundation.Privacy;
using Linli.Foundation.Retention;
using Linli.Papers;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Tests.Cases.Retention;

/// <summary>联系方式到期: what residents are promised is what the night does.</summary>
public sealed class ContactsRetainedTests
{
    [Theory, OnBoth]
    public async Task The_phone_stands_the_day_before_and_nobody_can_open_it_the_day_after(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await Ended.Report(house, town, input => input with { Text = "冷库外机整夜响，我的电话 13812345678，晚上在家。", When = "晚上七点后", Photos = [new CleanFile(FileKind.Png, TinyFiles.Png())] });
        using var resident = Resident.Before(house);
        var promised = (await resident.Open($"/t/{told.TrackingCode}/data")).Text;
        promised.ShouldContain("2026-08-31 删除", Case.Sensitive, "closed on 4 March");
        promised.ShouldContain("2028-03-03 删除", Case.Sensitive, "files: two years");
        (await Ended.Night(house, 179)).ShouldBe(0);
        Ended.Phone(house, told.Id).ShouldNotBeNull();
        (await Ended.Night(house, 2)).ShouldBe(1);
        Ended.Phone(house, told.Id).ShouldBeNull();
        using (var db = house.Read())
        {
            var secrets = await db.CasePrivates.SingleAsync(TestContext.Current.CancellationToken);
            secrets.ShouldSatisfyAllConditions(s => s.Phone.ShouldBeNull(), s => s.PhoneIndex.ShouldBeNull(), s => s.Name.ShouldBeNull(), s => s.When.ShouldBeNull(), s => s.Key.ShouldNotBeNull());
            CaseSecrets.Report(secrets, house.Get<KeyRing>()).ShouldBe("冷库外机整夜响，我的电话 〔电话〕，晚上在家。");
            var note = await db.CaseTexts.SingleAsync(text => text.Kind == CaseTextKind.ContactNote, TestContext.Current.CancellationToken);
            CaseSecrets.Words(note, secrets, house.Get<KeyRing>()).ShouldBe("她说另一个号码是 〔电话〕。");
            var fact = await db.Facts.SingleAsync(fact => fact.Kind == "cases.contact-erased", TestContext.Current.CancellationToken);
            (fact.ActorKind, fact.Who).ShouldBe((ActorKind.System, null));
            (await db.Facts.Where(one => one.Kind == "retention.erased").Select(one => one.Payload).ToListAsync(TestContext.Current.CancellationToken)).ShouldAllBe(payload => !payload.Contains("138") && !payload.Contains('张'));
        }
        (await resident.Open($"/t/{told.TrackingCode}/data")).Text.ShouldNotContain("138");
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldContain("您的联系方式已经删除");
        (await Ended.Night(house, 1)).ShouldBe(0, "once");
        await house.Settle();
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task The_dry_run_erases_nothing_and_its_count_is_what_the_run_erases(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        for (var n = 0; n < 60; n++)
            await Quick(house, town);
        await StoryTests.Report(house, town);
        house.Clock.Pass(TimeSpan.FromDays(181));
        Ended.Forecast(house).ShouldBe((60, 0));
        Ended.Forecast(house).ShouldBe((60, 0));
        using (var db = house.Read())
            (await db.CasePrivates.CountAsync(one => one.Phone != null, TestContext.Current.CancellationToken)).ShouldBe(61);
        (await Ended.Night(house, 0)).ShouldBe(60, "in more than one helping");
        using var after = house.Read();
        (await after.Facts.CountAsync(fact => fact.Kind == "cases.contact-erased", TestContext.Current.CancellationToken)).ShouldBe(60);
        (await after.CasePrivates.CountAsync(one => one.Phone != null, TestContext.Current.CancellationToken)).ShouldBe(1, "the open one");
    }

    [Theory, OnBoth]
    public async Task Reopening_starts_the_days_anew_and_a_review_keeps_everything(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        await Verbs.InHand(house, town, told.Id);
        await Answered(house, town, told.Id);
        await Ended.Close(house, town, told.Id);
        house.Clock.Pass(TimeSpan.FromDays(10));
        await Verbs.Done(house, told.Id, CaseVerb.Reopen, new VerbInput { Text = "又响了" }, town.Resident);
        await Verbs.Done(house, told.Id, CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId }, town.As(town.Secretary));
        await Answered(house, town, told.Id);
        // Rated badly: the street reviews it, and for however long that takes nothing goes.
        await Verbs.Done(house, told.Id, CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Dissatisfied, Solved = false, Text = "没好" }, town.Resident);
        (await Ended.Night(house, 200)).ShouldBe(0);
        await Verbs.Done(house, told.Id, CaseVerb.ConfirmClose, new VerbInput { Text = "已经复核，达到标准。" }, town.As(town.Dispatcher));
        (await Ended.Night(house, 179)).ShouldBe(0);
        Ended.Phone(house, told.Id).ShouldNotBeNull();
        (await Ended.Night(house, 2)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_hold_keeps_it_from_the_night_and_from_the_reporter_until_its_day(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await Ended.Report(house, town);
        var through = new LocalDate(2027, 1, 10);
        (await Verbs.Refused(house, told.Id, CaseVerb.HoldErasure, new VerbInput { Text = "法院要用", ReviewOn = through }, town.As(town.Dispatcher))).ShouldBe("Cases.Refusal.NotYours");
        (await Verbs.Refused(house, told.Id, CaseVerb.HoldErasure, new VerbInput { ReviewOn = through }, town.As(town.CountyDispatcher))).ShouldBe("Cases.Refusal.Missing.Reason");
        (await Verbs.Refused(house, told.Id, CaseVerb.HoldErasure, new VerbInput { Text = "法院要用", ReviewOn = new LocalDate(2029, 1, 1) }, town.As(town.CountyDispatcher))).ShouldBe("Cases.Refusal.HoldThroughOutside");
        using var county = await SignedInClient.As(house, town.CountyDispatcher);
        (await county.Post($"/cases/{told.Id}", "do-hold-erasure", ("text", "清河县法院（2026）民初 12 号调取。"), ("reviewOn", "2027-01-10"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await county.Page($"/cases/{told.Id}")).ShouldContain("暂缓删除到");
        using var resident = Resident.Before(house);
        var page = (await resident.Open($"/t/{told.TrackingCode}/data")).Text;
        page.ShouldContain("民初 12 号");
        page.ShouldContain("2027-01-10");
        page.ShouldContain("暂缓期满以后");
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldContain("保存到 2027-01-10", customMessage: "with its year");
        (await Verbs.Refused(house, told.Id, CaseVerb.EraseContact, new VerbInput(), town.Resident)).ShouldBe("Cases.Refusal.ErasureIsHeld");
        (await Verbs.Refused(house, told.Id, CaseVerb.EraseCase, new VerbInput(), town.Resident)).ShouldBe("Cases.Refusal.ErasureIsHeld");
        house.Clock.Pass(TimeSpan.FromDays(200));
        Ended.Forecast(house).ShouldBe((0, 1));
        (await Ended.Night(house, 0)).ShouldBe(0);
        Ended.Phone(house, told.Id).ShouldNotBeNull();
        house.Clock.GoTo("2027-01-10T23:00");
        (await Ended.Night(house, 0)).ShouldBe(0);
        house.Clock.GoTo("2027-01-11T03:40");
        (await Ended.Night(house, 0)).ShouldBe(1, "it ended by itself");
        await house.Settle();
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task A_hold_that_is_lifted_lets_go(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await Ended.Report(house, town);
        await Verbs.Done(house, told.Id, CaseVerb.HoldErasure, new VerbInput { Text = "审计要用。", ReviewOn = new LocalDate(2027, 1, 10) }, town.As(town.CountyDispatcher));
        house.Clock.Pass(TimeSpan.FromDays(200));
        await Verbs.Done(house, told.Id, CaseVerb.LiftHold, new VerbInput { Text = "审计已完。" }, town.As(town.CountyDispatcher));
        (await Ended.Night(house, 0)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_merged_case_waits_for_its_master(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var master = await StoryTests.Report(house, town);
        await Verbs.InHand(house, town, master.Id);
        var other = await StoryTests.Report(house, town);
        await Verbs.Done(house, other.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));
        await Verbs.Done(house, other.Id, CaseVerb.MarkDuplicate, new VerbInput { Master = master.Number, Text = "同一台外机。" }, town.As(town.Secretary));
        (await Ended.Night(house, 181)).ShouldBe(0, "its reporter waits for the answer to the other");
        await Answered(house, town, master.Id);
        await Ended.Close(house, town, master.Id);
        (await Ended.Night(house, 179)).ShouldBe(0);
        (await Ended.Night(house, 2)).ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task What_stood_on_a_paper_for_its_issuer_alone_goes_with_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        await Verbs.InHand(house, town, told.Id);
        await Verbs.Done(house, told.Id, CaseVerb.IssuePaper, new VerbInput { Paper = new PaperInput { Kind = "order", Signer = "何书记", WithContact = true, Why = "上门核实要联系本人" } }, town.As(town.Secretary));
        (await OnPaper(house)).ShouldContain("138 0000 5678");
        await Answered(house, town, told.Id);
        await Ended.Close(house, town, told.Id);
        (await Ended.Night(house, 181)).ShouldBe(1);
        (await OnPaper(house)).ShouldNotContain("138 0000 5678");
        (await OnPaper(house)).ShouldContain("138****5678", Case.Sensitive, "what all could read on it stays");
    }

    [Theory, OnBoth]
    public async Task A_longer_period_keeps_only_what_came_after_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var early = await Ended.Report(house, town);
        house.Clock.Pass(TimeSpan.FromDays(1));
        (await house.Get<SetRetention>().Run(RetentionKind.Contact, 365, false, "", Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        house.Clock.Pass(TimeSpan.FromDays(1));
        var late = await Ended.Report(house, town);
        house.Clock.Pass(TimeSpan.FromDays(190));
        Ended.Forecast(house).ShouldBe((1, 0));
        (await Ended.Night(house, 0)).ShouldBe(1);
        (Ended.Phone(house, early.Id), Ended.Phone(house, late.Id) is not null).ShouldBe((null, true));
        (await Ended.Night(house, 176)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_part_has_days_of_its_own(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        await Verbs.Done(house, told.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));
        await Verbs.Done(house, told.Id, CaseVerb.Split, new VerbInput { Parts = [new SplitPart("0601", "水压低。")] }, town.As(town.Secretary));
        await Verbs.Done(house, told.Id, CaseVerb.SolveOnSpot, new VerbInput { Category = "0201", Text = "好了" }, town.As(town.GridWorker));
        await Ended.Close(house, town, told.Id);
        (await Ended.Night(house, 181)).ShouldBe(1);
        await house.Settle();
        using var db = house.Read();
        var part = await db.Cases.SingleAsync(c => c.SplitFrom == told.Id, TestContext.Current.CancellationToken);
        Ended.Phone(house, part.Id).ShouldNotBeNull("whoever handles the part still has to call");
    }

    [Theory, OnBoth]
    public async Task Nodes_and_kills_erase_each_thing_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        for (var n = 0; n < 5; n++)
            await Quick(house, town);
        using var other = house.AnotherNode();
        house.Clock.Pass(TimeSpan.FromDays(181));
        // A first helping, and then the program is gone.
        (await house.UnitOfWork.Run(work => house.Get<IEnumerable<IJob>>().OfType<EraseDue>().Single().Do(work))).ShouldBeTrue();
        using (var db = house.Read())
            db.RetentionRuns.Single().EndedAt.ShouldBeNull();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => (n % 2 == 0 ? house : other).Get<JobSweep>().DoNow(EraseDue.JobName))));
        using var after = house.Read();
        (await after.Facts.CountAsync(fact => fact.Kind == "cases.contact-erased", TestContext.Current.CancellationToken)).ShouldBe(5);
        (await after.RetentionCounts.SumAsync(count => count.Erased, TestContext.Current.CancellationToken)).ShouldBe(5);
    }

    private static async Task Quick(TestHouse house, Town town)
    {
        var told = (await house.Get<ReportCase>().Run(StoryTests.Humming(town), town.Resident)).ThrowIfRefused();
        await Verbs.Done(house, told.Id, CaseVerb.Withdraw, new VerbInput { Text = "不用了" }, town.Resident);
    }

    private static async Task Answered(TestHouse house, Town town, Guid id)
    {
        await Verbs.Done(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "已加减震垫。" }, town.As(town.GridWorker));
        await Verbs.Done(house, id, CaseVerb.Pass, new VerbInput { Text = "看过了，安静了。" }, town.As(town.Secretary));
    }

    private static async Task<string> OnPaper(TestHouse house)
    {
        using var db = house.Read();
        var paper = await db.Papers.SingleAsync(TestContext.Current.CancellationToken);
        var key = CaseSecrets.KeyOf(await db.CasePrivates.SingleAsync(TestContext.Current.CancellationToken), house.Get<KeyRing>());
        return key.OpenText(paper.Content!, new RowName("papers_papers.content", paper.Id));
    }
}
