using Linli.Organizations;
using Linli.Papers;
using Linli.Tests.Access;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Linli.Whistles;
using Linli.Whistles.OnPaper;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Whistles;

/// <summary>The pages about one whistle, its calendar file and its verbs: for those of the place and those called, and for nobody else.</summary>
public sealed class WhistlePagesScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/whistles/{Id:guid}", "/whistles/{Id:guid}/print", "/whistles/{id:guid}/visit.ics", "/whistles/{Id:guid}/papers/{Paper:guid}", "/whistles/{id:guid}/papers/{paper:guid}/docx", "/whistles/{Id:guid}/papers/{Paper:guid}/scan", "/whistles/{id:guid}/papers/{paper:guid}/scans/{scan:guid}", "/api/v1/whistles/{id:guid}/{verb}"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var yard = await Yard.Build(house);
        var town = yard.Town;
        var uncalled = await house.NewPerson(Role.DepartmentHandler, town.Housing.Id);
        await yard.Draft(town.Secretary, yard.Form() with { At = house.Clock.Now + NodaTime.Duration.FromHours(6) });
        var drafted = yard.Whistle;
        await yard.Done(town.Secretary, WhistleVerb.Request);
        await yard.Done(town.Dispatcher, WhistleVerb.Issue);
        await yard.Done(town.Dispatcher, WhistleVerb.IssueNotice, new WhistleInput { Invitation = await yard.InvitationOf(yard.Agriculture), Signer = "何书记" });
        using var db = house.Read();
        var notice = await db.Papers.Select(paper => paper.Id).SingleAsync();
        var sheet = new FormFile(new MemoryStream(TinyFiles.Pdf()), 0, TinyFiles.Pdf().Length, AttachNoticeScan.Field, "sheet");
        (await house.Get<AttachNoticeScan>().Run(db, drafted, notice, new FormFileCollection { sheet }, _ => town.As(town.Dispatcher))).ThrowIfRefused();
        var scan = await db.WhistleScans.Select(row => row.Id).SingleAsync();
        string[] paths = [$"/whistles/{drafted}", $"/whistles/{drafted}/print", $"/whistles/{drafted}/visit.ics", $"/whistles/{drafted}/papers/{notice}", $"/whistles/{drafted}/papers/{notice}/docx", $"/whistles/{drafted}/papers/{notice}/scans/{scan}"];
        var attaching = $"/whistles/{drafted}/papers/{notice}/scan";
        // A draft of another case, seen by its author alone.
        (await yard.TryDraft(town.Secretary, yard.Form(), await Yard.CaseInHand(house, town))).ThrowIfRefused();
        var second = $"/whistles/{yard.Whistle}";
        return
        [
            .. paths.SelectMany(path => new[] { town.Secretary, town.Dispatcher, town.CountyDispatcher, town.Leader, yard.Farmer, yard.EcologyHead }.Select(person => new ScopeQuestion(person, path, true))),
            .. paths.SelectMany(path => new[] { town.OtherSecretary, uncalled, null }.Select(person => new ScopeQuestion(person, path, false))),
            .. new[] { town.Secretary, town.Dispatcher, town.CountyDispatcher }.Select(person => new ScopeQuestion(person, attaching, true)),
            .. new[] { town.OtherSecretary, yard.Farmer, uncalled, null }.Select(person => new ScopeQuestion(person, attaching, false)),
            new(town.Secretary, second, true),
            new(town.Dispatcher, second, false),
            new(yard.Farmer, second, false),
            new(yard.Farmer, $"/api/v1/whistles/{drafted}/check-in", true) { Sends = """{"text":"两人到场"}""" },
            new(uncalled, $"/api/v1/whistles/{drafted}/check-in", false) { Sends = "{}" },
            new(town.OtherSecretary, $"/api/v1/whistles/{drafted}/request", false) { Sends = "{}" },
        ];
    }
}
