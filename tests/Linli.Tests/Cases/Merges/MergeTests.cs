using System.Net;
using Linli.Cases;
using Linli.Cases.Merges;
using Linli.Cases.Report;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Organizations;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Merges;

/// <summary>并案: two reports of one matter go one way; both reporters are told and each rates for herself.</summary>
public sealed class MergeTests
{
    private const string Second = "水管爆了，三单元门口全是水。我是刘玉兰，电话 13900001111。";

    [Theory, OnBoth]
    public async Task The_reporter_of_a_merged_case_reads_the_answer_without_the_other_person_and_rates_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var (master, merged) = await Merged(house, town);
        var c = await DossierPageTests.Loaded(house, merged.Id);
        (c.State, c.IsOpen, c.DueKind).ShouldBe((CaseState.Merged, false, null));

        using var resident = Resident.Before(house);
        var page = await resident.Open("/t/" + merged.TrackingCode);
        page.Text.ShouldContain("和另一件是同一件事，放在一起办");
        page.Text.ShouldContain("现在由谁办： 金润社区");
        page.Text.ShouldNotContain("嗡嗡", customMessage: "the other reporter's words");
        (await Do(house, merged.Id, CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true }, town.Resident)).ShouldBe("Cases.Refusal.NotPossibleNow");

        await Answer(house, town, master.Id, "已经换了水管。张阿姨留的 13800005678 打通了。");
        page = await resident.Open("/t/" + merged.TrackingCode);
        page.Text.ShouldContain("已经换了水管。");
        page.Text.ShouldNotContain("13800005678");
        page.Text.ShouldContain("一起办的这件事有了答复，请您评价");
        page.Page.ShouldNotContain(master.TrackingCode);
        (await resident.Open($"/t/{merged.TrackingCode}/rate")).Text.ShouldContain("已经换了水管。");
        (await resident.Send($"/t/{merged.TrackingCode}/rate", "rate", [("grade", "5"), ("solved", "yes")])).Status.ShouldBe(HttpStatusCode.Found);
        (await Do(house, merged.Id, CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true }, town.Resident)).ShouldBe("Cases.Refusal.NotPossibleNow");

        using var db = house.Read();
        (await db.CaseRatings.SingleAsync()).CaseId.ShouldBe(merged.Id);
        (await DossierPageTests.Loaded(house, master.Id)).Grade.ShouldBeNull("the other reporter has not said anything yet");
    }

    [Theory, OnBoth]
    public async Task What_is_taken_out_again_starts_whole_limits_and_never_an_earlier_date(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var first = (await house.Get<ReportCase>().Run(StoryTests.Humming(town), town.Resident)).ThrowIfRefused();
        var other = (await house.Get<ReportCase>().Run(StoryTests.Humming(town) with { Text = Second }, town.Resident)).ThrowIfRefused();
        var before = (await DossierPageTests.Loaded(house, other.Id)).Due;
        await Done(house, other.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.NoAnswer }, town.As(town.Secretary));
        var acceptance = await DueOf(house, other.Id, ClockKind.Acceptance);
        await Done(house, other.Id, CaseVerb.MarkDuplicate, new VerbInput { Master = first.Number }, town.As(town.Secretary));
        house.Clock.Pass(TimeSpan.FromMinutes(50));
        (await Do(house, other.Id, CaseVerb.Unmerge, new VerbInput(), town.As(town.Secretary))).ShouldBe("Cases.Refusal.Missing.Reason");
        await Done(house, other.Id, CaseVerb.Unmerge, new VerbInput { Text = "不是同一根水管。" }, town.As(town.Secretary));
        var own = await DossierPageTests.Loaded(house, other.Id);
        (own.State, own.IsOpen, own.MasterId).ShouldBe((CaseState.Submitted, true, null));
        own.ResponsibleUnitId.ShouldBe(town.CommunityOffice.Id);
        (await DueOf(house, other.Id, ClockKind.Acceptance)).ShouldBeGreaterThan(acceptance);
        own.Due.ShouldBeGreaterThan(before, "nobody was reached yet: the promised call is owed again, from now");
        (await DueOf(house, other.Id, ClockKind.CallBack)).ShouldBeGreaterThan(before);
        using var db = house.Read();
        (await db.Set<CaseMerge>().SingleAsync()).EndedAt.ShouldNotBeNull();
    }

    [Theory, OnBoth]
    public async Task The_reporter_may_say_that_it_is_another_matter(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var (_, merged) = await Merged(house, town);
        using var resident = Resident.Before(house);
        (await resident.SendAndFollow("/t/" + merged.TrackingCode, "unmerge", [("text", "我说的是另一栋。")])).Text.ShouldContain("您的事我们单独办");
        (await DossierPageTests.Loaded(house, merged.Id)).State.ShouldBe(CaseState.Submitted);
    }

    [Theory, OnBoth]
    public async Task A_master_that_ends_without_an_answer_lets_its_followers_go_their_own_way(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (master, merged) = await Merged(house, town);
        await Done(house, master.Id, CaseVerb.Withdraw, new VerbInput(), town.Resident);
        await house.Settle();
        var own = await DossierPageTests.Loaded(house, merged.Id);
        (own.State, own.IsOpen).ShouldBe((CaseState.Submitted, true));
        using var db = house.Read();
        house.Get<ICases>().Orphans(db).ToList().ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Only_a_fit_master_is_taken(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (master, merged) = await Merged(house, town);
        var third = await Called(house, town, Second);
        await Done(house, master.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));
        var secretary = town.As(town.Secretary);
        var numberOf = async (Guid id) => (await DossierPageTests.Loaded(house, id)).Number;
        var confidential = await CaseListsTests.Report(house, town, "请保密。", confidential: true);
        var elsewhere = await CaseListsTests.Report(house, town, "柳湖小区水管爆了。", at: town.OtherCommunity);
        await Done(house, elsewhere, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.OtherSecretary));
        var about = await Called(house, town, "社区办事拖拉。", NamedParty.Community);
        (await Do(house, third, CaseVerb.MarkDuplicate, new VerbInput(), secretary)).ShouldBe("Cases.Refusal.Missing.Master");
        (await Do(house, third, CaseVerb.MarkDuplicate, new VerbInput { Master = "2026-9999999" }, secretary)).ShouldBe("Cases.Refusal.MasterNotFound");
        (await Do(house, third, CaseVerb.MarkDuplicate, new VerbInput { Master = await numberOf(third) }, secretary)).ShouldBe("Cases.Refusal.MasterIsItself");
        (await Do(house, third, CaseVerb.MarkDuplicate, new VerbInput { Master = await numberOf(merged.Id) }, secretary)).ShouldBe("Cases.Refusal.MasterFollows");
        (await Do(house, third, CaseVerb.MarkDuplicate, new VerbInput { Master = await numberOf(confidential) }, secretary)).ShouldBe("Cases.Refusal.MasterIsProtected");
        (await Do(house, third, CaseVerb.MarkDuplicate, new VerbInput { Master = await numberOf(elsewhere) }, secretary)).ShouldBe("Cases.Refusal.MasterNotFound");
        (await Do(house, master.Id, CaseVerb.MarkDuplicate, new VerbInput { Master = await numberOf(third) }, secretary)).ShouldBe("Cases.Refusal.HasFollowers");
        (await Do(house, about, CaseVerb.MarkDuplicate, new VerbInput { Master = master.Number }, town.As(town.Dispatcher))).ShouldBe("Cases.Refusal.AboutIsNotMerged");
        var uncalled = await CaseListsTests.Report(house, town, "水管爆了。");
        (await Do(house, uncalled, CaseVerb.MarkDuplicate, new VerbInput { Master = master.Number }, secretary)).ShouldBe("Cases.Refusal.CallbackStillOwed", "a promised call is made all the same");
    }

    [Theory, OnBoth]
    public async Task What_carries_something_of_its_own_is_not_merged_and_what_is_merged_carries_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var (secretary, dispatcher) = (town.As(town.Secretary), town.As(town.Dispatcher));
        var master = await Called(house, town, "水管爆了。");
        var into = new VerbInput { Master = (await DossierPageTests.Loaded(house, master)).Number };

        var listed = await Called(house, town, "三盏路灯不亮。");
        await Done(house, listed, CaseVerb.AddItems, new VerbInput { Lines = ["东头", "中间", "西头"] }, secretary);
        (await Do(house, listed, CaseVerb.MarkDuplicate, into, secretary)).ShouldBe("Cases.Refusal.HasList");

        var supervised = await Sent(house, town);
        await Done(house, supervised, CaseVerb.Supervise, new VerbInput { Text = "请重视。", Level = 1 }, dispatcher);
        await Done(house, supervised, CaseVerb.RecallDispatch, new VerbInput(), dispatcher);
        (await Do(house, supervised, CaseVerb.MarkDuplicate, into, dispatcher)).ShouldBe("Cases.Refusal.OrderIsOpen");

        var whistled = await Called(house, town, "院里养猪，臭。");
        await Done(house, whistled, CaseVerb.Accept, new VerbInput { Category = "0111" }, secretary);
        await Done(house, whistled, CaseVerb.BlowWhistle, new VerbInput { Whistle = new WhistleNews(Guid.Empty) }, dispatcher);
        (await Do(house, whistled, CaseVerb.MarkDuplicate, into, secretary)).ShouldBe("Cases.Refusal.WhistleIsOpen");

        var whole = await Called(house, town, "楼道灯不亮，水压也低。");
        await Done(house, whole, CaseVerb.Split, new VerbInput { Parts = [new SplitPart("0506", "楼道灯不亮。"), new SplitPart("0601", "水压低。")] }, secretary);
        List<Linli.Cases.Domain.Case> parts;
        using (var db = house.Read())
            parts = await db.Cases.Where(c => c.SplitFrom == whole).OrderBy(c => c.Number).ToListAsync();
        (await Do(house, whole, CaseVerb.MarkDuplicate, into, secretary)).ShouldBe("Cases.Refusal.HasParts");
        (await Do(house, parts[0].Id, CaseVerb.MarkDuplicate, new VerbInput { Master = parts[1].Number }, secretary)).ShouldBe("Cases.Refusal.MasterIsKin");
        (await Do(house, parts[1].Id, CaseVerb.MarkDuplicate, new VerbInput { Master = (await DossierPageTests.Loaded(house, whole)).Number }, secretary)).ShouldBe("Cases.Refusal.MasterIsKin");
        (await Do(house, parts[1].Id, CaseVerb.MarkDuplicate, into, secretary)).ShouldBeNull("a part is a case of its own and may follow another report");
        (await Verbs.Clocks(house, parts[1].Id)).ShouldBeEmpty();

        var doubtful = await Called(house, town, "水管爆了。");
        await Done(house, doubtful, CaseVerb.ProposeVoid, new VerbInput { Text = "误发。" }, secretary);
        var late = await Called(house, town, "水管爆了，快来。");
        (await Do(house, late, CaseVerb.MarkDuplicate, new VerbInput { Master = (await DossierPageTests.Loaded(house, doubtful)).Number }, secretary)).ShouldBe("Cases.Refusal.MasterMayBeVoid");
        var danger = await Called(house, town, "家里有煤气味，很危险。");
        (await DossierPageTests.Loaded(house, danger)).Urgency.ShouldBe(Urgency.Emergency);
        (await Do(house, danger, CaseVerb.MarkDuplicate, into, secretary)).ShouldBe("Cases.Refusal.MasterIsSlower");
    }

    [Theory, OnBoth]
    public async Task Those_who_follow_a_shelved_case_read_so_and_start_whole_limits_when_they_go_their_own_way(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var shelved = await Sent(house, town);
        await Done(house, shelved, CaseVerb.StartHandling, new VerbInput(), town.As(town.EcologyHandler));
        await Done(house, shelved, CaseVerb.ProposeShelving, new VerbInput { Text = "要等管网改造。", Plan = "先降噪。", ReviewOn = new NodaTime.LocalDate(2026, 3, 20) }, town.As(town.Dispatcher));
        await Done(house, shelved, CaseVerb.ApproveShelving, new VerbInput { Text = "要等管网改造，三月二十日再看。" }, town.As(town.CountyDispatcher));
        var told = (await house.Get<ReportCase>().Run(StoryTests.Humming(town) with { Text = Second, Phone = "13900001111" }, town.Resident)).ThrowIfRefused();
        await Done(house, told.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));
        await Done(house, told.Id, CaseVerb.MarkDuplicate, new VerbInput { Master = (await DossierPageTests.Loaded(house, shelved)).Number }, town.As(town.Secretary));
        (await Verbs.Clocks(house, told.Id)).ShouldBeEmpty("the master's clocks count for both");
        using var resident = Resident.Before(house);
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldContain("3月20日", customMessage: "why it takes longer is the follower's to know, too");
        house.Clock.Pass(TimeSpan.FromHours(1));
        await Done(house, told.Id, CaseVerb.Unmerge, new VerbInput(), town.Resident);
        (await Verbs.Clocks(house, told.Id)).Keys.ShouldBe([ClockKind.Acceptance]);
        (await Verbs.Clocks(house, shelved)).Keys.Order().ToArray().ShouldBe([ClockKind.Handling, ClockKind.ShelvingReview], customMessage: "the master goes on as it was");
    }

    [Theory, OnBoth]
    public async Task A_merged_reporter_who_is_not_satisfied_is_heard_by_the_street(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (master, merged) = await Merged(house, town);
        await Answer(house, town, master.Id, "已经换了水管。");
        await Done(house, merged.Id, CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Dissatisfied, Solved = false }, town.Resident);
        await house.Settle();
        using var db = house.Read();
        (await db.Set<Linli.Notifications.Inbox.InboxRow>().AnyAsync(row => row.SubjectId == merged.Id && row.Recipient == Linli.Notifications.Recipient.Of(Role.StreetDispatcher, town.Street).Tag)).ShouldBeTrue();
        await Done(house, merged.Id, CaseVerb.Unmerge, new VerbInput { Text = "三单元没有修到。" }, town.As(town.Dispatcher));
        var own = await DossierPageTests.Loaded(house, merged.Id);
        (own.State, own.Grade).ShouldBe((CaseState.Submitted, null));
    }

    [Theory, OnBoth]
    public async Task From_the_page_a_likely_case_is_chosen_and_both_pages_show_the_other(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var first = (await house.Get<ReportCase>().Run(StoryTests.Humming(town), town.Resident)).ThrowIfRefused();
        var other = await Called(house, town, "又是冷库的外机，吵得睡不着。");
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (await secretary.Page($"/cases/{other}")).ShouldContain(first.Number);
        var done = await secretary.Post($"/cases/{other}", "do-mark-duplicate", ("master-choice", first.Number), ("master", ""), ("text", "同一台外机。"));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());
        (await secretary.Page($"/cases/{other}")).ShouldContain($"/cases/{first.Id}");
        (await secretary.Page($"/cases/{first.Id}")).ShouldContain($"/cases/{other}");
    }

    private static async Task<(ReportAnswer Master, ReportAnswer Merged)> Merged(TestHouse house, Town town)
    {
        var master = (await house.Get<ReportCase>().Run(StoryTests.Humming(town), town.Resident)).ThrowIfRefused();
        var other = (await house.Get<ReportCase>().Run(StoryTests.Humming(town) with { Text = Second, Phone = "13900001111", Name = "刘玉兰" }, town.Resident)).ThrowIfRefused();
        await Done(house, other.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));
        await Done(house, other.Id, CaseVerb.MarkDuplicate, new VerbInput { Master = master.Number, Text = "同一根水管。" }, town.As(town.Secretary));
        return (master, other);
    }

    private static async Task<Guid> Called(TestHouse house, Town town, string text, NamedParty? about = null)
    {
        var id = await CaseListsTests.Report(house, town, text, about: about);
        await Done(house, id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(about is null ? town.Secretary : town.Dispatcher));
        return id;
    }

    private static async Task<Guid> Sent(TestHouse house, Town town)
    {
        var id = await Called(house, town, "冷库外机整夜响。");
        await CaseListsTests.Send(house, town, id, town.Ecology.Id);
        return id;
    }

    private static async Task Answer(TestHouse house, Town town, Guid id, string reply)
    {
        await Done(house, id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));
        await Done(house, id, CaseVerb.SolveOnSpot, new VerbInput { Text = reply }, town.As(town.Secretary));
        await house.Settle();
    }

    private static async Task<NodaTime.Instant> DueOf(TestHouse house, Guid id, ClockKind clock)
    {
        using var db = house.Read();
        return (await db.Clocks.SingleAsync(row => row.SubjectId == id && row.Kind == clock && row.StoppedAt == null)).Due;
    }

    private static Task Done(TestHouse house, Guid id, CaseVerb verb, VerbInput input, Linli.Foundation.Facts.Act act) => Verbs.Done(house, id, verb, input, act);

    private static Task<string?> Do(TestHouse house, Guid id, CaseVerb verb, VerbInput input, Linli.Foundation.Facts.Act act) => Verbs.Refused(house, id, verb, input, act);
}
