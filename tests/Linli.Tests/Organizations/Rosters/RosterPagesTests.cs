using System.Net;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Organizations.Rosters;

/// <summary>The roster's pages, through HTTP and without script.</summary>
public sealed class RosterPagesTests
{
    [Theory, OnBoth]
    public async Task A_secretary_adds_pastes_and_prints_and_a_wrong_row_is_named(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var path = $"/organizations/rosters/{town.CommunityOffice.Id}";
        (await secretary.Page(path)).ShouldContain("这几天还没有排班");
        var added = await secretary.Post(path, "add", ("day", "2026-03-05"), ("hours", "8:30-17:30"), ("who", town.GridHead.AccountId.ToString()), ("second", town.GridWorker.AccountId.ToString()));
        added.StatusCode.ShouldBe(HttpStatusCode.Found);
        var wrong = await secretary.Post(path, "paste", ("table", "日期\t时间\t姓名\n3月6日\t夜班\t赵国强"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var told = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        told.ShouldContain("第 2 行“A 角”：本单位没有叫“赵国强”的人");
        told.ShouldContain("3月6日\t夜班\t赵国强", customMessage: "what was pasted is kept");
        (await secretary.Post(path, "paste", ("table", "日期\t时间\t姓名\t电话\n3月6日\t夜班\t赵国庆\t13800000001"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        var week = await secretary.Page(path);
        week.ShouldContain("3月5日");
        week.ShouldContain("08:30–17:30");
        week.ShouldContain("22:00–次日 08:00 夜班");
        week.ShouldContain("138****0001");
        week.ShouldNotContain("13800000001");
        (await secretary.Page(path + "?day=2026-03-01&show=month")).ShouldContain("3月6日");
        var paper = await secretary.Page(path + "/print");
        paper.ShouldContain("金润社区值班表");
        paper.ShouldContain("0999-8211001");
        paper.ShouldContain("李小梅");
        paper.ShouldNotContain("0001", customMessage: "a person's own number does not hang on the wall");
        (await secretary.Post(path, "copy")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await secretary.Post(path + "?day=2026-03-09", "copy")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await secretary.Page(path + "?day=2026-03-09")).ShouldContain("3月12日");
    }

    [Fact]
    public async Task Who_is_on_duty_reads_it_on_the_first_page_and_takes_the_desk_up()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await PlanShiftsTests.Plan(house, town, (town.GridWorker, PostRank.A, 8, 14), (town.GridHead, PostRank.B, 8, 14));
        using var worker = await SignedInClient.As(house, town.GridWorker);
        var page = await worker.Page("/work");
        page.ShouldContain("现在轮到您值班，到 今天 14:00");
        page.ShouldContain("/posts?back=/work");
        (await worker.Page("/posts")).ShouldContain("社区书记");
        using var head = await SignedInClient.As(house, town.GridHead);
        (await head.Page("/work")).ShouldContain("您是 B 角");
        house.Clock.GoTo("2026-03-04T14:00");
        (await worker.Page("/posts")).ShouldNotContain("社区书记");
    }

    [Fact]
    public async Task The_units_and_the_streets_first_page_show_a_vacant_shift()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await PlanShiftsTests.Plan(house, town, (town.GridHead, PostRank.A, 8, 18));
        const string Vacant = "没有人值班";
        foreach (var person in new[] { town.Secretary, town.Dispatcher, town.GridWorker })
        {
            using var browser = await SignedInClient.As(house, person);
            (await browser.Page(person == town.GridWorker ? "/work" : "/cases/today")).ShouldContain(Vacant, customMessage: person.DisplayName);
        }
        using var other = await SignedInClient.As(house, town.OtherSecretary);
        (await other.Page("/cases/today")).ShouldNotContain(Vacant);
        using var street = await SignedInClient.As(house, town.Dispatcher);
        (await street.Page("/organizations/rosters")).ShouldContain("有空岗");
    }

    [Theory, OnBoth]
    public async Task One_gives_and_takes_away_the_own_number(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var worker = await SignedInClient.As(house, town.GridWorker);
        (await worker.Post("/organizations/contact", "contact", ("phone", "1380000"), ("mail", "nobody"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await worker.Post("/organizations/contact", "contact", ("phone", "138 0000 0001"), ("mail", "li@county.example"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await worker.Page("/organizations/contact")).ShouldContain("13800000001");
        using (var db = house.Read())
            house.Get<IStaffContacts>().Of(db, town.GridWorker.AccountId).Mail.ShouldBe("li@county.example");
        (await worker.Post("/organizations/contact", "contact", ("phone", ""), ("mail", ""))).StatusCode.ShouldBe(HttpStatusCode.Found);
        using var read = house.Read();
        house.Get<IStaffContacts>().Of(read, town.GridWorker.AccountId).ShouldBe(StaffAddress.None);
    }

    [Fact]
    public async Task Two_people_swap_by_forms()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await PlanShiftsTests.Plan(house, town, (town.GridHead, PostRank.A, 18, 22), (town.GridWorker, PostRank.A, 42, 46));
        using var db = house.Read();
        var shifts = db.Shifts.ToDictionary(shift => shift.AccountId, shift => shift.Id.ToString());
        var path = $"/organizations/rosters/{town.CommunityOffice.Id}";
        using var head = await SignedInClient.As(house, town.GridHead);
        (await head.Post(path, "swap", ("mine", shifts[town.GridHead.AccountId]), ("theirs", shifts[town.GridWorker.AccountId]))).StatusCode.ShouldBe(HttpStatusCode.Found);
        using var worker = await SignedInClient.As(house, town.GridWorker);
        (await worker.Page(path)).ShouldContain("赵国庆想用");
        var swap = db.ShiftSwaps.Single();
        (await worker.Post(path, $"answer-{swap.Id:N}", ("agrees", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        house.Get<IRosters>().OnDuty(town.CommunityOffice.Id, PlanShiftsTests.At(19)).Single().AccountId.ShouldBe(town.GridWorker.AccountId);
    }
}
