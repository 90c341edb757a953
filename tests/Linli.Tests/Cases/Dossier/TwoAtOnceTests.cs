using System.Net;
using System.Text.RegularExpressions;
using Linli.Cases;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Dossier;

/// <summary>Two people with the same case open: whoever comes second keeps what was typed, reads what happened meanwhile, and may go on from there.</summary>
public sealed partial class TwoAtOnceTests
{
    [Theory, OnBoth]
    public async Task Whoever_comes_second_keeps_the_words_and_reads_what_changed(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.RequestReturn, new VerbInput { Text = "不归我们。", Basis = "权责清单", Unit = road.Town.Housing.Id }, road.Town.EcologyHandler);
        using var street = await SignedInClient.As(house, road.Town.Dispatcher);
        using var county = await SignedInClient.As(house, road.Town.CountyDispatcher);
        var path = $"/cases/{road.Id}";
        // Both have it open; the street decides first.
        var opened = await county.Page(path);
        (await street.Post(path, "do-accept-return", ("unit", road.Town.Housing.Id.ToString()), ("text", "请住建局接着办。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var late = await county.Send(path, "do-refuse-return", null, [.. Sent(opened, "do-refuse-return"), ("text", "噪声归你们管，请先到现场。")]);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        page.ShouldContain("噪声归你们管，请先到现场。", customMessage: "nothing that was typed is lost");
        page.ShouldContain("您打开页面之后，发生了这些事");
        page.ShouldContain(road.Town.Dispatcher.DisplayName);
        road.Facts.Count(fact => fact.Kind is "cases.return-accepted" or "cases.return-refused").ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task What_is_still_possible_goes_through_at_the_second_press(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await Road.Sent(house);
        using var colleague = await SignedInClient.As(house, await house.NewPerson(Role.DepartmentHandler, road.Town.Ecology.Id, displayName: "方工"));
        using var unit = await SignedInClient.As(house, road.Town.EcologyHandler);
        var path = $"/cases/{road.Id}";
        var opened = await unit.Page(path);
        (await colleague.Post(path, "do-start-handling")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var late = await unit.Send(path, "do-submit-result", null, [.. Sent(opened, "do-submit-result"), ("text", "已加装减震垫，夜间复测达标。")]);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var again = await late.Content.ReadAsStringAsync();
        WebUtility.HtmlDecode(again).ShouldContain("已加装减震垫，夜间复测达标。");
        again.ShouldContain("方工");
        using var done = await unit.Send(path, "do-submit-result", null, [.. Sent(again, "do-submit-result"), ("text", "已加装减震垫，夜间复测达标。")]);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());
        road.Case.State.ShouldBe(CaseState.Verifying);
    }

    /// <summary>The hidden fields of a form as a page showed them: what the person had in front of her.</summary>
    internal static IEnumerable<(string Name, string Value)> Sent(string page, string form)
    {
        var start = page.IndexOf($"id=\"form-{form}\"", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(-1, form);
        var body = page[start..page.IndexOf("</form>", start, StringComparison.Ordinal)];
        return Hidden().Matches(body).Select(found => (WebUtility.HtmlDecode(found.Groups["n"].Value), WebUtility.HtmlDecode(found.Groups["v"].Value))).Where(field => field.Item1 != "_handler").ToList();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<n>[^\"]*)\" value=\"(?<v>[^\"]*)\"")]
    private static partial Regex Hidden();
}
