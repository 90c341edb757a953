using System.Net;
using Linli.Cases;
using Linli.Tests.Houses;
using Linli.Whistles;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Whistles;

/// <summary>What a whistle has written dies with the words of its cases.</summary>
public sealed class EndedCasesTests
{
    [Theory, OnBoth]
    public async Task Erasing_every_case_erases_the_words_of_the_whistle(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var yard = await (await Yard.Build(house)).Blown();
        var cases = house.Get<ICases>();
        (await cases.Do(CaseAddress.Of(yard.Case), [(CaseVerb.Withdraw, new VerbInput { Text = "不用了。" })], yard.Town.Resident)).ThrowIfRefused();
        await house.Settle();
        (await cases.Do(CaseAddress.Of(yard.Case), [(CaseVerb.EraseCase, new VerbInput { Text = "请删除。" })], yard.Town.Resident)).ThrowIfRefused();
        await house.Settle();
        using var db = house.Read();
        (await db.WhistleKeys.SingleAsync()).Key.ShouldBeNull();
        using var dispatcher = await SignedInClient.As(house, yard.Town.Dispatcher);
        var page = await dispatcher.Page($"/whistles/{yard.Whistle}");
        page.ShouldContain("文字也已删除");
        page.ShouldNotContain("仔猪");
        (await yard.Try(yard.Town.Dispatcher, WhistleVerb.Invite, new WhistleInput { Unit = yard.Town.Housing.Id })).Refusals.Single().Key.ShouldBe("Whistles.Refusal.Erased");
        (await dispatcher.Get("/whistles?show=over")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
