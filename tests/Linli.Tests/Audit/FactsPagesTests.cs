using System.Net;
using Linli.Areas;
using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Audit;

public sealed class FactsPagesTests
{
    [Theory, OnBoth]
    public async Task The_auditor_finds_a_matter_by_its_number_and_a_person_by_the_account(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var report = (await house.Get<ICases>().Report(new ReportInput { Where = new Whereabouts { Plate = town.Plate.Token }, Text = "楼道灯不亮了" }, Act.ByResident(house.Clock.Now))).Value;
        await house.Settle();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.Auditor));
        await house.Settle();
        var page = await browser.Page("/facts?find=" + report.Number);
        page.ShouldContain("反映问题");
        page.ShouldContain(report.Number);
        page.ShouldContain("居民");
        page.ShouldNotContain("楼道灯");
        using var secretary = await SignedInClient.As(house, town.Secretary);
        await house.Settle();
        var hers = await browser.Page("/facts?find=" + Uri.EscapeDataString(town.Secretary.AccountName));
        hers.ShouldContain("登录");
        hers.ShouldContain("王秀兰");
        (await browser.Page("/facts?find=9999-0000001")).ShouldContain("没有找到");
        (await browser.Page($"/facts?find={town.Secretary.Post!.Id}")).ShouldContain("任职");
    }

    [Theory, OnBoth]
    public async Task The_record_turns_its_pages_by_place(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        for (var number = 0; number < 40; number++)
            await house.NewPerson(Role.GridWorker);
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.Auditor));
        await house.Settle();
        var first = await browser.Page("/facts");
        var next = System.Text.RegularExpressions.Regex.Match(first, "href=\"(/facts\\?after=\\d+)\" rel=\"next\"").Groups[1].Value;
        next.ShouldNotBeEmpty();
        (await browser.Page(next)).ShouldContain("建立账号");
    }

    [Theory, OnBoth]
    public async Task A_day_is_checked_now_and_told_in_words(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.Auditor));
        await house.Settle();
        var day = house.Get<ChainDays>().Before(null, 1).Single();
        (await browser.Page("/facts/days")).ShouldContain(day.RootInGroups);
        (await Check(browser)).ShouldContain("2026-03-04 的留痕完整");
        await house.UnitOfWork.Run(work => work.Db.Facts.Where(fact => fact.Kind == "identity.account-created").ExecuteUpdate(set => set.SetProperty(fact => fact.Payload, "{ }")));
        var broken = await Check(browser);
        broken.ShouldContain("2026-03-04 的留痕有问题");
        broken.ShouldContain("被改动过");
    }

    [Fact]
    public async Task Only_the_auditor_reads_the_record()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        foreach (var role in new[] { Role.SystemAdmin, Role.SecurityAdmin, Role.CountyDispatcher, Role.Leader })
        {
            using var browser = await SignedInClient.As(house, await house.NewPerson(role));
            (await browser.Get("/facts")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
            (await browser.Get("/facts/days")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
        }
    }

    [Theory, OnBoth]
    public async Task What_was_not_heard_is_heard_again_by_the_system_administrator(DatabaseKind kind)
    {
        var deaf = new Deaf();
        await using var house = await TestHouse.Open(kind, builder => builder.Services.AddSingleton<IListener>(deaf)).Serve();
        var admin = await house.NewPerson(Role.SystemAdmin);
        for (var tries = 0; tries < 40 && Letters(house).Count == 0; tries++)
            await house.Settle();
        Letters(house).ShouldNotBeEmpty();
        using var auditor = await SignedInClient.As(house, await house.NewPerson(Role.Auditor));
        (await auditor.Page("/facts/letters")).ShouldNotContain("重新处理</span>");
        using var browser = await SignedInClient.As(house, admin);
        var letter = Letters(house)[0];
        var value = $"{letter.SubjectId:N} {letter.Listener}";
        var still = await browser.Post("/facts/letters", "letters", ("again", value));
        (await still.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("还是没有成功");
        deaf.Hears = true;
        (await browser.Post("/facts/letters", "letters", ("again", value))).Headers.Location!.ToString().ShouldContain("Audit.Done.Heard");
        Letters(house).ShouldNotContain(left => left.SubjectId == letter.SubjectId);
        deaf.Heard.ShouldContain(letter.SubjectId);
    }

    private static List<DeadLetter> Letters(TestHouse house)
    {
        using var db = house.Read();
        return [.. db.DeadLetters.Where(letter => letter.ResolvedAt == null).OrderBy(letter => letter.Position)];
    }

    private static async Task<string> Check(SignedInClient browser) =>
        await (await browser.Post("/facts/days", "days", ("day", "2026-03-04"))).Content.ReadAsStringAsync();

    // Deaf to posts only, so that the house itself goes on.
    private sealed class Deaf : IListener
    {
        public string Name => "test-deaf";

        public bool Hears { get; set; }

        public HashSet<Guid> Heard { get; } = [];

        public void Hear(Work work, SealedFact heard)
        {
            if (heard.Fact.SubjectKind != "post")
                return;
            if (!Hears)
                throw new InvalidOperationException("deaf");
            Heard.Add(heard.Fact.SubjectId);
        }
    }
}
