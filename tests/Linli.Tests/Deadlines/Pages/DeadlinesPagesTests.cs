using System.Net;
using System.Text;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Deadlines.Pages;

public sealed class DeadlinesPagesTests
{
    private const string List = "paper_year,date,to,name,kind\n2027,2027-01-01,2027-01-03,元旦,off\n2027,2027-01-09,,元旦,work\n";

    [Theory, OnBoth]
    public async Task A_holiday_list_is_looked_at_first_and_taken_in_when_confirmed(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.CountyDispatcher));
        using var preview = await Upload(browser, List);
        var page = await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("放假 3 天");
        page.ShouldContain("1月9日（周六）");
        house.Get<IDeadlines>().Time.Calendar.Knows(2027).ShouldBeFalse("nothing changes by looking");
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]*)\"").Groups[1].Value;
        (await browser.Send("/deadlines/holidays", "confirm", token, ("text", List))).Headers.Location!.ToString().ShouldContain("Deadlines.Done.Imported");
        house.Get<IDeadlines>().Time.Calendar.Knows(2027).ShouldBeTrue();
        using var db = house.Read();
        db.Facts.Single(fact => fact.Kind == "deadlines.holidays-imported").Who.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_by_its_rows()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        using var wrong = await Upload(browser, "paper_year,date,name,kind\n2027,2027-13-01,元旦,off\n");
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("第 2 行看不懂");
        using var none = await browser.Post("/deadlines/holidays", "upload");
        (await none.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("请选一个文件");
    }

    [Fact]
    public async Task Anyone_on_the_staff_may_ask_when_a_thing_is_due_and_why()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.GridWorker));
        var page = await browser.Page("/deadlines?received=2026-02-13T10:00&limit=5wd");
        page.ShouldContain("2026-02-27 18:00 到期");
        page.ShouldContain("春节");
        page.ShouldNotContain("/deadlines/holidays");
        (await browser.Page("/deadlines?received=x&limit=soon")).ShouldContain("时限“soon”看不懂");
        (await browser.Get("/deadlines/holidays")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Policies_and_chains_stand_there_in_words_with_their_version()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        house.Clock.GoTo("2026-12-20T10:00");
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.Leader));
        var page = await browser.Page("/deadlines");
        foreach (var words in new[] { "2026-1 版", "一超时：告诉社区书记、街道调度员", "超时 30 分钟后：告诉街道领导", "30 分钟", "还没有 2027 年的放假安排" })
            page.ShouldContain(words);
    }

    private static async Task<HttpResponseMessage> Upload(SignedInClient browser, string text)
    {
        var page = await browser.Page("/deadlines/holidays");
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]*)\"").Groups[1].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent("upload"), "_handler" },
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "2027.csv" },
        };
        return await browser.Http.PostAsync("/deadlines/holidays", form);
    }
}
