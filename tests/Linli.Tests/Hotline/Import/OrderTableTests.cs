using Linli.Cases;
using Linli.Dispatch.Editions;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Hotline;
using Linli.Notifications;
using Linli.Tests.Houses;
using Linli.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Hotline.Import;

/// <summary>Orders of 12345 by table: one case each, all or nothing, and never a second case for a number.</summary>
public sealed class OrderTableTests
{
    [Theory, OnBoth]
    public async Task An_order_becomes_a_case_at_its_place_with_the_number_apart(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.Open(house);
        await desk.Takes(Desk.Head + Desk.Lamp + "CP0002,匿名,保密,下水道堵了，我电话13900001111,不知道哪里,,,\n");
        var (lamp, drain) = (desk.Case(), desk.Case("CP0002"));
        (lamp.Channel, lamp.BuildingId, lamp.OutsideNumber, lamp.OwesCallback, lamp.FiledBy).ShouldBe((IntakeChannel.Hotline, desk.Town.Plate.Building, "CP0001", true, desk.Town.Dispatcher.AccountId));
        (drain.IsUnlocated, drain.StreetId, drain.OwesCallback).ShouldBe((true, desk.Town.Street, false));
        desk.Order("CP0002").HasDate.ShouldBeFalse();
        desk.ReportOf(lamp.Id).ShouldBe("楼前路灯不亮\n诉求地址：金润嘉园3号楼");
        using var db = house.Read();
        var secrets = await db.CasePrivates.SingleAsync(one => one.CaseId == lamp.Id);
        Linli.Cases.Data.CaseSecrets.Phone(secrets, house.Get<KeyRing>())!.Normal.ShouldBe("13800005678");
        System.Text.Encoding.UTF8.GetString(secrets.Phone!).ShouldNotContain("13800005678");
        house.Get<ICases>().Orphans(db).ToList().ShouldBeEmpty();
        desk.FactsOf(desk.Order().Id).Select(fact => fact.Kind).ShouldBe(["hotline.order-received"]);
    }

    [Theory, OnBoth]
    public async Task The_platforms_category_is_suggested_first_where_the_catalogue_knows_it(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.Open(house);
        const string Head = "工单编号,诉求内容,诉求地址,诉求类别\n";
        const string Row = "CP0011,门口黑乎乎的，麻烦来看看,金润嘉园3号楼,城建/照明/0301\n";
        Notes().Single(note => note.Key == "Hotline.Note.UnknownCategory").In(Language.Zh).ShouldContain("城建/照明/0301");
        (await house.Get<ChangeEditions>().Entry("0505", 1, new Dictionary<string, string> { ["external"] = "12345:0301" }, "2026-03-04", desk.Town.As(desk.Town.Dispatcher), TestContext.Current.CancellationToken)).ThrowIfRefused();
        Notes().ShouldNotContain(note => note.Key == "Hotline.Note.UnknownCategory");
        await desk.Takes(Head + Row);
        var taken = desk.Case("CP0011");
        (taken.Category, taken.OutsideCategory).ShouldBe(("0505", "0505"));

        IEnumerable<Phrase> Notes() => house.Look("hotline-orders", Tables.Text(Head + Row), desk.Town.As(desk.Town.Dispatcher)).Plan.Notes;
    }

    [Theory, OnBoth]
    public async Task The_same_table_twice_changes_nothing_and_a_number_again_is_a_double(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.WithLamp(house);
        house.Look("hotline-orders", Tables.Text(Desk.Head + Desk.Lamp), desk.Town.As(desk.Town.Dispatcher)).Counts().ShouldBe((0, 0, 1));
        (await house.Import("hotline-orders", Tables.Text(Desk.Head + Desk.Lamp), desk.Town.As(desk.Town.Dispatcher))).Keys().ShouldBe(["Imports.Refusal.NothingNew"]);

        await desk.Takes(Desk.Head + Desk.Lamp + "CP0009,,,另一件,,,,\n");
        (desk.Order().Doubles, desk.Order().Urgings).ShouldBe((1, 0));
        const string Urged = "CP0001,张阿姨,13800005678,楼前路灯不亮，昨晚有人摔倒,金润嘉园3号楼,2026-03-05 12:00,,第一次催办\n";
        house.Look("hotline-orders", Tables.Text(Desk.Head + Urged), desk.Town.As(desk.Town.Dispatcher)).Counts().ShouldBe((0, 1, 0));
        await desk.Takes(Desk.Head + Urged);
        var order = desk.Order();
        (order.Doubles, order.Urgings).ShouldBe((2, 1));
        order.ReturnBy.ShouldNotBeNull("an empty cell says nothing");
        house.Look("hotline-orders", Tables.Text(Desk.Head + Urged), desk.Town.As(desk.Town.Dispatcher)).Counts().ShouldBe((0, 0, 1), "the same urging urges once");
        var facts = desk.FactsOf(order.CaseId);
        var asked = facts.Single(fact => fact.Is<OutsideAsked>()).Read<OutsideAsked>();
        (asked.Urged, asked.OldDue is not null, asked.Due == order.ReplyBy).ShouldBe((true, true, true));
        facts.ShouldContain(fact => fact.Is<NoteAdded>(), "the new words stand on the case");
        using var db = house.Read();
        (await db.Cases.CountAsync()).ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task Two_rows_of_one_number_are_one_case_with_what_the_later_one_says(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.Open(house);
        await desk.Takes(Desk.Head + Desk.Lamp + Desk.Lamp.Replace("2026-03-06 17:00", "2026-03-09 12:00", StringComparison.Ordinal));
        using var db = house.Read();
        (await db.Cases.CountAsync(), desk.Order().Doubles).ShouldBe((1, 1));
        (desk.Order().ReplyBy, desk.Case().OutsideDue).ShouldBe((Days("2026-03-09 12:00"), Days("2026-03-09 12:00")));
        desk.Clock(desk.Order().Id, Linli.Deadlines.ClockKind.OutsideReply)!.Due.ShouldBe(Days("2026-03-09 12:00"));
    }

    [Theory, OnBoth]
    public async Task One_bad_row_keeps_every_row_out_and_each_cell_is_named(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.Open(house);
        var bad = Desk.Head + Desk.Lamp
            + "CP0002,李,1.38E+10,井盖坏了,,2026-03-06,,\n"
            + "CP0003,李,13800005678,,,2026-03-06,,\n"
            + "CP0004,李,13800005678,井盖坏了,,尽快,,\n"
            + ",李,13800005678,井盖坏了,,2026-03-06,,\n"
            + "=1+1,李,13800005678,井盖坏了,,2026-03-06,,\n"
            + "2.02603E+17,李,13800005678,井盖坏了,,2026-03-06,,\n";
        var told = house.Look("hotline-orders", Tables.Text(bad), desk.Town.As(desk.Town.Dispatcher)).Told().ToList();
        told.Count.ShouldBe(6);
        told[0].ShouldContain("第 3 行");
        told[0].ShouldContain("来电号码");
        told[1].ShouldContain("诉求内容");
        told[2].ShouldContain("尽快");
        told[5].ShouldContain("科学计数");
        (await house.Import("hotline-orders", Tables.Text(bad), desk.Town.As(desk.Town.Dispatcher))).IsRefused.ShouldBeTrue();
        using var db = house.Read();
        (await db.Cases.CountAsync(), await db.HotlineOrders.CountAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Missing_columns_and_broken_quotes_are_said()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var desk = await Desk.Open(house);
        house.Look("hotline-orders", Tables.Text("来电人,来电号码\n李,13800005678\n")).Told().ShouldContain(told => told.Contains("工单编号", StringComparison.Ordinal));
        house.Get<Linli.Imports.Make.MakeImport>().Draft(house.Kind("hotline-orders"), Tables.Text("工单编号,诉求内容\n\"CP01,路灯\n"), -1, _ => null)
            .Refusals.ShouldAllBe(refusal => Texts.Has(Language.Zh, refusal.Key));
        using var db = house.Read();
        (await db.HotlineOrders.CountAsync()).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_workbook_of_the_platform_with_days_numbers_and_formulas_is_read(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.Open(house);
        var book = Book.With(Book.Sheet("工单", ["12345 热线转办单", null, null, null], ["工单编号", "联系电话", "诉求内容", "办结时限"],
            ["CP0001", 13800005678L, "=HYPERLINK(\"http://x\")路灯不亮", new Book.Day(46087.5)],
            ["CP0002", null, new Book.Formula("CONCAT(A1)", "水管漏水"), "2026-03-09"]).Merge("A1:D1"));
        var look = house.Look("hotline-orders", book, desk.Town.As(desk.Town.Dispatcher));
        look.Told().ShouldBeEmpty();
        (await house.Import("hotline-orders", book, desk.Town.As(desk.Town.Dispatcher))).ThrowIfRefused();
        desk.Order().ReplyBy.ShouldBe(Days("2026-03-06 12:00"));
        desk.ReportOf(desk.Order().CaseId).ShouldStartWith("=HYPERLINK");
        desk.ReportOf(desk.Order("CP0002").CaseId).ShouldBe("水管漏水");
    }

    [Theory, OnBoth]
    public async Task Seven_thousand_characters_go_in_whole_and_twenty_thousand_and_one_are_refused(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.Open(house);
        await desk.Takes("工单编号,诉求内容\nCP0001," + new string('漏', 7_000) + "\n");
        desk.ReportOf(desk.Order().CaseId).Length.ShouldBe(7_000);
        house.Look("hotline-orders", Tables.Text("工单编号,诉求内容\nCP0002," + new string('漏', 20_001) + "\n"), desk.Town.As(desk.Town.Dispatcher)).Told().ShouldHaveSingleItem().ShouldContain("20001");
    }

    [Theory, OnBoth]
    public async Task A_date_in_the_past_is_taken_in_and_said(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.Open(house);
        const string Late = Desk.Head + "CP0001,,,路灯,金润嘉园3号楼,2026-03-03 18:00,,\n";
        house.Look("hotline-orders", Tables.Text(Late), desk.Town.As(desk.Town.Dispatcher)).Plan.Notes.Select(note => note.Key).ShouldContain("Hotline.Note.Past");
        await desk.Takes(Late);
        var clock = desk.Clock(desk.Order().Id, Linli.Deadlines.ClockKind.OutsideReply)!;
        (clock.Due, clock.Due < house.Clock.Now).ShouldBe((Days("2026-03-03 18:00"), true));
        desk.Clock(desk.Case().Id, Linli.Deadlines.ClockKind.Acceptance)!.Due.ShouldBeGreaterThan(house.Clock.Now, "a date that can only be missed holds no inner clock");
        await house.SweepAndSettle();
        using var db = house.Read();
        db.NotificationsInbox.Count(row => row.What.Contains("Hotline.News.Red")).ShouldBeGreaterThan(0);
    }

    [Theory, OnBoth]
    public async Task Another_report_of_the_same_number_near_by_is_only_hinted_at(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.WithLamp(house);
        var look = house.Look("hotline-orders", Tables.Text(Desk.Head + "CP0002,张阿姨,13800005678,楼道也黑,金润嘉园3号楼,,,\nCP0003,,13900001111,楼道黑,金润嘉园3号楼,,,\n"), desk.Town.As(desk.Town.Dispatcher));
        var hint = look.Plan.Notes.Where(note => note.Key == "Hotline.Note.MaybeSame").ShouldHaveSingleItem();
        hint.Args.ShouldBe(["CP0002", desk.Case().Number]);
        look.Counts().ShouldBe((2, 0, 0));
    }

    [Theory, OnBoth]
    public async Task An_order_of_another_area_is_neither_changed_nor_shown(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.WithLamp(house);
        var elsewhere = await house.NewPerson(Linli.Organizations.Role.StreetDispatcher);
        var told = house.Look("hotline-orders", Tables.Text(Desk.Head + Desk.Lamp.Replace("2026-03-06 17:00", "2026-03-09", StringComparison.Ordinal)), desk.Town.As(elsewhere)).Told().ShouldHaveSingleItem();
        told.ShouldNotContain(desk.Case().Number);
        // The county sees its streets' orders and may say what is new.
        house.Look("hotline-orders", Tables.Text(Desk.Head + Desk.Lamp), desk.Town.As(desk.Town.CountyDispatcher)).Counts().ShouldBe((0, 0, 1));
    }

    [Theory, OnBoth]
    public async Task An_import_that_made_cases_is_not_taken_back(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var desk = await Desk.Open(house);
        var made = (await house.Import("hotline-orders", Tables.Text(Desk.Head + Desk.Lamp), desk.Town.As(desk.Town.Dispatcher))).ThrowIfRefused();
        (await house.TakeBack(made.Run)).Keys().ShouldBe(["Hotline.Refusal.NotTakenBack"]);
        using var browser = await SignedInClient.As(house, desk.Town.Dispatcher);
        var page = await browser.Page($"/imports/{made.Run}");
        page.ShouldContain("1 张工单已经立为诉求", customMessage: "said before anybody tries");
        page.ShouldNotContain("id=\"form-undo\"");
        page.ShouldContain("href=\"/hotline\"");
    }

    [Theory, OnBoth]
    public async Task The_number_finds_the_case(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var desk = await Desk.Open(house);
        await desk.Takes(Desk.Head + Desk.Lamp.Replace("CP0001", "202603040012345", StringComparison.Ordinal));
        using var browser = await SignedInClient.As(house, desk.Town.Dispatcher);
        (await browser.Page("/hotline?number=2026%200304%200012345")).ShouldContain("202603040012345");
        (await browser.Page("/hotline?number=20260304001234")).ShouldContain("没有这个编号的工单");
    }

    private static NodaTime.Instant Days(string at) => Linli.Tests.Deadlines.Days.At(at);
}
