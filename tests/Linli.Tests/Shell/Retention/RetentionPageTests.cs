using System.Net;
using Linli.Organizations;
using Linli.Tests.Cases.Retention;
using Linli.Tests.Houses;

namespace Linli.Tests.Shell.Retention;

/// <summary>保存期限: one book for the page of the security administrator, the privacy notice and the night.</summary>
public sealed class RetentionPageTests
{
    [Theory, OnBoth]
    public async Task The_security_administrator_sees_what_tonight_erases_and_sets_a_period_that_residents_then_read(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        await Ended.Report(house, town);
        house.Clock.GoTo("2026-08-30T10:00");
        var person = await house.NewPerson(Role.SecurityAdmin, displayName: "马安全");
        using var administrator = await SignedInClient.As(house, person);
        var page = await administrator.Page("/retention");
        page.ShouldContain("反映人的联系方式");
        page.ShouldContain("180 天");
        page.ShouldContain("还没有清理过");
        page.ShouldContain("data-label=\"下次会删\">1<");
        (await administrator.Post("/retention/sign-ins", "retention", ("days", "90"), ("older", "no"), ("why", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var refused = await administrator.Post("/retention/contact", "retention", ("days", "365"), ("older", "yes"), ("why", "要用"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        again.ShouldContain("请写明依据");
        again.ShouldContain("value=\"365\"");
        (await administrator.Post("/retention/contact", "retention", ("days", "365"), ("older", "yes"), ("why", "依照某某条例第八条，须留存一年备查。"))).StatusCode.ShouldBeOneOf(HttpStatusCode.Found, HttpStatusCode.SeeOther);
        page = await administrator.Page("/retention");
        page.ShouldContain("马安全");
        page.ShouldContain("data-label=\"下次会删\">0<");
        (await administrator.Page("/retention/contact")).ShouldContain("已经收到的也延长");
        using var anyone = SignedInClient.Nobody(house);
        var notice = await anyone.Page("/privacy");
        notice.ShouldContain("办结后 1 年");
        notice.ShouldContain("某某条例第八条");
        (await anyone.Page("/privacy?lang=en")).ShouldContain("1 year after the matter is closed");
        (await Ended.Night(house, 0)).ShouldBe(0);
        (await administrator.Page("/retention")).ShouldContain("没有到期的");
        (await administrator.Get("/retention/horoscopes")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
