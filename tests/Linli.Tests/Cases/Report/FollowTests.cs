using System.Net;
using System.Text.RegularExpressions;
using Linli.Areas;
using Linli.Cases;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Report;

/// <summary>跟进它: whoever reports may say that it is what neighbours told of already; it stays a case of its own, and a person at the desk joins them (ADR 0078).</summary>
public sealed class FollowTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Whoever_follows_need_not_write_and_gets_a_number_a_code_and_a_clock_of_her_own(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var lamp = await Lamp(house, town, "三号楼门口路灯不亮", "13800005678");
        using var resident = Resident.Before(house);
        var form = await resident.Open(Form(town));
        form.Text.ShouldContain("就是“路灯不亮”，跟进它 已有 1 位邻居反映");
        form.Page.ShouldNotContain(lamp.Id.ToString(), Shouldly.Case.Insensitive);
        form.Page.ShouldNotContain(lamp.Number);
        var done = await resident.SendAndFollow(Form(town), "report", [("follow", "0505"), ("phone", "13900001111")]);
        done.Text.ShouldContain("您选了跟进邻居反映的同一件事");
        done.Page.ShouldNotContain(lamp.Number);
        var own = await Latest(house);
        (own.FollowsId, own.State, own.Category, own.Tile, own.OwesCallback, own.Due < Linli.Cases.Domain.Case.NothingDue).ShouldBe((lamp.Id, CaseState.Submitted, "0505", "roads", true, true));
        own.Number.ShouldNotBe(lamp.Number);
        (await Words(house, own)).ShouldBe("路灯不亮");
        using var db = house.Read();
        (await db.Facts.SingleAsync(fact => fact.SubjectId == own.Id, Cancel)).Read<CaseReported>().Follows.ShouldBe(lamp.Id);
        (await resident.Open($"/t/{done.Code}/data")).Text.ShouldContain("您选了跟进邻居反映的同一件事");
        (await DossierPageTests.Loaded(house, lamp.Id)).State.ShouldBe(CaseState.Accepted, "nothing is joined by a machine");
        house.Get<ICases>().Orphans(db).ToList().ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Whoever_also_writes_keeps_her_own_words(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var lamp = await Lamp(house, town, "三号楼门口路灯不亮");
        using var resident = Resident.Before(house);
        await resident.SendAndFollow(Form(town), "report", [("follow", "0505"), ("tile", "noise"), ("text", "昨晚我也摔了一跤，太黑了。")]);
        var own = await Latest(house);
        (own.FollowsId, own.Category, own.Tile).ShouldBe((lamp.Id, "0505", "roads"));
        (await Words(house, own)).ShouldBe("昨晚我也摔了一跤，太黑了。");
    }

    [Theory, OnBoth]
    public async Task What_ended_meanwhile_leaves_an_ordinary_report_and_loses_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var lamp = await Lamp(house, town, "三号楼门口路灯不亮");
        using var resident = Resident.Before(house);
        var hidden = Resident.Hidden((await resident.Open(Form(town))).Page, "report").ToList();
        await Run(house, lamp.Id, CaseVerb.Withdraw, new VerbInput(), town.Resident);
        var sent = await resident.Post(Form(town), "report", [.. hidden, ("follow", "0505")]);
        sent.Status.ShouldBe(HttpStatusCode.Found);
        (await resident.Open(sent.Location!)).Text.ShouldNotContain("您选了跟进");
        var own = await Latest(house);
        (own.FollowsId, own.Category, own.Tile).ShouldBe((null, "0505", "roads"));
        (await Words(house, own)).ShouldBe("路灯不亮");
    }

    [Theory, OnBoth]
    public async Task What_has_its_answer_is_no_longer_being_seen_to(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var lamp = await Lamp(house, town, "三号楼门口路灯不亮");
        using var resident = Resident.Before(house);
        Offered((await resident.Open(Form(town))).Page).ShouldBe(["0505", ""]);
        await Run(house, lamp.Id, CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId }, town.As(town.Secretary));
        await Run(house, lamp.Id, CaseVerb.SubmitResult, new VerbInput { Text = "换了灯泡。" }, town.As(town.GridWorker));
        await Run(house, lamp.Id, CaseVerb.Pass, new VerbInput { Text = "已更换灯泡，今晚已亮。" }, town.As(town.Secretary));
        (await DossierPageTests.Loaded(house, lamp.Id)).ShouldSatisfyAllConditions(one => one.State.ShouldBe(CaseState.Replied), one => one.IsOpen.ShouldBeTrue());
        Offered((await resident.Open(Form(town))).Page).ShouldBeEmpty("dark again, it is told anew");
    }

    [Theory, OnBoth]
    public async Task A_forged_choice_is_no_choice(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        // Told of, but not what neighbours may hear of.
        var noise = await Accepted(house, town, "楼上半夜装修", "0202");
        using var resident = Resident.Before(house);
        foreach (var forged in new[] { "0202", "1005", "9999", noise.Id.ToString(), noise.Number, "0505'--", "0505\u0000" })
        {
            var refused = await resident.Send(Form(town), "report", [("follow", forged)]);
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, forged);
            refused.Text.ShouldContain("请说说是什么事", customMessage: forged);
        }
        await resident.SendAndFollow(Form(town), "report", [("follow", "0202"), ("text", "楼上又在装修")]);
        (await Latest(house)).FollowsId.ShouldBeNull();
        // Without a plate no building is known, and nothing is followed.
        (await resident.Send("/report", "report", [("follow", "0505"), ("address", "金润嘉园3号楼")])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnBoth]
    public async Task Only_what_neighbours_may_hear_of_is_offered_and_a_neighbour_counts_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var first = await Lamp(house, town, "路灯不亮", "13800000001");
        var again = await Lamp(house, town, "路灯还是不亮", "13800000001");
        var merged = await Report(house, town, new ReportInput { Text = "路灯坏了", Phone = "13800000002" });
        await Run(house, merged.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));
        await Run(house, merged.Id, CaseVerb.MarkDuplicate, new VerbInput { Master = again.Number }, town.As(town.Secretary));
        await Lamp(house, town, "路灯坏了，没留电话");
        await Report(house, town, new ReportInput { Text = "井盖丢了" });
        await Accepted(house, town, "请保密：垃圾桶满了", "0104", input => input with { Confidential = true });
        await Accepted(house, town, "邻居家两口子打架", "0901");
        using var resident = Resident.Before(house);
        var page = await resident.Open(Form(town));
        Offered(page.Page).ShouldBe(["0505", ""]);
        page.Text.ShouldContain("已有 3 位邻居反映");
        await resident.SendAndFollow(Form(town), "report", [("follow", "0505")]);
        (await Latest(house)).FollowsId.ShouldBe(again.Id, "most were joined with it");
        first.Id.ShouldNotBe(again.Id);
        (await resident.Open("/report")).Page.ShouldNotContain("name=\"follow\"");
    }

    [Theory, OnBoth]
    public async Task Her_own_words_come_first_where_they_speak_of_danger_or_of_what_is_hers_alone(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var lamp = await Lamp(house, town, "三号楼门口路灯不亮");
        using var resident = Resident.Before(house);
        var danger = await resident.SendAndFollow(Form(town), "report", [("follow", "0505"), ("text", "厨房有煤气味，很浓")]);
        danger.Text.ShouldContain("这件事很急，请先打电话");
        (await Latest(house)).ShouldSatisfyAllConditions(own => own.Urgency.ShouldBe(Urgency.Emergency), own => own.FollowsId.ShouldBe(lamp.Id));
        await resident.SendAndFollow(Form(town), "report", [("follow", "0505"), ("text", "丈夫打我，家暴")]);
        (await Latest(house)).ShouldSatisfyAllConditions(own => own.Sensitive.ShouldBeTrue(), own => own.FollowsId.ShouldBeNull());
        await resident.SendAndFollow(Form(town), "report", [("follow", "0505"), ("about", "community")]);
        (await Latest(house)).ShouldSatisfyAllConditions(own => own.About.ShouldBe(NamedParty.Community), own => own.FollowsId.ShouldBeNull());
    }

    [Theory, OnBoth]
    public async Task The_same_choice_sent_twice_is_one_case_also_when_the_matter_ended_in_between(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var lamp = await Lamp(house, town, "三号楼门口路灯不亮");
        using var resident = Resident.Before(house);
        var hidden = Resident.Hidden((await resident.Open(Form(town))).Page, "report").ToList();
        var sent = await resident.Post(Form(town), "report", [.. hidden, ("follow", "0505")]);
        await Run(house, lamp.Id, CaseVerb.Withdraw, new VerbInput(), town.Resident);
        (await resident.Post(Form(town), "report", [.. hidden, ("follow", "0505")])).Location.ShouldBe(sent.Location);
        (await resident.Post(Form(town), "report", [.. hidden, ("text", "另一件事")])).Text.ShouldContain("这张表单已经交过一次");
        using var db = house.Read();
        (await db.Cases.CountAsync(Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_form_keeps_the_choice()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await Lamp(house, town, "三号楼门口路灯不亮");
        using var resident = Resident.Before(house);
        var refused = await resident.Send(Form(town), "report", [("follow", "0505"), ("phone", "12")]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Page.ShouldMatch("name=\"follow\" value=\"0505\"[^>]* checked");
        refused.Text.ShouldNotContain("请说说是什么事");
    }

    [Theory, OnBoth]
    public async Task At_the_desk_what_was_chosen_stands_first_and_is_one_key_from_joining(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var lamp = await Lamp(house, town, "小区东门口一到晚上就漆黑一片");
        var alike = await Report(house, town, new ReportInput { Text = "三号楼门口的路灯坏了，晚上看不见台阶" });
        using var resident = Resident.Before(house);
        await resident.SendAndFollow(Form(town), "report", [("follow", "0505"), ("text", "三号楼门口路灯坏了，台阶看不见")]);
        var own = await Latest(house);
        await house.Settle();
        using var secretary = await SignedInClient.As(house, town.Secretary);
        foreach (var path in new[] { $"/cases/{own.Id}", $"/cases/desk?case={own.Id}" })
        {
            var page = await secretary.Page(path);
            page.ShouldContain("反映人选了跟进这件");
            Join(page).ShouldBe([lamp.Number, alike.Number]);
            page.ShouldMatch($"data-key=\"m\"[^>]*master={lamp.Number}\"");
        }
        (await secretary.Page($"/cases/{own.Id}/do/mark-duplicate")).ShouldContain("反映人选了跟进这件 · 小区东门口");
        await Run(house, own.Id, CaseVerb.MarkDuplicate, new VerbInput { Master = lamp.Number }, town.As(town.Secretary));
        (await DossierPageTests.Loaded(house, own.Id)).ShouldSatisfyAllConditions(one => one.State.ShouldBe(CaseState.Merged), one => one.MasterId.ShouldBe(lamp.Id));
    }

    [Theory, OnBoth]
    public async Task Of_a_confidential_follower_the_desk_sees_what_she_chose_and_not_her_words_beside_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var lamp = await Lamp(house, town, "三号楼门口路灯不亮");
        using var resident = Resident.Before(house);
        await resident.SendAndFollow(Form(town), "report", [("follow", "0505"), ("text", "我家就在灯下面"), ("confidential", "true")]);
        var own = await Latest(house);
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        var page = await dispatcher.Page($"/cases/{own.Id}");
        Join(page).Concat([lamp.Number]).Distinct().ShouldBe([lamp.Number]);
        page.ShouldContain("反映人选了跟进这件");
        page.ShouldNotContain("并排对照");
        page.ShouldNotContain("我家就在灯下面");
        // What it followed became protected: nothing of it is shown any more.
        await Run(house, lamp.Id, CaseVerb.MakeConfidential, new VerbInput(), town.Resident);
        (await dispatcher.Page($"/cases/{own.Id}")).ShouldNotContain(lamp.Number);
    }

    private static string[] Join(string page) => [.. Regex.Matches(page, "do/mark-duplicate\\?master=([0-9-]+)").Select(match => match.Groups[1].Value)];

    private static string[] Offered(string page) => [.. Regex.Matches(page, "name=\"follow\" value=\"([^\"]*)\"").Select(match => match.Groups[1].Value)];

    internal static string Form(Town town) => $"/q/{town.Plate.Token}/report";

    internal static Task<Linli.Cases.Domain.Case> Lamp(TestHouse house, Town town, string text, string? phone = null) => Accepted(house, town, text, "0505", input => input with { Phone = phone });

    internal static async Task<Linli.Cases.Domain.Case> Accepted(TestHouse house, Town town, string text, string category, Func<ReportInput, ReportInput>? with = null)
    {
        var input = new ReportInput { Text = text };
        var reported = await Report(house, town, with?.Invoke(input) ?? input);
        if (reported.OwesCallback)
            await Run(house, reported.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));
        await Run(house, reported.Id, CaseVerb.Accept, new VerbInput { Category = category }, town.As(town.Secretary));
        return await DossierPageTests.Loaded(house, reported.Id);
    }

    private static async Task<Linli.Cases.Domain.Case> Report(TestHouse house, Town town, ReportInput input)
    {
        house.Clock.Pass(TimeSpan.FromSeconds(1));
        var answer = (await house.Get<ReportCase>().Run(input with { Where = new Whereabouts { Plate = town.Plate.Token } }, town.Resident)).ThrowIfRefused();
        return await DossierPageTests.Loaded(house, answer.Id);
    }

    private static async Task<Linli.Cases.Domain.Case> Latest(TestHouse house)
    {
        using var db = house.Read();
        return await db.Cases.OrderByDescending(row => row.Number).FirstAsync(Cancel);
    }

    private static async Task<string?> Words(TestHouse house, Linli.Cases.Domain.Case reported)
    {
        using var db = house.Read();
        return CaseSecrets.Report(await db.CasePrivates.SingleAsync(secrets => secrets.CaseId == reported.Id, Cancel), house.Get<ICipher>());
    }

    private static async Task Run(TestHouse house, Guid id, CaseVerb verb, VerbInput input, Act act) =>
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), verb, input, act)).ThrowIfRefused();
}
