using System.Net;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Shell.Privacy;

public sealed class PrivacyPageTests
{
    [Theory]
    [InlineData("zh", "对您的信息负责的是：示范县社会工作部", "办结后 180 天", "打开您的查询链接", "12355")]
    [InlineData("en", "Sample County Social Work Department", "180 days after", "Open your tracking link", "12355")]
    public async Task Whoever_asks_is_told_who_what_how_long_and_where(string language, params string[] words)
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var anyone = SignedInClient.Nobody(house);
        var page = await anyone.Page("/privacy?lang=" + language);
        foreach (var word in words)
            page.ShouldContain(word);
        page.ShouldContain("href=\"/complaint\"");
    }

    [Theory, OnBoth]
    public async Task The_legal_basis_is_typed_and_dated_by_the_system_administrator_and_stands_in_the_notice(DatabaseKind kind)
    {
        const string Words = "《个人信息保护法》第十三条第一款第三项：为办理居民反映的问题，依照某某条例第八条履行职责。";
        await using var house = await TestHouse.Open(kind).Serve();
        var person = await house.NewPerson(Role.SystemAdmin);
        using var administrator = await SignedInClient.As(house, person);
        using var anyone = SignedInClient.Nobody(house);
        (await administrator.Page("/setup")).ShouldContain("还没有写明处理个人信息的法律依据");
        foreach (var (words, day, said) in new[] { ("", "2026-03-01", "请写明法律依据"), ("我们依法办事，请大家放心。", "2026-03-01", "哪部法律的第几条"), (Words, "", "请填写确定日期"), (Words, "2026-03-05", "不能在今天以后"), (Words, "2021-10-31", "不能早于 2021 年 11 月 1 日") })
        {
            var refused = await administrator.Post("/setup/legal-basis", "legal-basis", ("words", words), ("decided", day));
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(said);
        }
        (await anyone.Page("/privacy")).ShouldContain("政府部门依法履行职责");
        (await administrator.Post("/setup/legal-basis", "legal-basis", ("words", Words), ("decided", "2026-03-01"))).StatusCode.ShouldBeOneOf(HttpStatusCode.Found, HttpStatusCode.SeeOther);
        (await administrator.Post("/setup/legal-basis", "legal-basis", ("words", Words), ("decided", "2026-03-01"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var notice = await anyone.Page("/privacy");
        notice.ShouldContain(Words);
        notice.ShouldContain("2026-03-01 由主办单位确定");
        notice.ShouldNotContain("政府部门依法履行职责");
        (await administrator.Page("/setup")).ShouldContain("法律依据已于 2026-03-01 确定");
        house.Clock.Pass(TimeSpan.FromDays(1));
        using var nextDay = await SignedInClient.As(house, person);
        (await nextDay.Post("/setup/legal-basis", "legal-basis", ("words", Words + "另有第三十四条。"), ("decided", "2026-03-05"))).StatusCode.ShouldBeOneOf(HttpStatusCode.Found, HttpStatusCode.SeeOther);
        (await anyone.Page("/privacy")).ShouldContain("另有第三十四条");
        (await nextDay.Page("/setup/legal-basis")).ShouldContain("2026-03-01 确定", Case.Sensitive, "what residents were told before can still be read");
        using var db = house.Read();
        db.Facts.Where(fact => fact.Kind == "shell.legal-basis-kept").Select(fact => fact.Payload).ToList().ShouldAllBe(payload => !payload.Contains("保护法"));
    }
}
