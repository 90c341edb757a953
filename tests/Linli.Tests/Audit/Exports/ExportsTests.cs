using System.Net;
using System.Security.Cryptography;
using System.Text;
using Linli.Audit;
using Linli.Audit.Exports;
using Linli.Audit.Record;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Audit.Exports;

public sealed class ExportsTests
{
    [Theory, OnBoth]
    public async Task One_auditor_asks_another_releases_and_both_fetch_the_file_of_that_hash(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var (first, second, third) = (await house.NewPerson(Role.Auditor), await house.NewPerson(Role.Auditor), await house.NewPerson(Role.Auditor));
        using var asker = await SignedInClient.As(house, first);
        using var releaser = await SignedInClient.As(house, second);
        using var stranger = await SignedInClient.As(house, third);
        await house.Settle();
        (await asker.Post("/facts/exports", "ask", ("find", ""), ("kind", "identity.account-created"), ("from", ""), ("until", ""), ("why", "测评机构抽查"))).Headers.Location!.ToString().ShouldContain("Audit.Done.ExportAsked");
        var id = Stored(house).Id;
        // What happens after the asking is not in it.
        await house.NewPerson(Role.GridWorker);
        await house.Settle();
        (await asker.Page("/facts/exports")).ShouldNotContain("name=\"release\"");
        (await asker.Post("/facts/exports", "decide", ("release", id.ToString("N")))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await asker.Get($"/facts/exports/{id}/file")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await releaser.Page("/facts/exports")).ShouldContain("name=\"release\"");
        (await releaser.Post("/facts/exports", "decide", ("release", id.ToString("N")))).Headers.Location!.ToString().ShouldContain("Audit.Done.ExportReleased");
        (await releaser.Post("/facts/exports", "decide", ("release", id.ToString("N")))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        foreach (var browser in new[] { asker, releaser })
        {
            var bytes = await (await browser.Get($"/facts/exports/{id}/file")).Content.ReadAsByteArrayAsync();
            Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(Stored(house).Sha256);
            var lines = Encoding.UTF8.GetString(bytes).TrimEnd().Split("\r\n");
            lines.Length.ShouldBe(4);
            lines[0].ShouldStartWith("\uFEFF序号,时间,记录代码");
            lines.Skip(1).ShouldAllBe(line => line.Contains("identity.account-created", StringComparison.Ordinal));
        }
        (await stranger.Get($"/facts/exports/{id}/file")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var db = house.Read();
        db.Facts.Where(fact => fact.SubjectId == id).OrderBy(fact => fact.Version).Select(fact => fact.Kind).ToList()
            .ShouldBe(["audit.export-asked", "audit.export-released", "audit.export-fetched", "audit.export-fetched"]);
    }

    [Theory, OnBoth]
    public async Task A_record_that_was_changed_since_is_not_handed_out(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var (first, second) = (await house.NewPerson(Role.Auditor), await house.NewPerson(Role.Auditor));
        await house.Settle();
        var exports = house.Get<DecideExport>();
        var asked = (await exports.Ask(new Sought(null, null, false), "年度检查", first.Act(house.Clock.Now))).ThrowIfRefused();
        (await exports.Release(asked.Id, second.Act(house.Clock.Now))).ThrowIfRefused();
        await using (await Fetch(exports, asked.Id, first, house))
        {
        }
        await house.UnitOfWork.Run(work => work.Db.Facts.Where(fact => fact.Kind == "identity.account-created").ExecuteUpdate(set => set.SetProperty(fact => fact.Payload, "{ }")));
        (await exports.Fetch(asked.Id, first.Act(house.Clock.Now))).Refusals.Single().Key.ShouldBe("Audit.Refusal.ExportDiffers");
    }

    [Fact]
    public async Task Without_a_reason_or_with_words_that_name_nothing_it_is_not_asked()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var auditor = await house.NewPerson(Role.Auditor);
        (await house.Get<DecideExport>().Ask(new Sought(null, null, true), "看", auditor.Act(house.Clock.Now))).Refusals.Select(refusal => refusal.Key)
            .ShouldBe(["Audit.Refusal.NothingSought", "Audit.Refusal.WhyMissing"]);
    }

    [Theory, OnBoth]
    public async Task The_record_is_searched_by_kind_and_by_day(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.Auditor));
        await house.Settle();
        house.Clock.Pass(TimeSpan.FromDays(2));
        using var later = await SignedInClient.As(house, await house.NewPerson(Role.Auditor));
        await house.Settle();
        Rows(await later.Page("/facts?kind=identity.signed-in")).ShouldBe(2);
        Rows(await later.Page("/facts?kind=identity.signed-in&from=2026-03-05")).ShouldBe(1);
        Rows(await later.Page("/facts?kind=identity.signed-in&until=2026-03-05")).ShouldBe(1);
        Rows(await later.Page("/facts?from=2027-01-01")).ShouldBe(0);
        house.Clock.Pass(TimeSpan.FromHours(1));
    }

    private static int Rows(string page) => page.Split("<td").Length == 1 ? 0 : System.Text.RegularExpressions.Regex.Count(page, "<b>登录</b>");

    private static Task<FileStream> Fetch(DecideExport exports, Guid id, Person person, TestHouse house) =>
        exports.Fetch(id, person.Act(house.Clock.Now)).ContinueWith(fetched => fetched.Result.ThrowIfRefused(), TaskScheduler.Default);

    private static AuditExport Stored(TestHouse house)
    {
        using var db = house.Read();
        return db.AuditExports.Single();
    }
}
