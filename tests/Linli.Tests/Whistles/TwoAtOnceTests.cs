using System.Net;
using Linli.Tests.Houses;
using Linli.Whistles;
using SentForms = Linli.Tests.Cases.Dossier.TwoAtOnceTests;

namespace Linli.Tests.Whistles;

/// <summary>Two people with the same whistle open.</summary>
public sealed class TwoAtOnceTests
{
    [Theory, OnBoth]
    public async Task Whoever_comes_second_keeps_the_words_and_reads_what_changed(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var yard = await Yard.Build(house);
        await yard.Draft(yard.Town.Secretary, yard.Form());
        await yard.Done(yard.Town.Secretary, WhistleVerb.Request);
        using var street = await SignedInClient.As(house, yard.Town.Dispatcher);
        using var county = await SignedInClient.As(house, yard.Town.CountyDispatcher);
        var path = $"/whistles/{yard.Whistle}";
        var opened = await county.Page(path);
        (await street.Post(path, "do-issue")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var late = await county.Send(path, "do-refuse", null, [.. SentForms.Sent(opened, "do-refuse"), ("text", "先由物业当面谈一次。")]);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        page.ShouldContain("先由物业当面谈一次。");
        page.ShouldContain("您打开页面之后，发生了这些事");
        page.ShouldContain(yard.Town.Dispatcher.DisplayName);
        (await yard.Load()).State.ShouldBe(WhistleState.Issued);
    }
}
