using System.Net;
using System.Text.RegularExpressions;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Found;

/// <summary>Found on the way, and told to a building chief.</summary>
public sealed class FoundPageTests
{
    [Theory, OnBoth]
    public async Task What_was_found_and_fixed_is_one_screen_one_case_and_closed(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var worker = await SignedInClient.As(house, town.GridWorker);
        var page = await worker.Page("/cases/found");
        (string, string)[] fields =
        [
            ("idempotency-key", Linli.Tests.Cases.Dossier.DossierPageTests.Field(page, "idempotency-key")), ("area", town.Grid.ToString("N")),
            ("text", "楼道纸箱，已请住户清走。"), ("fixed", "yes"), ("plate", ""), ("address", ""), ("category", ""), ("category-words", ""),
        ];
        var token = Linli.Tests.Cases.Dossier.DossierPageTests.Field(page, "__RequestVerificationToken");
        foreach (var _ in new[] { 1, 2 })
            (await worker.Send("/cases/found", "found", token, fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var db = house.Read();
        var found = await db.Cases.SingleAsync();
        (found.State, found.Channel, found.ReportedByStaff, found.FiledBy).ShouldBe((CaseState.Closed, IntakeChannel.Patrol, true, town.GridWorker.AccountId));
        (await db.Clocks.AnyAsync(clock => clock.StoppedAt == null)).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task A_building_chief_jots_for_a_neighbour_who_is_then_called(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var chief = await house.NewPerson(Role.BuildingChief, town.CommunityOffice.Id, town.Plate.Building, ScopeKind.Building);
        using var browser = await SignedInClient.As(house, chief);
        (await browser.Post("/cases/jot", "jot", ("text", ""), ("phone", "13800001111"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Post("/cases/jot", "jot", ("text", "三楼邻居说水管漏水"), ("phone", "13800001111"), ("name", "刘大爷"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var db = house.Read();
        var jotted = await db.Cases.SingleAsync();
        (jotted.Channel, jotted.OwesCallback, jotted.CommunityId).ShouldBe((IntakeChannel.BuildingChief, true, town.Community));
        (await browser.Page("/work")).ShouldContain("三楼邻居说水管漏水");
        var page = await browser.Page($"/cases/{jotted.Id}");
        page.ShouldNotContain("13800001111");
        page.ShouldNotContain("刘大爷");
        (await browser.Get("/cases/found")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, OnBoth]
    public async Task A_jot_is_two_fields_and_is_out_of_the_chief_s_sight_once_it_is_sensitive_or_a_dispute(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var chief = await house.NewPerson(Role.BuildingChief, town.CommunityOffice.Id, town.Plate.Building, ScopeKind.Building);
        using var browser = await SignedInClient.As(house, chief);
        var page = await browser.Page("/cases/jot");
        var form = page[page.IndexOf("id=\"form-jot\"", StringComparison.Ordinal)..];
        Regex.Count(form[..form.IndexOf("<details", StringComparison.Ordinal)], "<(textarea|select|input (?!type=\"hidden\"))").ShouldBe(2);

        foreach (var words in new[] { "三楼丈夫打人", "楼上邻居占了楼道吵架", "楼道灯不亮" })
            (await browser.Post("/cases/jot", "jot", ("text", words), ("phone", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        List<(Guid Id, string Category)> jotted;
        using (var db = house.Read())
            jotted = [.. (await db.Cases.OrderBy(row => row.Number).ToListAsync()).Select(row => (row.Id, row.Category))];
        // What the words did not tell, the dispatcher's category does.
        foreach (var ((id, _), category) in jotted.Zip(["0903", "0901", "0401"]))
            (await house.Get<Linli.Cases.Domain.CaseVerbs>().Run(Linli.Cases.CaseAddress.Of(id), CaseVerb.Accept, new VerbInput { Category = category }, town.As(town.Secretary))).ThrowIfRefused();
        (await browser.Get($"/cases/{jotted[0].Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/cases/{jotted[1].Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/cases/{jotted[2].Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var list = await browser.Page("/cases/all");
        list.ShouldNotContain($"/cases/{jotted[0].Id}");
        list.ShouldNotContain($"/cases/{jotted[1].Id}");
        list.ShouldContain($"/cases/{jotted[2].Id}");
    }
}
