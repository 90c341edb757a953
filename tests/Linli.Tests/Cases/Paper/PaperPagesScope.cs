using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Organizations;
using Linli.Papers;
using Linli.Tests.Access;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Paper;

/// <summary>The pages of a case's papers: for those who may see the case, and no building chief.</summary>
public sealed class PaperPagesScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/cases/{Id:guid}/papers", "/cases/{Id:guid}/papers/{Paper:guid}", "/cases/{Id:guid}/papers/draft/{Kind}", "/cases/{id:guid}/papers/{paper:guid}/docx"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        var chief = await house.NewPerson(Role.BuildingChief, town.CommunityOffice.Id, town.Plate.Building, ScopeKind.Building);
        var told = await CasePapersTests.Sent(house, town);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), CaseVerb.IssuePaper, new VerbInput { Paper = new PaperInput { Kind = "dossier", Signer = "何书记" } }, town.As(town.Secretary))).ThrowIfRefused();
        using var db = house.Read();
        var paper = (await db.Papers.SingleAsync()).Id;
        string[] paths = [$"/cases/{told.Id}/papers", $"/cases/{told.Id}/papers/{paper}", $"/cases/{told.Id}/papers/draft/dossier", $"/cases/{told.Id}/papers/{paper}/docx"];
        return
        [
            .. paths.Select(path => new ScopeQuestion(town.Secretary, path, true)),
            .. paths.Select(path => new ScopeQuestion(town.EcologyHandler, path, true)),
            .. paths.Select(path => new ScopeQuestion(town.OtherSecretary, path, false)),
            .. paths.Select(path => new ScopeQuestion(chief, path, false)),
            .. paths.Select(path => new ScopeQuestion(null, path, false)),
        ];
    }
}
